/**
 * Edge: the pretend hospital. In demo mode only, bound to this machine: plants the sample hospital, and lets a visitor be one of its people.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"access", "care", "care::intake", "care::journey", "unit"})
@NullMarked
package org.leadline.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
