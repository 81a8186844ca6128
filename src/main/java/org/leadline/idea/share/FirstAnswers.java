package org.leadline.idea.share;

import java.util.List;
import java.util.OptionalDouble;

/** How long ideas wait for their first answer. */
public final class FirstAnswers {
    private FirstAnswers() {}

    /** The middle of so many waits, in days; between the two middle ones where their number is even; empty where there are none. */
    public static OptionalDouble medianDays(List<Double> waitsDays) {
        if (waitsDays.isEmpty()) {
            return OptionalDouble.empty();
        }
        List<Double> sorted = waitsDays.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return OptionalDouble.of(
                sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
    }
}
