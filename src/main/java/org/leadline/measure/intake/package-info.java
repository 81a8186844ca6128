/**
 * Reads files of readings and of measures (quiet): a whole file or none of it, with every fault named by line. What could be read in two ways is asked
 * about and never guessed.
 */
@NamedInterface("intake")
@NullMarked
package org.leadline.measure.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
