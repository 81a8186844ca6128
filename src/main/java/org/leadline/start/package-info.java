/**
 * Edge: the first administrator of an installation, and the way from nothing to the first printed sheet in twenty minutes. It fills the other parts
 * through their doors.
 */
@ApplicationModule(
        displayName = "Start",
        allowedDependencies = {"access", "unit", "unit::sheet", "post", "aim", "care", "sounding", "sounding::act"})
@NullMarked
package org.leadline.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
