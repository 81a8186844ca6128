package org.leadline.aim;

import org.jspecify.annotations.Nullable;
import org.leadline.aim.graph.Effect;

/**
 * A mark about to be made.
 *
 * @param aimId the aim that does something
 * @param touchedId the aim to which it does that
 * @param line why, up to 200 characters; null or blank for none
 */
public record NewMark(
        long aimId, long touchedId, Effect effect, @Nullable String line) {}
