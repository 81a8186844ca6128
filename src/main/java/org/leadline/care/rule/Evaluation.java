package org.leadline.care.rule;

import java.util.Arrays;
import org.leadline.care.flow.Spells;
import org.leadline.care.journey.EventLog;

/** Holds an expectation against every journey of a log. */
public final class Evaluation {
    private final EventLog log;
    private final Expectation expected;
    private final Walk walk;
    private final Recorded recorded;
    private final long[] delays;
    private final boolean[] come;
    private int clocks;

    private Evaluation(EventLog log, Expectation expected, Cut cut) {
        this.log = log;
        this.expected = expected;
        this.walk = new Walk(log, expected.form().steps(), cut);
        this.recorded = new Recorded(log, expected);
        this.delays = new long[log.caseCount()];
        this.come = new boolean[log.caseCount()];
    }

    /**
     * What became of the rule in each journey.
     *
     * @throws IllegalArgumentException where the rule names a step or something recorded that the log does not know
     */
    public static Kept of(EventLog log, Expectation expected, Cut cut) {
        return new Evaluation(log, expected, cut).evaluate();
    }

    private Kept evaluate() {
        var results = new Result[log.caseCount()];
        var late = new long[log.caseCount()];
        for (int journey = 0; journey < results.length; journey++) {
            walk.enter(journey);
            Judged judged = judge(journey);
            Result result = judged.result();
            if ((result == Result.LATE || result == Result.MISSED || result == Result.TOO_EARLY)
                    && recorded.excuses(journey, walk.from(), walk.to())) {
                result = Result.UNLESS;
            }
            results[journey] = result;
            late[journey] = result == Result.LATE ? judged.lateNanos() : 0;
        }
        return new Kept(results, late, new Spells(Arrays.copyOf(delays, clocks), Arrays.copyOf(come, clocks)));
    }

    private record Judged(Result result, long lateNanos) {
        static final Judged NOT_APPLICABLE = new Judged(Result.NOT_APPLICABLE, 0);

        static Judged of(Result result) {
            return new Judged(result, 0);
        }
    }

    private Judged judge(int journey) {
        if (walk.from() == walk.to()) {
            return Judged.NOT_APPLICABLE;
        }
        return switch (expected.form()) {
            case Form.Within(var _, Span limit, var _) -> within(journey, limit.nanos());
            case Form.Before _ -> before(journey);
            case Form.Followed(var _, var _, Span limit) ->
                followed(journey, limit == null ? Walk.NEVER : limit.nanos());
            case Form.Never(var _, Steps after, Span limit) ->
                after == null ? never(journey) : neverAfter(journey, limit == null ? Walk.NEVER : limit.nanos());
            case Form.Times(var _, int least, int most, Span limit) ->
                times(journey, least, most, limit == null ? Walk.NEVER : limit.nanos());
            case Form.Together(var _, var _, boolean wanted) -> together(journey, wanted);
            case Form.StartsWith _ -> atAnEnd(journey, true);
            case Form.EndsWith _ -> atAnEnd(journey, false);
        };
    }

    private Judged within(int journey, long limit) {
        int start = walk.firstOf(1, walk.from());
        if (start == walk.to() || !recorded.applies(journey, walk.time(start))) {
            return Judged.NOT_APPLICABLE;
        }
        Span back = expected.lookBack();
        long begun = walk.time(start);
        long earliest = back == null ? Long.MIN_VALUE : begun - back.nanos();
        int target = walk.firstOf(0, walk.from());
        while (target < walk.to() && walk.time(target) < earliest) {
            target = walk.firstOf(0, target + 1);
        }
        if (target == walk.to()) {
            clock(walk.time(walk.to() - 1) - begun, false);
            return Judged.of(walk.pending(begun, limit) ? Result.TOO_EARLY : Result.MISSED);
        }
        clock(Math.max(0, walk.time(target) - begun), true);
        long late = walk.time(target) - begun - limit;
        return late <= 0 ? Judged.of(Result.MET) : new Judged(Result.LATE, late);
    }

    private Judged before(int journey) {
        int then = walk.firstOf(1, walk.from());
        if (then == walk.to() || !recorded.applies(journey, walk.time(then))) {
            return Judged.NOT_APPLICABLE;
        }
        int first = walk.firstOf(0, walk.from());
        if (first == walk.to() || walk.time(first) > walk.time(then)) {
            return Judged.of(Result.MISSED);
        }
        return Judged.of(walk.time(first) < walk.time(then) ? Result.MET : Result.UNCLEAR);
    }

