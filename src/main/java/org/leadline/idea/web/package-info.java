/** The pages and the JSON of ideas, tests, what is stuck and the two shares, at {@code /try}. */
@NullMarked
package org.leadline.idea.web;

import org.jspecify.annotations.NullMarked;
