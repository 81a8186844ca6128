/**
 * Writes the event logs of the sample hospital from fixed seeds, and checks that all of {@code sample/} hangs together. Every journey in it is invented: small grammars of care are walked by dice, and nothing comes from a real patient.
 */
@NullMarked
package org.leadline.sample;

import org.jspecify.annotations.NullMarked;
