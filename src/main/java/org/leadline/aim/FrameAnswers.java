package org.leadline.aim;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a unit answered what its work is, counted after the answers were read together.
 *
 * @param soundingId the sounding, at whose address the words stand
 * @param counts by kind of work how many said so
 * @param heard how many answered
 * @param couldAnswer of how many who could have
 * @param groups the same by profession, in groups of five or more; empty where that would give somebody away
 */
public record FrameAnswers(
        long soundingId, Map<KindOfWork, Integer> counts, int heard, int couldAnswer, List<Group> groups) {

    /** One profession, or the small ones together. @param profession null for the small ones */
    public record Group(@Nullable String profession, int answered, Map<KindOfWork, Integer> counts) {
        public Group {
            counts = inOrder(counts);
        }
    }

    public FrameAnswers {
        counts = inOrder(counts);
        groups = List.copyOf(groups);
    }

    /** How many saw it otherwise. */
    public int otherwise(KindOfWork won) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey() != won)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static Map<KindOfWork, Integer> inOrder(Map<KindOfWork, Integer> counts) {
        EnumMap<KindOfWork, Integer> inOrder = new EnumMap<>(KindOfWork.class);
        inOrder.putAll(counts);
        return Collections.unmodifiableMap(inOrder);
    }
}
