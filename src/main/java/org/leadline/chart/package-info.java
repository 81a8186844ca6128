/**
 * Pictures (quiet): records go in, an accessible SVG and its numbers come out, with no Spring, no SQL, no clock and no file. Colour never stands alone, because half of
 * our readers see the page on paper or at night: shape and word carry the meaning, and the same figures always stand in a table beside the picture.
 */
@ApplicationModule(
        displayName = "Chart",
        allowedDependencies = {})
@NullMarked
package org.leadline.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
