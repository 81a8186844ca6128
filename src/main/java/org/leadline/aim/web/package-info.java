/** The pages and the JSON of values, aims and the pinned thing, under {@code /aim} and {@code /api/aim}. */
@NullMarked
package org.leadline.aim.web;

import org.jspecify.annotations.NullMarked;
