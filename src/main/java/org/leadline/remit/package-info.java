/**
 * Who decides what: a unit decides, tells, or asks the layer above, which then answers in time. Also at which level decisions were taken. Door:
 * {@code Remits}.
 */
@ApplicationModule(
        displayName = "Remit",
        allowedDependencies = {"access", "unit", "unit::sheet", "post", "sounding", "sounding::act"})
@NullMarked
package org.leadline.remit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
