/**
 * Units (board, division, ward, clinic, practice, team), how they nest and who their neighbours are, and the people in them: patient
 * partners are people of the unit too. Doors: {@link org.leadline.unit.Units} and {@link org.leadline.unit.People}.
 */
@ApplicationModule(
        displayName = "Unit",
        allowedDependencies = {"access"})
@NullMarked
package org.leadline.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
