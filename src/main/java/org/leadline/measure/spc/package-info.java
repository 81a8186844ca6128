/**
 * What a series of numbers shows (quiet): limits, rules, chance and a sentence, with no Spring, no SQL, no clock and no file. A series goes in, a chart with
 * every reason comes out, and the same series always gives the same chart.
 */
@NamedInterface("spc")
@NullMarked
package org.leadline.measure.spc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
