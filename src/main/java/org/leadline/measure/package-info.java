/**
 * What a unit counts over time, in the form that its kind of care calls for: measures, their readings, corrections, queries and phases. Knows no process
 * and no aim; they are asked by the small interfaces beside the door.
 */
@ApplicationModule(
        displayName = "Measure",
        allowedDependencies = {
            "access",
            "chart",
            "post",
            "sounding",
            "sounding::act",
            "unit",
            "unit::sheet",
            "unit::intake"
        })
@NullMarked
package org.leadline.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
