/**
 * The flow room (quiet): how long patients wait between two steps, who is stuck now, and where hours are absorbed. Event logs go in, records come out: no
 * Spring, no SQL, no clock.
 */
@NamedInterface("flow")
@NullMarked
package org.leadline.care.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
