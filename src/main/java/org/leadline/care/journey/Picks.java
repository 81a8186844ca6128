package org.leadline.care.journey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.care.journey.Picking.Picked;
import org.leadline.care.journey.Picking.Refused;

/**
 * What a team picks from a log before it is read: which journeys count, and which steps are its decisions.
 *
 * <p>Whether a journey counts is judged on all its steps, before any is left out. One that has reached an ending of
 * {@code takenOut} is not counted, by the first ending in that list; nor is one that has not finished. A journey has
 * finished when it has reached a finishing step or, where {@code quietDays} is given, has had no step for so many days
 * when the log ends; where neither is given all have finished.
 *
 * @param keep the only steps to keep; empty for all
 * @param leaveOut steps to drop, also when they are among those to keep
 * @param finishedBy finishing steps
 * @param quietDays quiet time in days, one or more
 * @param takenOut endings that take a journey out of the count
 * @param splitBy the attribute to split by
 */
public record Picks(
        List<String> keep,
        List<String> leaveOut,
        List<String> finishedBy,
        @Nullable Integer quietDays,
        List<TakenOut> takenOut,
        @Nullable String splitBy) {

    /** Everything counts and every step is kept. */
    public static final Picks NONE = new Picks(List.of(), List.of(), List.of(), null, List.of(), null);

    private static final long DAY_NANOS = 86_400_000_000_000L;

    /** An ending and the word for it: "Died", "died". */
    public record TakenOut(String activity, String word) {}

    public Picks {
        keep = List.copyOf(keep);
        leaveOut = List.copyOf(leaveOut);
        finishedBy = List.copyOf(finishedBy);
        takenOut = List.copyOf(takenOut);
        if (quietDays != null && quietDays < 1) {
            throw new IllegalArgumentException("A quiet time is one day or more, not " + quietDays);
        }
    }

    /** Applies the picks, or refuses where they name what the log does not hold or leave nothing to read. */
    public Picking apply(EventLog log) {
        var faults = new PickNames(log).faults(this);
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        if (keep.isEmpty() && leaveOut.isEmpty() && finishedBy.isEmpty() && quietDays == null && takenOut.isEmpty()) {
            return new Picked(log, NotCounted.NOBODY);
        }
        boolean[] kept = kept(log);
        var words = new HashMap<String, Integer>();
        int[] counted = new int[log.caseCount()];
        int cases = 0;
        var judge = new Judge(log, kept);
        for (int c = 0; c < counted.length; c++) {
            String reason = judge.whyNot(c);
            if (reason == null) {
                counted[cases++] = c;
            } else {
                words.merge(reason, 1, Integer::sum);
            }
        }
        var notCounted = NotCounted.of(words);
        if (cases == 0) {
            return new Refused(List.of(Words.say("pick.nothingLeft", "notCounted", Sentences.notCounted(notCounted))));
        }
        return new Picked(Selection.of(log, Arrays.copyOf(counted, cases), kept), notCounted);
    }

    private boolean[] kept(EventLog log) {
        var kept = new boolean[log.activities().size()];
        for (int step = 0; step < kept.length; step++) {
            String name = log.activities().get(step);
            kept[step] = (keep.isEmpty() || keep.contains(name)) && !leaveOut.contains(name);
        }
        return kept;
    }

    /** Says of each case why it is not counted, or nothing. */
    private final class Judge {
        private final EventLog log;
        private final boolean[] kept;
        private final boolean[] finishing;
        private final int[] takenOutBy;
        private final long quietSince;

        Judge(EventLog log, boolean[] kept) {
            this.log = log;
            this.kept = kept;
            finishing = new boolean[kept.length];
            takenOutBy = new int[kept.length];
            for (int step = 0; step < kept.length; step++) {
                String name = log.activities().get(step);
                finishing[step] = finishedBy.contains(name);
                takenOutBy[step] = place(name);
            }
            quietSince = quietDays == null ? Long.MIN_VALUE : end() - quietDays * DAY_NANOS;
        }

        @Nullable
        String whyNot(int c) {
            int ending = takenOut.size();
            boolean finished = finishedBy.isEmpty() && quietDays == null;
            boolean hasStep = false;
            for (int event = log.caseStart()[c]; event < log.caseStart()[c + 1]; event++) {
                int step = log.activityOf()[event];
                ending = Math.min(ending, takenOutBy[step]);
                finished |= finishing[step];
                hasStep |= kept[step];
            }
            finished |= quietDays != null && log.nanosOf()[log.caseStart()[c + 1] - 1] <= quietSince;
            if (ending < takenOut.size()) {
                return takenOut.get(ending).word();
            }
            if (!finished) {
                return Words.say("reason.stillHere");
            }
            return hasStep ? null : Words.say("reason.noStepKept");
        }

        private int place(String name) {
            for (int i = 0; i < takenOut.size(); i++) {
                if (takenOut.get(i).activity().equals(name)) {
                    return i;
                }
            }
            return takenOut.size();
        }

        private long end() {
            long end = Long.MIN_VALUE;
            for (long nanos : log.nanosOf()) {
                end = Math.max(end, nanos);
            }
            return end;
        }
    }
}
