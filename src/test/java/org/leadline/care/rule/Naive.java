package org.leadline.care.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.care.journey.EventLog;

/** The rules read off their definitions, for one journey as a plain list: slow, and written without a look at how they are evaluated. */
final class Naive {
    /** One event; two of them are the same only where they are one. */
    private static final class Done {
        private final String step;
        private final long at;

        Done(String step, long at) {
            this.step = step;
            this.at = at;
        }

        String step() {
            return step;
        }

        long at() {
            return at;
        }
    }

    private final List<Done> journey = new ArrayList<>();
    private final Expectation expected;
    private final Cut cut;
    private final EventLog log;
    private final int number;

    Naive(EventLog log, int number, Expectation expected, Cut cut) {
        for (int at = log.caseStart()[number]; at < log.caseStart()[number + 1]; at++) {
            journey.add(new Done(log.activities().get(log.activityOf()[at]), log.nanosOf()[at]));
        }
        this.log = log;
        this.number = number;
        this.expected = expected;
        this.cut = cut;
    }

    Result result() {
        Result result = journey.isEmpty() ? Result.NOT_APPLICABLE : form();
        boolean excused = expected.unless().stream().anyMatch(unless -> switch (unless) {
            case Expectation.Unless.Done(Steps steps) -> !times(steps).isEmpty();
            case Expectation.Unless.Recorded(Condition condition) -> recorded(condition, Long.MAX_VALUE);
        });
        return excused && List.of(Result.LATE, Result.MISSED, Result.TOO_EARLY).contains(result)
                ? Result.UNLESS
                : result;
    }

    private Result form() {
        return switch (expected.form()) {
            case Form.Within(Steps target, Span limit, Steps start) ->
                within(times(target), limit.nanos(), times(start));
            case Form.Before(Steps first, Steps then) -> {
                if (times(then).isEmpty() || !applies(times(then).getFirst())) {
                    yield Result.NOT_APPLICABLE;
                }
                long end = times(then).getFirst();
                if (times(first).stream().anyMatch(at -> at < end)) {
                    yield Result.MET;
                }
                yield times(first).contains(end) ? Result.UNCLEAR : Result.MISSED;
            }
            case Form.Followed(Steps first, Steps then, Span limit) -> followed(first, then, limit);
            case Form.Never(Steps step, Steps after, Span limit) -> never(step, after, limit);
            case Form.Times(Steps step, int least, int most, Span limit) -> {
                long begun = journey.getFirst().at();
                if (!applies(begun)) {
                    yield Result.NOT_APPLICABLE;
                }
                long many = times(step).stream()
                        .filter(at -> limit == null || at <= begun + limit.nanos())
                        .count();
                if (many > most) {
                    yield Result.MISSED;
                }
                yield mayStill(begun, limit) ? Result.TOO_EARLY : many >= least ? Result.MET : Result.MISSED;
            }
            case Form.Together(Steps one, Steps other, boolean wanted) -> {
                OptionalLong earliest = journey.stream()
                        .filter(done -> one.names().contains(done.step())
                                || other.names().contains(done.step()))
                        .mapToLong(Done::at)
                        .min();
                if (earliest.isEmpty() || !applies(earliest.getAsLong())) {
                    yield Result.NOT_APPLICABLE;
                }
                if (!times(one).isEmpty() && !times(other).isEmpty()) {
                    yield wanted ? Result.MET : Result.MISSED;
                }
                yield goesOn() ? Result.TOO_EARLY : wanted ? Result.MISSED : Result.MET;
            }
            case Form.StartsWith(Steps step) -> edge(step, journey.getFirst().at());
            case Form.EndsWith(Steps step) -> {
                long end = journey.stream().mapToLong(Done::at).max().orElseThrow();
                yield applies(end) && goesOn() ? Result.TOO_EARLY : edge(step, end);
            }
        };
    }

