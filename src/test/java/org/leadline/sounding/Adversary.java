package org.leadline.sounding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Guesses who wrote what in unnamed soundings. It knows the truth of some soundings, looks for whatever goes with whatever there (every measure of a view
 * beside every measure of a person, by rank), keeps what went together best, and guesses by it in the others; each person at most once in a sounding.
 */
final class Adversary {
    private static final int BEST = 5;
    private static final int BINS = 10;
    private static final double FEWEST_MEASURED = 0.8;

    /** One measure of views beside one of people. */
    private record Join(String ofView, String ofPerson, double correlation, double[] evidenceByDistance) {}

    /** Ranks between 0 and 1 of everything measured in one sounding. */
    private record Case(
            Evidence evidence, Map<String, Map<Long, Double>> views, Map<String, Map<Long, Double>> people) {}

    /** A view and the person who is taken for its author. */
    private record Guess(long view, long person, double weight) {}

    /**
     * How it went.
     *
     * @param best the two measures that went together best where the truth was known
     * @param correlation of their ranks in the soundings guessed
     * @param pairs how many views that correlation is over
     */
    record Outcome(int views, int hits, String best, double correlation, int pairs) {}

    private final Map<String, List<String>> columns;

    Adversary(Map<String, List<String>> columns) {
        this.columns = columns;
    }

    /** Learns from the first and guesses the second; {@code truth} by view is looked at in the second only to count the hits. */
    Outcome learnAndGuess(List<Evidence> known, List<Evidence> unknown, Map<Long, Long> truth) {
        List<Case> learnt = known.stream().map(this::ranked).toList();
        List<Join> joins = bestJoins(learnt, truth);
        int views = 0;
        int hits = 0;
        List<double[]> pairs = new ArrayList<>();
        for (Evidence evidence : unknown) {
            Case one = ranked(evidence);
            views += evidence.views().size();
            hits += (int) guesses(one, joins).stream()
                    .filter(guess -> truth.getOrDefault(guess.view(), -1L) == guess.person())
                    .count();
            pairs.addAll(pairs(one, joins.getFirst().ofView(), joins.getFirst().ofPerson(), truth));
        }
        return new Outcome(
                views,
                hits,
                joins.getFirst().ofView() + " / " + joins.getFirst().ofPerson(),
                correlation(pairs),
                pairs.size());
    }

    private Case ranked(Evidence evidence) {
        return new Case(evidence, ranks(Traces.ofViews(evidence)), ranks(Traces.ofPeople(evidence, columns)));
    }

    private static List<Join> bestJoins(List<Case> learnt, Map<Long, Long> truth) {
        Set<String> ofViews = new HashSet<>(learnt.getFirst().views().keySet());
        Set<String> ofPeople = new HashSet<>(learnt.getFirst().people().keySet());
        int known =
                learnt.stream().mapToInt(one -> one.evidence().views().size()).sum();
        List<Join> joins = new ArrayList<>();
        for (String ofView : ofViews) {
            for (String ofPerson : ofPeople) {
                List<double[]> pairs = learnt.stream()
                        .flatMap(one -> pairs(one, ofView, ofPerson, truth).stream())
                        .toList();
                if (pairs.size() >= known * FEWEST_MEASURED) {
                    joins.add(new Join(ofView, ofPerson, correlation(pairs), new double[0]));
                }
            }
        }
        return joins.stream()
                .sorted(Comparator.comparingDouble((Join join) -> -Math.abs(join.correlation()))
                        .thenComparing(Join::ofView)
                        .thenComparing(Join::ofPerson))
                .limit(BEST)
                .map(join -> weighed(join, learnt, truth))
                .toList();
    }

    /** How much more often, at each distance of ranks, a person is the author than not. */
    private static Join weighed(Join join, List<Case> learnt, Map<Long, Long> truth) {
        double[] ofAuthors = new double[BINS];
        double[] ofAll = new double[BINS];
        for (Case one : learnt) {
            Map<Long, Double> views = one.views().getOrDefault(join.ofView(), Map.of());
            Map<Long, Double> people = one.people().getOrDefault(join.ofPerson(), Map.of());
            views.forEach((view, rankOfView) -> people.forEach((person, rankOfPerson) -> {
                int bin = bin(join, rankOfView, rankOfPerson);
                ofAll[bin]++;
                if (person.equals(truth.get(view))) {
                    ofAuthors[bin]++;
                }
            }));
        }
        double authors = java.util.Arrays.stream(ofAuthors).sum();
        double all = java.util.Arrays.stream(ofAll).sum();
        double[] evidence = new double[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            evidence[bin] =
                    Math.log((ofAuthors[bin] + 1) / (authors + BINS)) - Math.log((ofAll[bin] + 1) / (all + BINS));
        }
        return new Join(join.ofView(), join.ofPerson(), join.correlation(), evidence);
    }

