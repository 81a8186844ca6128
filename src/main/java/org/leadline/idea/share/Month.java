package org.leadline.idea.share;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was, or would be, shown for one period: who counted, and which groups stand in the tables by profession and by grade. A table without a group is not
 * there at all.
 */
public record Month(Period period, List<Counted> counted, Set<String> shownProfessions, Set<String> shownGrades) {

    public Month {
        counted = List.copyOf(counted);
        shownProfessions = Set.copyOf(shownProfessions);
        shownGrades = Set.copyOf(shownGrades);
    }

    public Set<String> shown(Breakdown by) {
        return by == Breakdown.GRADE ? shownGrades : shownProfessions;
    }

    /** The groups of a table that is there but does not show them. */
    public Set<String> hidden(Breakdown by) {
        if (shown(by).isEmpty()) {
            return Set.of();
        }
        return counted.stream()
                .map(person -> person.group(by))
                .filter(group -> !shown(by).contains(group))
                .collect(Collectors.toUnmodifiableSet());
    }

    Month without(Breakdown by, String group) {
        Set<String> fewer =
                shown(by).stream().filter(shown -> !shown.equals(group)).collect(Collectors.toSet());
        return by == Breakdown.GRADE
                ? new Month(period, counted, shownProfessions, fewer)
                : new Month(period, counted, fewer, shownGrades);
    }

    /** The people of each group, by its name. */
    static Map<String, List<Counted>> groups(List<Counted> counted, Breakdown by) {
        return counted.stream()
                .collect(Collectors.groupingBy(person -> person.group(by), TreeMap::new, Collectors.toList()));
    }
}