    private Result within(List<Long> targets, long limit, List<Long> starts) {
        if (starts.isEmpty() || !applies(starts.getFirst())) {
            return Result.NOT_APPLICABLE;
        }
        long zero = starts.getFirst();
        Span back = expected.lookBack();
        Predicate<Long> counts = at -> back == null || at >= zero - back.nanos();
        if (targets.stream().anyMatch(counts.and(at -> at <= zero + limit))) {
            return Result.MET;
        }
        if (targets.stream().anyMatch(at -> at > zero + limit)) {
            return Result.LATE;
        }
        boolean pending = zero + limit > cut.nanos() && (cut.finishing().isEmpty() || goesOn());
        return pending ? Result.TOO_EARLY : Result.MISSED;
    }

    private Result followed(Steps first, Steps then, @Nullable Span limit) {
        if (times(first).isEmpty() || !applies(times(first).getFirst())) {
            return Result.NOT_APPLICABLE;
        }
        List<Result> each = new ArrayList<>();
        for (Done one : journey) {
            if (!first.names().contains(one.step())) {
                continue;
            }
            OptionalLong next = times(then).stream()
                    .mapToLong(Long::longValue)
                    .filter(at -> at > one.at())
                    .min();
            if (next.isPresent()) {
                each.add(limit == null || next.getAsLong() <= one.at() + limit.nanos() ? Result.MET : Result.LATE);
            } else if (isTied(one, then)) {
                each.add(Result.UNCLEAR);
            } else {
                each.add(mayStill(one.at(), limit) ? Result.TOO_EARLY : Result.MISSED);
            }
        }
        return Stream.of(Result.MISSED, Result.LATE, Result.TOO_EARLY, Result.UNCLEAR, Result.MET)
                .filter(each::contains)
                .findFirst()
                .orElseThrow();
    }

    private Result never(Steps step, @Nullable Steps after, @Nullable Span limit) {
        if (after == null) {
            if (!applies(journey.getLast().at())) {
                return Result.NOT_APPLICABLE;
            }
            return !times(step).isEmpty() ? Result.MISSED : goesOn() ? Result.TOO_EARLY : Result.MET;
        }
        List<Long> starts = times(after);
        if (starts.isEmpty() || !applies(starts.getFirst())) {
            return Result.NOT_APPLICABLE;
        }
        for (long start : starts) {
            if (times(step).stream().anyMatch(at -> at > start && (limit == null || at <= start + limit.nanos()))) {
                return Result.MISSED;
            }
        }
        if (journey.stream().anyMatch(one -> after.names().contains(one.step()) && isTied(one, step))) {
            return Result.UNCLEAR;
        }
        return mayStill(starts.getLast(), limit) ? Result.TOO_EARLY : Result.MET;
    }

    /** Whether another event of the same time is one of the others: an event alone is no tie with itself. */
    private boolean isTied(Done one, Steps others) {
        return journey.stream()
                .anyMatch(other ->
                        other != one && other.at() == one.at() && others.names().contains(other.step()));
    }

    private Result edge(Steps step, long at) {
        if (!applies(at)) {
            return Result.NOT_APPLICABLE;
        }
        List<Done> there = journey.stream().filter(done -> done.at() == at).toList();
        long named = there.stream()
                .filter(done -> step.names().contains(done.step()))
                .count();
        return named == 0 ? Result.MISSED : named == there.size() ? Result.MET : Result.UNCLEAR;
    }

    private boolean mayStill(long begun, @Nullable Span limit) {
        return limit == null
                ? goesOn()
                : begun + limit.nanos() > cut.nanos() && (cut.finishing().isEmpty() || goesOn());
    }

    private boolean goesOn() {
        return !cut.finishing().isEmpty()
                && journey.stream().noneMatch(done -> cut.finishing().contains(done.step()));
    }

    private boolean applies(long by) {
        return expected.when().stream().allMatch(condition -> recorded(condition, by));
    }

    private boolean recorded(Condition condition, long by) {
        EventLog.Attribute attribute = log.attributes().stream()
                .filter(one -> one.name().equals(condition.attribute()))
                .findFirst()
                .orElseThrow();
        int value = attribute.valueOfCase()[number];
        return value >= 0
                && condition.fits(attribute.values().get(value))
                && (attribute.nanosOfCase().length == 0 || attribute.nanosOfCase()[number] <= by);
    }

    private List<Long> times(Steps steps) {
        return journey.stream()
                .filter(done -> steps.names().contains(done.step()))
                .map(Done::at)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
