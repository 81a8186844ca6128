package org.leadline.idea.share;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The second share: of the people who were of the unit in a period, how many have had one of their ideas of that period put to use. Who has left counts
 * until none of their ideas can lie in it any more: so the numbers before and after tell nothing of whoever left.
 */
public record OfPeople(int withOneInUse, int people) {

    public static OfPeople count(List<Counted> counted, List<SaidIdea> ideas, Period period) {
        Set<Long> used = ideas.stream()
                .filter(idea -> idea.isInUseBy(period))
                .map(SaidIdea::saidById)
                .collect(Collectors.toSet());
        return new OfPeople(
                (int) counted.stream()
                        .filter(person -> used.contains(person.personId()))
                        .count(),
                counted.size());
    }

    public OfPeople plus(OfPeople other) {
        return new OfPeople(withOneInUse + other.withOneInUse, people + other.people);
    }
}
