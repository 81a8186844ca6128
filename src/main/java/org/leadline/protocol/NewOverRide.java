package org.leadline.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What somebody taps to say that they departed from something: a step of a version, or a target.
 *
 * @param versionId with {@code stepKey}; null for a target
 * @param target an address; null for a step
 * @param reason a code; empty for none yet
 * @param line may be empty
 */
public record NewOverRide(
        @Nullable Long versionId,
        @Nullable Long stepKey,
        @Nullable String target,
        String reason,
        String line) {}
