/**
 * Values and aims, each in a line, and the one important thing that does not press. Doors: {@link org.leadline.aim.Aims} and
 * {@link org.leadline.aim.PinnedThings}.
 */
@ApplicationModule(
        displayName = "Aim",
        allowedDependencies = {"access", "unit", "unit::sheet", "post", "measure"})
@NullMarked
package org.leadline.aim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
