package org.leadline.care.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;

/** Builds the union of several logs, case by case. */
final class Merging {
    private final List<EventLog> logs;
    private final Names cases;
    private final int[][] caseIn;
    private final List<String> activities;
    private final int[][] renumbered;

    private int[] activityOf = new int[1024];
    private long[] nanosOf = new long[1024];
    private int events;

    Merging(List<EventLog> logs) {
        this.logs = List.copyOf(logs);
        var table = new NameTable();
        var numbers = logs.stream().map(log -> table.addAll(log.cases())).toList();
        cases = table.names();
        caseIn = new int[logs.size()][cases.size()];
        for (int l = 0; l < caseIn.length; l++) {
            Arrays.fill(caseIn[l], -1);
            for (int c = 0; c < numbers.get(l).length; c++) {
                caseIn[l][numbers.get(l)[c]] = c;
            }
        }
        var names = new NameTable();
        logs.forEach(log -> names.addAll(Names.of(log.activities())));
        var distinct = names.names();
        var ranks = EventOrder.ranks(distinct);
        var inOrder = new String[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            inOrder[ranks[i]] = distinct.get(i);
        }
        activities = List.of(inOrder);
        renumbered = logs.stream()
                .map(log -> Arrays.stream(names.addAll(Names.of(log.activities())))
                        .map(number -> ranks[number])
                        .toArray())
                .toArray(int[][]::new);
    }

    EventLog merged() {
        var starts = new int[cases.size() + 1];
        for (int c = 0; c < cases.size(); c++) {
            mergeCase(c);
            starts[c + 1] = events;
        }
        return new EventLog(
                cases,
                activities,
                starts,
                Arrays.copyOf(activityOf, events),
                Arrays.copyOf(nanosOf, events),
                mergedAttributes());
    }

    private void mergeCase(int c) {
        var at = new int[caseIn.length];
        for (int l = 0; l < at.length; l++) {
            at[l] = caseIn[l][c] < 0 ? 0 : logs.get(l).caseStart()[caseIn[l][c]];
        }
        while (true) {
            int first = -1;
            for (int l = 0; l < at.length; l++) {
                if (hasMore(l, c, at) && (first < 0 || compare(l, at[l], first, at[first]) < 0)) {
                    first = l;
                }
            }
            if (first < 0) {
                return;
            }
            int activity = activityAt(first, at[first]);
            long nanos = logs.get(first).nanosOf()[at[first]];
            int most = 0;
            for (int l = 0; l < at.length; l++) {
                int before = at[l];
                while (hasMore(l, c, at)
                        && activityAt(l, at[l]) == activity
                        && logs.get(l).nanosOf()[at[l]] == nanos) {
                    at[l]++;
                }
                most = Math.max(most, at[l] - before);
            }
            for (int i = 0; i < most; i++) {
                add(activity, nanos);
            }
        }
    }

    private boolean hasMore(int l, int c, int[] at) {
        return caseIn[l][c] >= 0 && at[l] < logs.get(l).caseStart()[caseIn[l][c] + 1];
    }

    private int activityAt(int l, int event) {
        return renumbered[l][logs.get(l).activityOf()[event]];
    }

    private int compare(int l, int event, int other, int otherEvent) {
        int byTime = Long.compare(logs.get(l).nanosOf()[event], logs.get(other).nanosOf()[otherEvent]);
        return byTime != 0 ? byTime : Integer.compare(activityAt(l, event), activityAt(other, otherEvent));
    }

    private void add(int activity, long nanos) {
        if (events == activityOf.length) {
            activityOf = Arrays.copyOf(activityOf, events * 2);
            nanosOf = Arrays.copyOf(nanosOf, events * 2);
        }
        activityOf[events] = activity;
        nanosOf[events++] = nanos;
    }

    private List<EventLog.Attribute> mergedAttributes() {
        var names = new TreeSet<String>();
        logs.forEach(log -> log.attributes().forEach(attribute -> names.add(attribute.name())));
        return names.stream().map(this::mergedAttribute).toList();
    }

    private EventLog.Attribute mergedAttribute(String name) {
        var held = logs.stream()
                .map(log -> log.attributes().stream()
                        .filter(attribute -> attribute.name().equals(name))
                        .findFirst())
                .toList();
        var values = new ArrayList<String>();
        var indexOf = new HashMap<String, Integer>();
        var valueOfCase = new int[cases.size()];
        var nanosOfCase = new long[cases.size()];
        Arrays.fill(valueOfCase, -1);
        for (int c = 0; c < valueOfCase.length; c++) {
            for (int l = 0; l < logs.size(); l++) {
                int within = caseIn[l][c];
                if (within < 0 || held.get(l).isEmpty()) {
                    continue;
                }
                var attribute = held.get(l).get();
                if (attribute.valueOfCase()[within] < 0) {
                    continue;
                }
                var value = attribute.values().get(attribute.valueOfCase()[within]);
                long nanos = seenAt(logs.get(l), attribute, within);
                if (valueOfCase[c] < 0
                        || nanos < nanosOfCase[c]
                        || (nanos == nanosOfCase[c] && Names.compareUtf8(value, values.get(valueOfCase[c])) < 0)) {
                    valueOfCase[c] = indexOf.computeIfAbsent(value, added -> {
                        values.add(added);
                        return values.size() - 1;
                    });
                    nanosOfCase[c] = nanos;
                }
            }
        }
        return new EventLog.Attribute(name, List.copyOf(values), valueOfCase, nanosOfCase);
    }

    private static long seenAt(EventLog log, EventLog.Attribute attribute, int c) {
        if (attribute.nanosOfCase().length > 0) {
            return attribute.nanosOfCase()[c];
        }
        int first = log.caseStart()[c];
        return first < log.caseStart()[c + 1] ? log.nanosOf()[first] : Long.MAX_VALUE;
    }
}
