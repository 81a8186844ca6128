/** Promises as their receivers judge them, and the hand-over when somebody leaves. Doors: {@code Promises} and {@code HandOvers}. */
@ApplicationModule(
        displayName = "Practice",
        allowedDependencies = {"access", "unit", "unit::sheet", "post"})
@NullMarked
package org.leadline.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
