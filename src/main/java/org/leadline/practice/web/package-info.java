/** The pages of promises and hand-over, and the same as JSON. */
@NullMarked
package org.leadline.practice.web;

import org.jspecify.annotations.NullMarked;
