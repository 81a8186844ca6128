/**
 * Values, frames and aims: of a person, a unit or several together, whom they serve and whom they touch, how people were asked about them and how they
 * pass between layers. Doors: {@link org.leadline.aim.Aims}, {@link org.leadline.aim.PinnedThings} and the plural nouns beside them.
 */
@ApplicationModule(
        displayName = "Aim",
        allowedDependencies = {
            "access",
            "chart",
            "measure",
            "post",
            "practice",
            "sounding",
            "sounding::act",
            "unit",
            "unit::sheet"
        })
@NullMarked
package org.leadline.aim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
