/** The pages of the place Learn, {@code /learn}: heads-ups and how they ended, lessons, thanks. The same as JSON under {@code /api/learn}. */
@NullMarked
package org.leadline.lesson.web;

import org.jspecify.annotations.NullMarked;
