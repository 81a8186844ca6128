package org.leadline.care.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Part of a log: some of its cases, some of its activities, numbered afresh. */
final class Selection {
    private Selection() {}

    /**
     * The given cases of a log, with only the steps kept.
     *
     * @param cases case numbers, each with at least one step kept
     * @param kept whether each activity is kept
     */
    static EventLog of(EventLog log, int[] cases, boolean[] kept) {
        int most = 0;
        for (int c : cases) {
            most += log.caseStart()[c + 1] - log.caseStart()[c];
        }
        int[] caseStart = new int[cases.length + 1];
        int[] activityOf = new int[most];
        long[] nanosOf = new long[most];
        int filled = 0;
        for (int i = 0; i < cases.length; i++) {
            for (int event = log.caseStart()[cases[i]]; event < log.caseStart()[cases[i] + 1]; event++) {
                if (kept[log.activityOf()[event]]) {
                    activityOf[filled] = log.activityOf()[event];
                    nanosOf[filled++] = log.nanosOf()[event];
                }
            }
            caseStart[i + 1] = filled;
        }
        activityOf = Arrays.copyOf(activityOf, filled);
        var activities = renumber(log.activities(), activityOf);
        var attributes = log.attributes().stream()
                .map(attribute -> new EventLog.Attribute(
                        attribute.name(),
                        attribute.values(),
                        Arrays.stream(cases)
                                .map(c -> attribute.valueOfCase()[c])
                                .toArray(),
                        times(attribute, cases)))
                .toList();
        return new EventLog(
                names(log.cases(), cases),
                activities,
                caseStart,
                activityOf,
                Arrays.copyOf(nanosOf, filled),
                attributes);
    }

    static boolean[] everything(int activities) {
        var kept = new boolean[activities];
        Arrays.fill(kept, true);
        return kept;
    }

    /** Drops the names that are not used and renumbers what is; the order of the names stays. */
    static List<String> renumber(List<String> names, int[] used) {
        int[] number = new int[names.size()];
        for (int name : used) {
            number[name] = 1;
        }
        var left = new ArrayList<String>();
        for (int name = 0; name < number.length; name++) {
            if (number[name] == 1) {
                number[name] = left.size();
                left.add(names.get(name));
            }
        }
        for (int i = 0; i < used.length; i++) {
            used[i] = number[used[i]];
        }
        return List.copyOf(left);
    }

    private static long[] times(EventLog.Attribute attribute, int[] cases) {
        long[] times = attribute.nanosOfCase();
        return times.length == 0
                ? times
                : Arrays.stream(cases).mapToLong(c -> times[c]).toArray();
    }

    private static Names names(Names names, int[] chosen) {
        int[] ends = new int[chosen.length];
        int length = 0;
        for (int i = 0; i < chosen.length; i++) {
            length += names.ends()[chosen[i]] - start(names, chosen[i]);
            ends[i] = length;
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < chosen.length; i++) {
            int from = start(names, chosen[i]);
            int to = i == 0 ? 0 : ends[i - 1];
            System.arraycopy(names.bytes(), from, bytes, to, ends[i] - to);
        }
        return new Names(bytes, ends);
    }

    private static int start(Names names, int index) {
        return index == 0 ? 0 : names.ends()[index - 1];
    }
}
