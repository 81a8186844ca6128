package org.leadline.aim;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a unit answered what its work is, counted after the answers were read together.
 *
 * @param soundingId the sounding, at whose address the words stand, those against among them
 * @param counts by kind of work how many said so
 * @param heard how many answered
 * @param couldAnswer of how many who could have
 * @param silent professions of whom nobody answered, as far as the promise lets one know
 * @param professionsKnown whether it lets one know: where nobody is named, professions of fewer than five stay unknown
 */
public record FrameAnswers(
        long soundingId,
        Map<KindOfWork, Integer> counts,
        int heard,
        int couldAnswer,
        List<String> silent,
        boolean professionsKnown) {
    public FrameAnswers {
        EnumMap<KindOfWork, Integer> inOrder = new EnumMap<>(KindOfWork.class);
        inOrder.putAll(counts);
        counts = Collections.unmodifiableMap(inOrder);
        silent = List.copyOf(silent);
    }

    /** How many saw it otherwise. */
    public int otherwise(KindOfWork won) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey() != won)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
