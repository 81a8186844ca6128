/**
 * Intake of event logs: one file goes in, a log in canonical order or at most ten faults come out, never half of each.
 * The command line and the server read through the same door, {@link org.leadline.care.intake.EventLogFiles}.
 */
@NamedInterface("intake")
@NullMarked
package org.leadline.care.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
