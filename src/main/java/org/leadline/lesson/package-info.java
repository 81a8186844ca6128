/** Heads-ups and how they ended, lessons about oneself, and thanks. Doors: {@code HeadsUps}, {@code Lessons} and {@code Thanks}. */
@ApplicationModule(
        displayName = "Lesson",
        allowedDependencies = {"access", "unit", "unit::sheet", "post"})
@NullMarked
package org.leadline.lesson;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
