/** Ideas and what-ifs, who holds them, the tests they become, what they are stuck on, and the two shares that are never mixed. Doors: {@code Ideas} and {@code Tests}. */
@ApplicationModule(
        displayName = "Idea",
        allowedDependencies = {"access", "unit", "unit::sheet", "post"})
@NullMarked
package org.leadline.idea;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
