package org.leadline.protocol;

import org.jspecify.annotations.Nullable;
import org.leadline.care.rule.Strength;

/**
 * One step of a version. What nobody has written is null.
 *
 * @param key the same step in every version of the protocol, whatever its words
 * @param place from 1
 * @param mustBecause why it is a must, or a never
 * @param soThat what it is for
 * @param callWhom of a never: whom to call
 * @param componentId the protocol that is this step, done as it says
 * @param standardWords what the external standard says at this place
 * @param differsBecause why ours says something else
 */
public record ProtocolStep(
        long key,
        int place,
        String words,
        StepLabel label,
        @Nullable String mustBecause,
        Strength strength,
        @Nullable String source,
        @Nullable String soThat,
        @Nullable String callWhom,
        @Nullable Long componentId,
        @Nullable String standardWords,
        @Nullable String differsBecause) {}
