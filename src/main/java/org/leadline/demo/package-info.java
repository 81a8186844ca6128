/**
 * Edge: the pretend hospital. In demo mode only, bound to this machine: plants the sample hospital, lets a visitor be one of its people, and
 * shows the letters that would have left the house.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "access",
            "aim",
            "aim::graph",
            "care",
            "care::intake",
            "care::journey",
            "care::rule",
            "idea",
            "lesson",
            "measure",
            "measure::intake",
            "post",
            "practice",
            "protocol",
            "remit",
            "sounding",
            "sounding::act",
            "unit",
            "unit::sheet"
        })
@NullMarked
package org.leadline.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