    private static int bin(Join join, double rankOfView, double rankOfPerson) {
        double distance = Math.abs(rankOfView - (join.correlation() < 0 ? 1 - rankOfPerson : rankOfPerson));
        return Math.min(BINS - 1, (int) (Math.sqrt(distance) * BINS));
    }

    private static List<Guess> guesses(Case one, List<Join> joins) {
        List<Guess> all = new ArrayList<>();
        for (long view : one.evidence().views().keySet()) {
            for (long person : one.evidence().asked()) {
                double weight = 0;
                double distance = 0;
                for (Join join : joins) {
                    Double rankOfView =
                            one.views().getOrDefault(join.ofView(), Map.of()).get(view);
                    Double rankOfPerson =
                            one.people().getOrDefault(join.ofPerson(), Map.of()).get(person);
                    if (rankOfView != null && rankOfPerson != null) {
                        weight += join.evidenceByDistance()[bin(join, rankOfView, rankOfPerson)];
                        distance += Math.abs(rankOfView - (join.correlation() < 0 ? 1 - rankOfPerson : rankOfPerson));
                    }
                }
                all.add(new Guess(view, person, weight - distance / 1_000));
            }
        }
        all.sort(Comparator.comparingDouble((Guess guess) -> -guess.weight()));
        Set<Long> views = new HashSet<>();
        Set<Long> people = new HashSet<>();
        return all.stream()
                .filter(guess -> !views.contains(guess.view()) && !people.contains(guess.person()))
                .filter(guess -> views.add(guess.view()) && people.add(guess.person()))
                .toList();
    }

    /** Of each view and its author the two ranks. */
    private static List<double[]> pairs(Case one, String ofView, String ofPerson, Map<Long, Long> truth) {
        Map<Long, Double> views = one.views().getOrDefault(ofView, Map.of());
        Map<Long, Double> people = one.people().getOrDefault(ofPerson, Map.of());
        return views.keySet().stream()
                .filter(view -> people.containsKey(truth.getOrDefault(view, -1L)))
                .map(view -> new double[] {views.get(view), people.get(truth.getOrDefault(view, -1L))})
                .toList();
    }

    /** Of ranks; 0 where one side is the same everywhere. */
    static double correlation(List<double[]> pairs) {
        double meanOfOne = pairs.stream().mapToDouble(pair -> pair[0]).average().orElse(0);
        double meanOfOther =
                pairs.stream().mapToDouble(pair -> pair[1]).average().orElse(0);
        double together = 0;
        double ofOne = 0;
        double ofOther = 0;
        for (double[] pair : pairs) {
            together += (pair[0] - meanOfOne) * (pair[1] - meanOfOther);
            ofOne += Math.pow(pair[0] - meanOfOne, 2);
            ofOther += Math.pow(pair[1] - meanOfOther, 2);
        }
        return ofOne < 1e-9 || ofOther < 1e-9 ? 0 : together / Math.sqrt(ofOne * ofOther);
    }

    private static Map<String, Map<Long, Double>> ranks(Map<String, Map<Long, Double>> traces) {
        Map<String, Map<Long, Double>> ranks = new TreeMap<>();
        traces.forEach((feature, numbers) -> {
            if (new HashSet<>(numbers.values()).size() > 1) {
                ranks.put(feature, ranksOf(numbers));
            }
        });
        return ranks;
    }

    /** Between 0 and 1; what is equal shares its rank. */
    private static Map<Long, Double> ranksOf(Map<Long, Double> numbers) {
        double[] sorted =
                numbers.values().stream().mapToDouble(number -> number).sorted().toArray();
        Map<Long, Double> ranks = new HashMap<>();
        numbers.forEach((thing, number) -> {
            int first = java.util.Arrays.binarySearch(sorted, number);
            int last = first;
            while (first > 0 && sorted[first - 1] == number) {
                first--;
            }
            while (last < sorted.length - 1 && sorted[last + 1] == number) {
                last++;
            }
            ranks.put(thing, (first + last) / 2.0 / (sorted.length - 1));
        });
        return ranks;
    }

    /** The chance of at least so many hits where each has this chance. */
    static double chanceOfAtLeast(int hits, int tries, double chance) {
        double fewer = 0;
        double term = Math.pow(1 - chance, tries);
        for (int hit = 0; hit < hits; hit++) {
            fewer += term;
            term *= (double) (tries - hit) / (hit + 1) * chance / (1 - chance);
        }
        return Math.max(0, 1 - fewer);
    }
}
