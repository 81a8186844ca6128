/**
 * How a process is done, as the people who do it wrote it down: protocols in versions, over-rides of their steps and of targets, how far the notes
 * show them kept, and the design of a process. Doors: {@code Protocols}, {@code OverRides}, {@code Adherences} and {@code Designs}.
 */
@ApplicationModule(
        displayName = "Protocol",
        allowedDependencies = {
            "access",
            "unit",
            "unit::sheet",
            "unit::intake",
            "post",
            "chart",
            "sounding",
            "sounding::act",
            "measure",
            "measure::spc",
            "care",
            "care::rule",
            "care::journey"
        })
@NullMarked
package org.leadline.protocol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
