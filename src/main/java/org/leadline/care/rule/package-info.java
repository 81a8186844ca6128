/**
 * The rules room (quiet): sentences that a clinician can read, and how far a log keeps them. Sentences and event logs go in, results come out: no Spring,
 * no SQL, no clock.
 */
@NamedInterface("rule")
@NullMarked
package org.leadline.care.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
