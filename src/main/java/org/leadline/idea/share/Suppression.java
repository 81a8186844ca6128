package org.leadline.idea.share;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadline.idea.share.Numbers.Measure;

/**
 * Chooses which groups a month may show, so that no hidden number can be worked out from what is shown: not from the rows and the totals, not from the
 * other table, not from the months before.
 *
 * <p>First, a group of fewer than five people, or with fewer than five ideas, is hidden. Then further groups are, the smallest first, until every hidden
 * number of every month is kept. It is kept where two people could stand in each other's place, with all that they ever said, so that the number would be
 * another and everything shown in any month the same. Whoever reads cannot tell these two worlds apart, whatever they work out.
 */
public final class Suppression {
    /** The fewest people, and the fewest ideas, of a group that is shown. */
    public static final int FLOOR = 5;

    private final List<SaidIdea> ideas;
    private final Map<Period, Numbers> numbers = new HashMap<>();

    private Suppression(List<SaidIdea> ideas) {
        this.ideas = ideas;
    }

    /**
     * The month as it may be shown.
     *
     * @param earlier months that were shown, whose period overlaps
     * @param ideas all ideas of the unit, from the first of these periods on
     */
    public static Month choose(List<Month> earlier, Period period, List<Counted> counted, List<SaidIdea> ideas) {
        return new Suppression(ideas).choose(earlier, period, counted);
    }

    private Month choose(List<Month> earlier, Period period, List<Counted> counted) {
        Month month = new Month(
                period,
                counted,
                bigEnough(counted, Breakdown.PROFESSION, period),
                bigEnough(counted, Breakdown.GRADE, period));
        Optional<Breakdown> leak = findLeak(earlier, month);
        while (leak.isPresent()) {
            month = hideOneMore(month, leak.get());
            leak = findLeak(earlier, month);
        }
        return month;
    }

    private Set<String> bigEnough(List<Counted> counted, Breakdown by, Period period) {
        return Month.groups(counted, by).entrySet().stream()
                .filter(group -> group.getValue().size() >= FLOOR)
                .filter(group -> numbers(period).sum(group.getValue(), Measure.SAID) >= FLOOR)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** In which table one group more has to go; empty where every hidden number is kept, or nothing more can be hidden. */
    private Optional<Breakdown> findLeak(List<Month> earlier, Month month) {
        List<Month> all = new ArrayList<>(earlier);
        all.add(month);
        for (Month looked : all) {
            for (Breakdown by : Breakdown.values()) {
                for (String group : looked.hidden(by)) {
                    boolean kept = Arrays.stream(Measure.values())
                            .allMatch(measure -> isKept(all, looked, by, group, measure));
                    if (!kept && !nothingIsShown(month)) {
                        return Optional.of(month.shown(by).isEmpty() ? other(by) : by);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isKept(List<Month> all, Month looked, Breakdown by, String group, Measure measure) {
        Numbers then = numbers(looked.period());
        for (Counted one : looked.counted()) {
            if (one.group(by).equals(group)) {
                for (Counted another : looked.counted()) {
                    if (!another.group(by).equals(group)
                            && then.of(one.personId(), measure) != then.of(another.personId(), measure)
                            && all.stream().allMatch(month -> isUnseen(month, one, another))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether nothing shown in a month would change if two people stood in each other's place. */
    private boolean isUnseen(Month month, Counted one, Counted another) {
        if (numbers(month.period()).same(one.personId(), another.personId())) {
            return true;
        }
        Optional<Counted> oneThen = find(month, one);
        Optional<Counted> anotherThen = find(month, another);
        return oneThen.isPresent()
                && anotherThen.isPresent()
                && Arrays.stream(Breakdown.values())
                        .allMatch(by -> isUnseen(
                                month.shown(by),
                                oneThen.get().group(by),
                                anotherThen.get().group(by)));
    }

    private static boolean isUnseen(Set<String> shown, String one, String another) {
        return one.equals(another) || (!shown.contains(one) && !shown.contains(another));
    }

    private static Month hideOneMore(Month month, Breakdown by) {
        String smallest = Month.groups(month.counted(), by).entrySet().stream()
                .filter(group -> month.shown(by).contains(group.getKey()))
                .min(comparing(group -> group.getValue().size()))
                .orElseThrow()
                .getKey();
        return month.without(by, smallest);
    }

    private static Optional<Counted> find(Month month, Counted person) {
        return month.counted().stream()
                .filter(then -> then.personId() == person.personId())
                .findFirst();
    }

    private static boolean nothingIsShown(Month month) {
        return month.shownGrades().isEmpty() && month.shownProfessions().isEmpty();
    }

    private static Breakdown other(Breakdown by) {
        return by == Breakdown.GRADE ? Breakdown.PROFESSION : Breakdown.GRADE;
    }

    private Numbers numbers(Period period) {
        return numbers.computeIfAbsent(period, of -> new Numbers(ideas, of));
    }
}
