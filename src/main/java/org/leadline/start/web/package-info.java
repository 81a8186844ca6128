/** The pages of the set-up: the first administrator's, and the way to the first printed sheet. They ask the doors of {@code start} and of the parts it fills. */
@NullMarked
package org.leadline.start.web;

import org.jspecify.annotations.NullMarked;
