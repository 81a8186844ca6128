package org.leadline.care.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Some of the cases of folded journeys, folded anew from their variants and not from their events. */
final class SubJourneys {
    private SubJourneys() {}

    static Journeys of(Journeys whole, int[] cases) {
        int[] casesOf = new int[whole.variants().length];
        for (int c : cases) {
            casesOf[whole.variantOfCase()[c]]++;
        }
        int[] order = IntStream.range(0, casesOf.length)
                .filter(variant -> casesOf[variant] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer variant) -> casesOf[variant])
                        .reversed()
                        .thenComparing(variant -> whole.variants()[variant], Arrays::compare))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] newNumber = new int[casesOf.length];
        int[] lengths = new int[order.length];
        var steps = new ArrayList<int[]>(order.length);
        for (int i = 0; i < order.length; i++) {
            newNumber[order[i]] = i;
            steps.add(whole.variants()[order[i]]);
            lengths[i] = whole.variants()[order[i]].length;
        }
        int[] used = steps.stream().flatMapToInt(Arrays::stream).toArray();
        var activities = Selection.renumber(whole.activities(), used);
        int[][] variants = new int[order.length][];
        int at = 0;
        for (int i = 0; i < order.length; i++) {
            variants[i] = Arrays.copyOfRange(used, at, at + lengths[i]);
            at += lengths[i];
        }
        return new Journeys(
                activities,
                variants,
                Arrays.stream(order).map(variant -> casesOf[variant]).toArray(),
                Arrays.stream(cases)
                        .map(c -> newNumber[whole.variantOfCase()[c]])
                        .toArray(),
                Arrays.stream(cases).mapToDouble(c -> whole.hours()[c]).toArray(),
                Selection.of(
                        whole.log(),
                        cases,
                        Selection.everything(whole.log().activities().size())));
    }
}