    private Judged followed(int journey, long limit) {
        int first = walk.firstOf(0, walk.from());
        if (first == walk.to() || !recorded.applies(journey, walk.time(first))) {
            return Judged.NOT_APPLICABLE;
        }
        long next = Walk.NEVER;
        boolean missed = false;
        boolean early = false;
        boolean unclear = false;
        long late = 0;
        for (int at = walk.to() - 1; at >= first; at--) {
            if (walk.is(0, at)) {
                long now = walk.time(at);
                long later = laterThan(now, next, at);
                if (later == Walk.NEVER) {
                    boolean tied = walk.tied(at);
                    unclear |= tied;
                    early |= !tied && walk.pending(now, limit);
                    missed |= !tied && !walk.pending(now, limit);
                } else if (limit != Walk.NEVER && later - now > limit) {
                    late = Math.max(late, later - now - limit);
                }
            }
            if (walk.is(1, at)) {
                next = walk.time(at);
            }
        }
        long answer = walk.firstAfter(1, walk.time(first));
        clock((answer == Walk.NEVER ? walk.time(walk.to() - 1) : answer) - walk.time(first), answer != Walk.NEVER);
        if (missed) {
            return Judged.of(Result.MISSED);
        }
        if (late > 0) {
            return new Judged(Result.LATE, late);
        }
        return Judged.of(early ? Result.TOO_EARLY : unclear ? Result.UNCLEAR : Result.MET);
    }

    /** The time of the first of the second steps that is later than now, where {@code next} is that of the first one behind the place. */
    private long laterThan(long now, long next, int at) {
        return next > now ? next : walk.firstAfterFrom(1, now, at + 1);
    }

    private Judged never(int journey) {
        if (!recorded.applies(journey, walk.time(walk.to() - 1))) {
            return Judged.NOT_APPLICABLE;
        }
        if (walk.firstOf(0, walk.from()) < walk.to()) {
            return Judged.of(Result.MISSED);
        }
        return Judged.of(walk.open() ? Result.TOO_EARLY : Result.MET);
    }

    private Judged neverAfter(int journey, long limit) {
        int first = walk.firstOf(1, walk.from());
        if (first == walk.to() || !recorded.applies(journey, walk.time(first))) {
            return Judged.NOT_APPLICABLE;
        }
        boolean unclear = false;
        long last = walk.time(first);
        for (int at = first; at < walk.to(); at = walk.firstOf(1, at + 1)) {
            last = walk.time(at);
            long step = walk.firstAfterFrom(0, last, at + 1);
            if (step != Walk.NEVER && (limit == Walk.NEVER || step - last <= limit)) {
                return Judged.of(Result.MISSED);
            }
            unclear |= walk.tiedWith(0, at);
        }
        if (unclear) {
            return Judged.of(Result.UNCLEAR);
        }
        return Judged.of(walk.pending(last, limit) ? Result.TOO_EARLY : Result.MET);
    }

    private Judged times(int journey, int least, int most, long limit) {
        if (!recorded.applies(journey, walk.time(walk.from()))) {
            return Judged.NOT_APPLICABLE;
        }
        int count = 0;
        for (int at = walk.firstOf(0, walk.from());
                at < walk.to() && (limit == Walk.NEVER || walk.time(at) - walk.time(walk.from()) <= limit);
                at = walk.firstOf(0, at + 1)) {
            count++;
        }
        if (count > most) {
            return Judged.of(Result.MISSED);
        }
        if (walk.pending(walk.time(walk.from()), limit)) {
            return Judged.of(Result.TOO_EARLY);
        }
        return Judged.of(count < least ? Result.MISSED : Result.MET);
    }

    private Judged together(int journey, boolean wanted) {
        int one = walk.firstOf(0, walk.from());
        int other = walk.firstOf(1, walk.from());
        if (one == walk.to() && other == walk.to()
                || !recorded.applies(journey, Math.min(walk.timeOr(one), walk.timeOr(other)))) {
            return Judged.NOT_APPLICABLE;
        }
        boolean both = one < walk.to() && other < walk.to();
        if (both) {
            return Judged.of(wanted ? Result.MET : Result.MISSED);
        }
        if (walk.open()) {
            return Judged.of(Result.TOO_EARLY);
        }
        return Judged.of(wanted ? Result.MISSED : Result.MET);
    }

    private Judged atAnEnd(int journey, boolean first) {
        long end = first ? walk.time(walk.from()) : walk.time(walk.to() - 1);
        if (!recorded.applies(journey, end)) {
            return Judged.NOT_APPLICABLE;
        }
        if (!first && walk.open()) {
            return Judged.of(Result.TOO_EARLY);
        }
        boolean some = false;
        boolean others = false;
        for (int at = walk.from(); at < walk.to(); at++) {
            if (walk.time(at) == end) {
                boolean named = walk.is(0, at);
                some |= named;
                others |= !named;
            }
        }
        if (some && others) {
            return Judged.of(Result.UNCLEAR);
        }
        return Judged.of(some ? Result.MET : Result.MISSED);
    }

    private void clock(long delay, boolean ended) {
        delays[clocks] = delay;
        come[clocks++] = ended;
    }
}
