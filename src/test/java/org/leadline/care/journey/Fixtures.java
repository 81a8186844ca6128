package org.leadline.care.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Logs made by hand for tests: events in, canonical log out, folded the plainest way. */
final class Fixtures {
    static final long HOUR = 3_600_000_000_000L;

    record Event(String caseId, String activity, long nanos) {}

    private Fixtures() {}

    static EventLog log(List<Event> events, Map<String, Map<String, String>> attributes) {
        var names = new TreeSet<>(NameOrder.BY_BYTES);
        var byCase = new LinkedHashMap<String, List<Event>>();
        for (Event event : events) {
            names.add(event.activity());
            byCase.computeIfAbsent(event.caseId(), id -> new ArrayList<>()).add(event);
        }
        var activities = List.copyOf(names);
        var ids = List.copyOf(byCase.keySet());
        int[] caseStart = new int[ids.size() + 1];
        int[] activityOf = new int[events.size()];
        long[] nanosOf = new long[events.size()];
        int at = 0;
        int c = 0;
        for (var own : byCase.values()) {
            own.sort(Comparator.comparingLong(Event::nanos).thenComparing(Event::activity, NameOrder.BY_BYTES));
            for (Event event : own) {
                activityOf[at] = activities.indexOf(event.activity());
                nanosOf[at++] = event.nanos();
            }
            caseStart[++c] = at;
        }
        var columns = attributes.entrySet().stream()
                .map(entry -> attribute(entry.getKey(), entry.getValue(), ids))
                .toList();
        return new EventLog(Names.of(ids), activities, caseStart, activityOf, nanosOf, columns);
    }

    private static EventLog.Attribute attribute(String name, Map<String, String> valueOfCase, List<String> ids) {
        var values = List.copyOf(new TreeSet<>(valueOfCase.values()));
        return new EventLog.Attribute(
                name,
                values,
                ids.stream()
                        .mapToInt(id -> values.indexOf(valueOfCase.getOrDefault(id, "none")))
                        .toArray());
    }

    /** One case a string, one step a letter, one hour apart. */
    static EventLog letters(String... cases) {
        var events = new ArrayList<Event>();
        for (int c = 0; c < cases.length; c++) {
            for (int i = 0; i < cases[c].length(); i++) {
                events.add(new Event("case-" + c, cases[c].substring(i, i + 1), i * HOUR));
            }
        }
        return log(events, Map.of());
    }

    static Journeys fold(EventLog log) {
        var counts = new TreeMap<int[], Integer>(Arrays::compare);
        var sequences = new ArrayList<int[]>();
        for (int c = 0; c < log.caseCount(); c++) {
            int[] steps = Arrays.copyOfRange(log.activityOf(), log.caseStart()[c], log.caseStart()[c + 1]);
            sequences.add(steps);
            counts.merge(steps, 1, Integer::sum);
        }
        var variants = new ArrayList<>(counts.entrySet());
        variants.sort(Map.Entry.<int[], Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry::getKey, Arrays::compare));
        var number = new TreeMap<int[], Integer>(Arrays::compare);
        variants.forEach(variant -> number.put(variant.getKey(), number.size()));
        double[] hours = new double[log.caseCount()];
        for (int c = 0; c < hours.length; c++) {
            hours[c] = (double) (log.nanosOf()[log.caseStart()[c + 1] - 1] - log.nanosOf()[log.caseStart()[c]]) / HOUR;
        }
        return new Journeys(
                log.activities(),
                variants.stream().map(Map.Entry::getKey).toArray(int[][]::new),
                variants.stream().mapToInt(Map.Entry::getValue).toArray(),
                sequences.stream()
                        .mapToInt(steps -> number.getOrDefault(steps, -1))
                        .toArray(),
                hours,
                log);
    }

    static Journeys journeys(String... cases) {
        return fold(letters(cases));
    }
}
