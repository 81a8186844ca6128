/** Values and aims, each in a line, and the one important thing that does not press. Door: {@code Aims}. */
@ApplicationModule(
        displayName = "Aim",
        allowedDependencies = {"access", "unit", "unit::sheet", "post"})
@NullMarked
package org.leadline.aim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
