package org.leadline.idea.share;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadline.idea.share.Numbers.Measure;

/**
 * Somebody who knows everything but who said what: who was there when, with which profession and grade, every number that was shown, and which histories
 * there are. Tries all ways in which the histories could belong to the people, and tells whether a hidden number can only be one.
 */
final class Reader {
    private static final int MOST_TRIES = 100_000;
    private final List<Month> months;
    private final List<Counted> everybody;
    private final Map<Period, Numbers> numbers = new LinkedHashMap<>();

    Reader(List<Month> months, List<Counted> everybody, List<SaidIdea> ideas) {
        this.months = months;
        this.everybody = everybody;
        months.forEach(month -> numbers.put(month.period(), new Numbers(ideas, month.period())));
    }

    /** The numbers of one person in each month, which belong together. */
    private record History(List<List<Integer>> byMonth) {
        int of(int month, Measure measure) {
            return byMonth.get(month).get(measure.ordinal());
        }

        boolean isNothing(int month) {
            return byMonth.get(month).stream().allMatch(number -> number == 0);
        }
    }

    /** A sum that was shown: of these people in that month. */
    private record Shown(int month, Set<Long> people, Measure measure, int sum) {}

    /** Hidden numbers that can only be what they are. */
    List<String> listSolved() {
        List<String> solved = new ArrayList<>();
        for (int at = 0; at < months.size(); at++) {
            Month month = months.get(at);
            for (Breakdown by : Breakdown.values()) {
                for (String group : month.hidden(by)) {
                    Set<Long> people = people(month, by, group);
                    for (Measure measure : Measure.values()) {
                        if (!couldBeAnother(at, people, measure)) {
                            solved.add(month.period().until() + " " + group + " " + measure);
                        }
                    }
                }
            }
        }
        return solved;
    }

    private boolean couldBeAnother(int at, Set<Long> group, Measure measure) {
        List<Counted> ordered = everybody.stream()
                .sorted(Comparator.comparing((Counted person) -> group.contains(person.personId()))
                        .thenComparing(this::isHiddenEverywhere))
                .toList();
        List<History> actual = ordered.stream().map(this::history).toList();
        Map<History, Integer> left = new LinkedHashMap<>();
        actual.forEach(history -> left.merge(history, 1, Integer::sum));
        int known = sum(ordered, actual, at, group, measure);
        return new Search(ordered, actual, left, listShown(), at, group, measure, known).findsAnother();
    }

    private boolean isHiddenEverywhere(Counted person) {
        return months.stream()
                .allMatch(month -> Arrays.stream(Breakdown.values())
                        .noneMatch(by -> month.shown(by).contains(person.group(by))));
    }

    private final class Search {
        private final List<Counted> people;
        private final List<History> actual;
        private final Map<History, Integer> left;
        private final List<Shown> shown;
        private final int at;
        private final Set<Long> group;
        private final Measure measure;
        private final int known;
        private final List<History> chosen = new ArrayList<>();
        private final int[] sums;
        private int tries;

        Search(
                List<Counted> people,
                List<History> actual,
                Map<History, Integer> left,
                List<Shown> shown,
                int at,
                Set<Long> group,
                Measure measure,
                int known) {
            this.people = people;
            this.actual = actual;
            this.left = left;
            this.shown = shown;
            this.at = at;
            this.group = group;
            this.measure = measure;
            this.known = known;
            this.sums = new int[shown.size()];
        }

        boolean findsAnother() {
            if (chosen.size() == people.size()) {
                return allSumsAreRight() && sum(people, chosen, at, group, measure) != known;
            }
            if (++tries > MOST_TRIES) {
                throw new AssertionError("Too many ways to try; make the town smaller");
            }
            Counted person = people.get(chosen.size());
            List<History> kinds = new ArrayList<>(left.keySet());
            kinds.sort(Comparator.comparing(kind -> !kind.equals(actual.get(chosen.size()))));
            for (History kind : kinds) {
                if (left.get(kind) > 0 && isPossible(person, kind)) {
                    choose(person, kind, 1);
                    boolean found = everySumIsWithinReach() && findsAnother();
                    choose(person, kind, -1);
                    if (found) {
                        return true;
                    }
                }
            }
            return false;
        }

