package org.leadline.care.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.leadline.care.journey.ModeReading;

/**
 * Names sets of steps by what sets them apart.
 *
 * @param common the steps that every set holds
 * @param added for each set, in their order, the steps it holds beyond those
 */
record SetNames(List<String> common, List<List<String>> added) {

    /**
     * @param sets any number of sets of steps
     * @param usual steps in the order in which they are usually taken; steps it does not name come after it, by name
     */
    static SetNames of(List<ModeReading.Course> sets, List<String> usual) {
        Set<String> shared =
                new LinkedHashSet<>(sets.isEmpty() ? List.of() : sets.getFirst().activities());
        sets.forEach(set -> shared.retainAll(Set.copyOf(set.activities())));
        Comparator<String> asTaken =
                Comparator.comparingInt((String step) -> place(usual, step)).thenComparing(Comparator.naturalOrder());
        List<List<String>> added = new ArrayList<>();
        for (ModeReading.Course set : sets) {
            added.add(set.activities().stream()
                    .filter(step -> !shared.contains(step))
                    .sorted(asTaken)
                    .toList());
        }
        return new SetNames(shared.stream().sorted(asTaken).toList(), List.copyOf(added));
    }

    private static int place(List<String> usual, String step) {
        int at = usual.indexOf(step);
        return at < 0 ? usual.size() : at;
    }
}
