package org.leadline.care.rule;

import java.util.List;
import org.leadline.care.journey.EventLog;

/** Walks along one journey of a log after the other, and finds the steps that a rule names by their place in its sentence. */
final class Walk {
    static final long NEVER = Long.MAX_VALUE;
    private final EventLog log;
    private final Cut cut;
    private final boolean[] finishing;
    private final List<boolean[]> steps;
    private int from;
    private int to;

    /** @throws IllegalArgumentException where a step is none of the log's */
    Walk(EventLog log, List<Steps> named, Cut cut) {
        this.log = log;
        this.cut = cut;
        this.finishing = marks(log, cut.finishing());
        this.steps = named.stream().map(step -> marks(log, step.names())).toList();
    }

    void enter(int journey) {
        from = log.caseStart()[journey];
        to = log.caseStart()[journey + 1];
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** Whether the event at a place is one of the steps named at that place of the sentence. */
    boolean is(int which, int at) {
        return steps.get(which)[log.activityOf()[at]];
    }

    /** Whether the journey may still keep it: it is not finished, and what time there is lies beyond the cut. */
    boolean pending(long begun, long limit) {
        if (limit == NEVER) {
            return open();
        }
        return begun + limit > cut.nanos() && (cut.finishing().isEmpty() || open());
    }

    /** Whether the journey is known to go on: there are finishing steps, and it has none of them. */
    boolean open() {
        if (cut.finishing().isEmpty()) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (finishing[log.activityOf()[at]]) {
                return false;
            }
        }
        return true;
    }

    boolean tied(int at) {
        return tiedWith(1, at);
    }

    boolean tiedWith(int which, int at) {
        boolean[] step = steps.get(which);
        for (int before = at - 1; before >= from && time(before) == time(at); before--) {
            if (step[log.activityOf()[before]]) {
                return true;
            }
        }
        for (int after = at + 1; after < to && time(after) == time(at); after++) {
            if (step[log.activityOf()[after]]) {
                return true;
            }
        }
        return false;
    }

    int firstOf(int which, int start) {
        boolean[] step = steps.get(which);
        int at = start;
        while (at < to && !step[log.activityOf()[at]]) {
            at++;
        }
        return at;
    }

    long firstAfter(int which, long nanos) {
        return firstAfterFrom(which, nanos, from);
    }

    long firstAfterFrom(int which, long nanos, int start) {
        int at = firstOf(which, start);
        while (at < to && time(at) <= nanos) {
            at = firstOf(which, at + 1);
        }
        return at < to ? time(at) : NEVER;
    }

    long time(int at) {
        return log.nanosOf()[at];
    }

    long timeOr(int at) {
        return at < to ? time(at) : NEVER;
    }

    static boolean[] marks(EventLog log, List<String> names) {
        var marked = new boolean[log.activities().size()];
        for (String name : names) {
            int number = log.activities().indexOf(name);
            if (number < 0) {
                throw new IllegalArgumentException("The log knows no step '" + name + "'.");
            }
            marked[number] = true;
        }
        return marked;
    }
}