        private void choose(Counted person, History kind, int by) {
            left.merge(kind, -by, Integer::sum);
            if (by > 0) {
                chosen.add(kind);
            } else {
                chosen.removeLast();
            }
            for (int one = 0; one < sums.length; one++) {
                Shown row = shown.get(one);
                if (row.people().contains(person.personId())) {
                    sums[one] += by * kind.of(row.month(), row.measure());
                }
            }
        }

        private boolean everySumIsWithinReach() {
            for (int one = 0; one < sums.length; one++) {
                Shown row = shown.get(one);
                if (sums[one] > row.sum() || sums[one] + mostThatFollows(row) < row.sum()) {
                    return false;
                }
            }
            return true;
        }

        /** The most that those of a row who have no history yet could add, each with the largest that is left. */
        private int mostThatFollows(Shown row) {
            long open = people.stream()
                    .skip(chosen.size())
                    .filter(person -> row.people().contains(person.personId()))
                    .count();
            List<Integer> largest = new ArrayList<>();
            left.forEach((kind, count) -> {
                for (int one = 0; one < count; one++) {
                    largest.add(kind.of(row.month(), row.measure()));
                }
            });
            return largest.stream()
                    .sorted(Comparator.reverseOrder())
                    .limit(open)
                    .mapToInt(number -> number)
                    .sum();
        }

        private boolean allSumsAreRight() {
            for (int one = 0; one < sums.length; one++) {
                if (sums[one] != shown.get(one).sum()) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Whoever was not there yet has said nothing until then. */
    private boolean isPossible(Counted person, History kind) {
        for (int at = 0; at < months.size(); at++) {
            boolean there = isThere(at, person);
            boolean laterOnly = !there && at + 1 < months.size() && isThere(at + 1, person);
            if (laterOnly && !kind.isNothing(at)) {
                return false;
            }
        }
        return true;
    }

    private boolean isThere(int at, Counted person) {
        return months.get(at).counted().contains(person);
    }

    private List<Shown> listShown() {
        List<Shown> shown = new ArrayList<>();
        for (int at = 0; at < months.size(); at++) {
            Month month = months.get(at);
            Numbers then = numbers.get(month.period());
            Set<Long> all = new HashSet<>();
            month.counted().forEach(person -> all.add(person.personId()));
            shown.add(new Shown(
                    at, all, Measure.PEOPLE_WITH_ONE, then.sum(month.counted(), Measure.PEOPLE_WITH_ONE)));
            for (Breakdown by : Breakdown.values()) {
                for (String group : month.shown(by)) {
                    Set<Long> people = people(month, by, group);
                    for (Measure measure : Measure.values()) {
                        int sum = people.stream()
                                .mapToInt(person -> then.of(person, measure))
                                .sum();
                        shown.add(new Shown(at, people, measure, sum));
                    }
                }
            }
        }
        return shown;
    }

    private static Set<Long> people(Month month, Breakdown by, String group) {
        Set<Long> people = new HashSet<>();
        month.counted().stream()
                .filter(person -> person.group(by).equals(group))
                .forEach(person -> people.add(person.personId()));
        return people;
    }

    private History history(Counted person) {
        return new History(months.stream()
                .map(month -> Arrays.stream(Measure.values())
                        .map(measure -> numbers.get(month.period()).of(person.personId(), measure))
                        .toList())
                .toList());
    }

    private static int sum(
            List<Counted> people, List<History> histories, int at, Set<Long> group, Measure measure) {
        int sum = 0;
        for (int one = 0; one < people.size(); one++) {
            if (group.contains(people.get(one).personId())) {
                sum += histories.get(one).of(at, measure);
            }
        }
        return sum;
    }
}
