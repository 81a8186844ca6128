/** The pages of units and people, in words that a ward clerk could read. */
@NullMarked
package org.leadline.unit.web;

import org.jspecify.annotations.NullMarked;
