package org.leadline.care.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.leadline.care.journey.Proposals.Mixture;

/**
 * Finds attributes by which a log falls apart into services of their own: within their values the sets of steps are
 * half as many.
 */
final class Mixtures {
    private static final int FEWEST_CASES = 50;
    private static final int MOST_VALUES = 20;
    private static final double COVERED = 0.8;

    private Mixtures() {}

    static List<Mixture> of(Journeys journeys, ActivitySets sets) {
        var mixtures = new ArrayList<Mixture>();
        double logD = Diversity.of(sets.cases()).entropy();
        for (EventLog.Attribute attribute : journeys.log().attributes()) {
            double within = logWithin(journeys, sets, attribute);
            if (within <= logD - Math.log(2)) {
                mixtures.add(new Mixture(attribute.name(), Math.exp(logD), Math.exp(within)));
            }
        }
        mixtures.sort(
                Comparator.comparingDouble(Mixture::dWithin).thenComparing(Mixture::attribute, NameOrder.BY_BYTES));
        return List.copyOf(mixtures);
    }

    /**
     * The mean of ln D over the values with 50 cases or more, weighed by their cases; infinite where the attribute
     * cannot part the log.
     */
    private static double logWithin(Journeys journeys, ActivitySets sets, EventLog.Attribute attribute) {
        int[] casesOf = new int[attribute.values().size()];
        for (int value : attribute.valueOfCase()) {
            if (value >= 0) {
                casesOf[value]++;
            }
        }
        int[] parts = IntStream.range(0, casesOf.length)
                .filter(value -> casesOf[value] >= FEWEST_CASES)
                .toArray();
        long covered = Arrays.stream(parts).mapToLong(value -> casesOf[value]).sum();
        if (parts.length < 2 || parts.length > MOST_VALUES || covered < COVERED * journeys.caseCount()) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        for (int value : parts) {
            int[] counts = new int[sets.size()];
            for (int c = 0; c < journeys.caseCount(); c++) {
                if (attribute.valueOfCase()[c] == value) {
                    counts[sets.setOf(journeys.variantOfCase()[c])]++;
                }
            }
            sum += casesOf[value] * Diversity.of(counts).entropy();
        }
        return sum / covered;
    }
}
