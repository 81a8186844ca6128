package org.leadline.care.rule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.leadline.care.flow.Survival;
import org.leadline.care.journey.EventLog;
import org.leadline.care.journey.Tallying;

/**
 * How far a log keeps the rules of one version of a protocol.
 *
 * @param journeys how many the log holds
 * @param fromNanos its first event, since 1970
 * @param untilNanos its last event
 * @param rules in their order
 * @param whole all or none: journeys that keep every rule they count for, of those that count for any; rules that are somebody's call are left out
 * @param branches the rules with one condition, and how many it is about; in the order in which they first come
 * @param months the whole by the month in which journeys began, in order, none left out between the first and the last
 */
public record RulesKept(
        int journeys,
        long fromNanos,
        long untilNanos,
        List<OneRule> rules,
        Whole whole,
        List<Branch> branches,
        List<Month> months) {
    /** How many journeys are named for each result. */
    public static final int MOST_NAMED = 100;

    private static final double NANOS_A_MINUTE = 60e9;

    /** @param kept of {@code of} */
    public record Whole(int kept, int of) {
        public Kept.Share share() {
            return Kept.Share.of(kept, of);
        }
    }

    /**
     * Rules about the same journeys.
     *
     * @param when the condition in words; empty for everybody
     * @param about how many journeys any of its rules is about
     * @param rules their places, from 0
     */
    public record Branch(String when, int about, Whole whole, List<Integer> rules) {}

    /**
     * One month.
     *
     * @param from its first day
     * @param whole journeys that keep every rule, of those that count
     * @param leftOut journeys that a rule leaves out for a reason it names, of {@code about}
     * @param about journeys that any rule is about
     * @param complete false where it is not known to be whole, or its journeys go on
     */
    public record Month(LocalDate from, Whole whole, int leftOut, int about, boolean complete) {}

    /** One journey by its id. @param lateMinutes by how much; null where it is not late */
    public record Journey(String id, @Nullable Double lateMinutes) {}

    /**
     * One rule.
     *
     * @param never whether it says what is not done
     * @param timed whether it has a clock
     * @param medianMinutes after which half had it; null where that is not known, {@code medianLow} and {@code medianHigh} too
     * @param counts of every result; what is not in it is 0
     * @param named the first hundred journeys of each result but {@link Result#NOT_APPLICABLE}, the latest first, then by id
     */
    public record OneRule(
            String sentence,
            boolean never,
            boolean timed,
            @Nullable Label label,
            @Nullable Strength strength,
            @Nullable String soThat,
            Map<Result, Integer> counts,
            @Nullable Double medianMinutes,
            @Nullable Double medianLow,
            @Nullable Double medianHigh,
            Map<Result, List<Journey>> named) {

        public int count(Result result) {
            return counts.getOrDefault(result, 0);
        }

        /** Met, late or missed. */
        public int counted() {
            return count(Result.MET) + count(Result.LATE) + count(Result.MISSED);
        }

        /** Met, of everybody it counts for: of the eligible, not of the treated. */
        public Kept.Share adherence() {
            return Kept.Share.of(count(Result.MET), counted());
        }

        /** Met, of those in whom it was done at all. */
        public Kept.Share ofThoseDone() {
            return Kept.Share.of(count(Result.MET), count(Result.MET) + count(Result.LATE));
        }

        /** Met, of everybody it counts for and of those who had a reason that the rule names. */
        public Kept.Share withReasons() {
            return Kept.Share.of(count(Result.MET), counted() + count(Result.UNLESS));
        }
    }

    /** @param zone in which a month begins @throws IllegalArgumentException where a rule names what the log does not know */
    public static RulesKept of(EventLog log, List<Rule> rules, Cut cut, ZoneId zone) {
        List<Result[]> results = new ArrayList<>();
        List<OneRule> told = new ArrayList<>();
        for (Rule rule : rules) {
            Kept kept = Evaluation.of(log, rule.expected(), cut);
            results.add(kept.results());
            told.add(one(log, rule, kept));
        }
        long first = Long.MAX_VALUE;
        for (long nanos : log.nanosOf()) {
            first = Math.min(first, nanos);
        }
        List<Integer> binding = places(rules.size()).stream()
                .filter(place -> rules.get(place).label() != Label.YOUR_CALL)
                .toList();
        return new RulesKept(
                log.caseCount(),
                first,
                cut.nanos(),
                told,
                whole(log, results, binding),
                branches(log, rules, results),
                months(log, zone, results, binding));
    }

    private static List<Month> months(EventLog log, ZoneId zone, List<Result[]> results, List<Integer> binding) {
        var counts = new boolean[log.caseCount()];
        var kept = new boolean[log.caseCount()];
        var about = new boolean[log.caseCount()];
        var leftOut = new boolean[log.caseCount()];
        for (int journey = 0; journey < log.caseCount(); journey++) {
            Outcome outcome = outcome(results, binding, journey);
            counts[journey] = outcome != Outcome.NOT_COUNTED;
            kept[journey] = outcome == Outcome.KEPT;
            for (int place : binding) {
                about[journey] |= results.get(place)[journey] != Result.NOT_APPLICABLE;
                leftOut[journey] |= results.get(place)[journey] == Result.UNLESS;
            }
        }
        var byMonth = new Tallying(log, zone, 0);
        List<Tallying.Tallied> whole = byMonth.proportion(counts, kept);
        List<Tallying.Tallied> out = byMonth.proportion(about, leftOut);
        List<Month> months = new ArrayList<>();
        for (int place = 0; place < whole.size(); place++) {
            Tallying.Tallied of = whole.get(place);
            months.add(new Month(
                    of.from(),
                    new Whole((int) of.numerator(), (int) of.denominator()),
                    (int) out.get(place).numerator(),
                    (int) out.get(place).denominator(),
                    of.complete()));
        }
        return months;
    }

    private enum Outcome {
        KEPT,
        BROKEN,
        NOT_COUNTED
    }

    /** Of all these rules together: broken by one late or missed; kept where one is met, none is broken and it is not too early to tell. */
    private static Outcome outcome(List<Result[]> results, List<Integer> places, int journey) {
        boolean met = false;
        boolean early = false;
        for (int place : places) {
            Result result = results.get(place)[journey];
            if (result == Result.LATE || result == Result.MISSED) {
                return Outcome.BROKEN;
            }
            met |= result == Result.MET;
            early |= result == Result.TOO_EARLY;
        }
        return met && !early ? Outcome.KEPT : Outcome.NOT_COUNTED;
    }

    private static List<Branch> branches(EventLog log, List<Rule> rules, List<Result[]> results) {
        Map<String, List<Integer>> byCondition = new LinkedHashMap<>();
        for (int place = 0; place < rules.size(); place++) {
            byCondition
                    .computeIfAbsent(Sentence.when(rules.get(place).expected()), _ -> new ArrayList<>())
                    .add(place);
        }
        List<Branch> branches = new ArrayList<>();
        byCondition.forEach((when, places) -> {
            int about = 0;
            for (int journey = 0; journey < log.caseCount(); journey++) {
                int at = journey;
                about += places.stream().anyMatch(place -> results.get(place)[at] != Result.NOT_APPLICABLE) ? 1 : 0;
            }
            List<Integer> binding = places.stream()
                    .filter(place -> rules.get(place).label() != Label.YOUR_CALL)
                    .toList();
            branches.add(new Branch(when, about, whole(log, results, binding), List.copyOf(places)));
        });
        return branches;
    }

    private static Whole whole(EventLog log, List<Result[]> results, List<Integer> places) {
        int kept = 0;
        int of = 0;
        for (int journey = 0; journey < log.caseCount(); journey++) {
            Outcome outcome = outcome(results, places, journey);
            of += outcome == Outcome.NOT_COUNTED ? 0 : 1;
            kept += outcome == Outcome.KEPT ? 1 : 0;
        }
        return new Whole(kept, of);
    }

    private static OneRule one(EventLog log, Rule rule, Kept kept) {
        Map<Result, Integer> counts = new EnumMap<>(Result.class);
        Map<Result, List<Journey>> named = new EnumMap<>(Result.class);
        for (int journey = 0; journey < log.caseCount(); journey++) {
            Result result = kept.results()[journey];
            counts.merge(result, 1, Integer::sum);
            if (result != Result.NOT_APPLICABLE) {
                Double late = result == Result.LATE ? kept.lateNanos()[journey] / NANOS_A_MINUTE : null;
                named.computeIfAbsent(result, _ -> new ArrayList<>())
                        .add(new Journey(log.cases().get(journey), late));
            }
        }
        named.replaceAll((_, journeys) -> journeys.stream()
                .sorted(Comparator.comparingDouble(
                                (Journey journey) -> journey.lateMinutes() == null ? 0 : -journey.lateMinutes())
                        .thenComparing(Journey::id))
                .limit(MOST_NAMED)
                .toList());
        Survival delays = Survival.of(kept.delays());
        return new OneRule(
                rule.sentence(),
                rule.expected().form() instanceof Form.Never,
                kept.delays().count() > 0,
                rule.label(),
                rule.strength(),
                rule.soThat(),
                counts,
                orNull(delays.quantile(0.5)),
                orNull(delays.quantileLow(0.5)),
                orNull(delays.quantileHigh(0.5)),
                named);
    }

    private static List<Integer> places(int size) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < size; place++) {
            places.add(place);
        }
        return places;
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
