/**
 * Reads a staff list as units keep it, a CSV in any usual encoding, and refuses what cannot be read, with the place and the remedy. It says what stands
 * in the file; who is new and who is changed is worked out by {@link org.leadline.unit.StaffImports}.
 */
@NamedInterface("intake")
@NullMarked
package org.leadline.unit.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
