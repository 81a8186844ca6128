package org.leadline.care.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.leadline.care.journey.EventLog;

/** The order in which journeys pass their steps, for whoever has not chosen milestones yet. */
public final class OwnOrder {
    private static final double MOST = 0.5;
    private static final int MOST_MILESTONES = 7;

    private OwnOrder() {}

    /** Every step of the log, the one that comes first in most journeys first. */
    public static List<String> list(EventLog log) {
        Seen seen = new Seen(log);
        return seen.inOrder(IntStream.range(0, log.activities().size()).boxed().toList());
    }

    /**
     * Steps that more than half of the journeys pass, at most seven, in the order in which they pass them; the last is the commonest end of a journey.
     *
     * @param watching steps that are taken again and again and mark nothing
     * @return empty where the log has no two of them
     */
    public static List<String> milestones(EventLog log, List<String> watching) {
        Seen seen = new Seen(log);
        int end = seen.commonestEnd(watching);
        if (end < 0) {
            return List.of();
        }
        List<Integer> passed = IntStream.range(0, log.activities().size())
                .filter(step -> step != end
                        && seen.cases[step] > MOST * log.caseCount()
                        && seen.ends[step] * 2 < seen.cases[step]
                        && !watching.contains(log.activities().get(step)))
                .boxed()
                .sorted(Comparator.comparingInt((Integer step) -> seen.cases[step])
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_MILESTONES - 1)
                .toList();
        List<String> milestones = new ArrayList<>(seen.inOrder(passed));
        milestones.add(log.activities().get(end));
        return milestones.size() < 2 ? List.of() : List.copyOf(milestones);
    }

    /** How many journeys have each step, how many end with it, and how far along it first comes. */
    private static final class Seen {
        private final EventLog log;
        private final int[] cases;
        private final int[] ends;
        private final double[] along;

        Seen(EventLog log) {
            this.log = log;
            int steps = log.activities().size();
            cases = new int[steps];
            ends = new int[steps];
            along = new double[steps];
            int[] lastSeenIn = new int[steps];
            for (int journey = 0; journey < log.caseCount(); journey++) {
                int from = log.caseStart()[journey];
                int until = log.caseStart()[journey + 1];
                for (int at = from; at < until; at++) {
                    int step = log.activityOf()[at];
                    if (lastSeenIn[step] != journey + 1) {
                        lastSeenIn[step] = journey + 1;
                        cases[step]++;
                        along[step] += (double) (at - from) / Math.max(1, until - from - 1);
                    }
                }
                if (until > from) {
                    ends[log.activityOf()[until - 1]]++;
                }
            }
        }

        int commonestEnd(List<String> watching) {
            return IntStream.range(0, ends.length)
                    .filter(step -> ends[step] > 0
                            && !watching.contains(log.activities().get(step)))
                    .boxed()
                    .max(Comparator.comparingInt((Integer step) -> ends[step]).thenComparing(Comparator.reverseOrder()))
                    .orElse(-1);
        }

        List<String> inOrder(List<Integer> some) {
            return some.stream()
                    .sorted(Comparator.comparingDouble((Integer step) -> along[step] / cases[step])
                            .thenComparing(Comparator.naturalOrder()))
                    .map(log.activities()::get)
                    .toList();
        }
    }
}
