package org.leadline.idea.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One group that is shown, with its own ideas and its own people. */
public record Cell(String group, OfIdeas ofIdeas, OfPeople ofPeople) {

    /** The cells of a table, by name. */
    public static List<Cell> list(Month month, Breakdown by, List<SaidIdea> ideas) {
        List<Cell> cells = new ArrayList<>();
        for (Map.Entry<String, List<Counted>> group :
                Month.groups(month.counted(), by).entrySet()) {
            if (month.shown(by).contains(group.getKey())) {
                Set<Long> people =
                        group.getValue().stream().map(Counted::personId).collect(Collectors.toSet());
                List<SaidIdea> theirs = ideas.stream()
                        .filter(idea -> people.contains(idea.saidById()))
                        .toList();
                cells.add(new Cell(
                        group.getKey(),
                        OfIdeas.count(theirs, month.period()),
                        OfPeople.count(group.getValue(), theirs, month.period())));
            }
        }
        return List.copyOf(cells);
    }
}
