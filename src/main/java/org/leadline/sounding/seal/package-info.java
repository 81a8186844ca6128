/**
 * Quiet room: the arithmetic of the seal. Words become bytes in one way only, are committed to, kept in a box of one size, and can be checked by
 * anybody afterwards.
 */
@NamedInterface("seal")
@NullMarked
package org.leadline.sounding.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
