/**
 * Our care: the register of processes, what their teams call them, the logs of how they went, and what those show.
 * Doors: {@link org.leadline.care.Processes}, {@link org.leadline.care.ModeHistory}, {@link org.leadline.care.SixQuestions},
 * {@link org.leadline.care.Uploads}, {@link org.leadline.care.CareLogs}, {@link org.leadline.care.Readings} and {@link org.leadline.care.Flows}.
 */
@ApplicationModule(
        displayName = "Care",
        allowedDependencies = {
            "unit",
            "unit::sheet",
            "unit::intake",
            "post",
            "chart",
            "access",
            "measure",
            "measure::spc",
            "sounding",
            "sounding::act"
        })
@NullMarked
package org.leadline.care;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
