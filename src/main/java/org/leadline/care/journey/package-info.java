/**
 * The journey room (quiet): what an event log shows of how a process goes. Records in, records out: no Spring, no SQL, no clock, and able to print why.
 */
@NamedInterface("journey")
@NullMarked
package org.leadline.care.journey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
