package org.leadline.aim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.graph.Effect;

/**
 * What one side says that an aim does to another.
 *
 * @param line why, in a line; null where nobody wrote one
 * @param standsAt from when anybody but the two sides reads it
 * @param pairOnly whether only the two sides read it now
 */
public record EffectMark(Effect effect, @Nullable String line, Instant at, Instant standsAt, boolean pairOnly) {}
