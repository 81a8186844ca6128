package org.leadline.idea.share;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each person adds to the shares of one period: ideas said, ideas in use, and whether one is. */
final class Numbers {
    /** What a hidden cell would tell, each to be kept by itself. */
    enum Measure {
        SAID,
        IN_USE,
        PEOPLE_WITH_ONE
    }

    private static final int[] NOTHING = new int[2];
    private final Map<Long, int[]> saidAndInUse = new HashMap<>();

    Numbers(List<SaidIdea> ideas, Period period) {
        for (SaidIdea idea : ideas) {
            if (idea.isSaidIn(period)) {
                int[] numbers = saidAndInUse.computeIfAbsent(idea.saidById(), person -> new int[2]);
                numbers[0]++;
                numbers[1] += idea.isInUseBy(period) ? 1 : 0;
            }
        }
    }

    int of(long personId, Measure measure) {
        int[] numbers = saidAndInUse.getOrDefault(personId, NOTHING);
        return switch (measure) {
            case SAID -> numbers[0];
            case IN_USE -> numbers[1];
            case PEOPLE_WITH_ONE -> Math.min(1, numbers[1]);
        };
    }

    int sum(Collection<Counted> people, Measure measure) {
        return people.stream()
                .mapToInt(person -> of(person.personId(), measure))
                .sum();
    }

    boolean same(long one, long other) {
        return of(one, Measure.SAID) == of(other, Measure.SAID) && of(one, Measure.IN_USE) == of(other, Measure.IN_USE);
    }
}
