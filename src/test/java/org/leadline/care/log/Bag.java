package org.leadline.care.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.leadline.care.journey.EventLog;
import org.leadline.care.journey.Names;

/**
 * The content of a log without any order of its own: what each case holds, and the values of its attributes with their
 * times.
 */
record Bag(Map<String, List<Event>> cases, Map<String, Map<String, Event>> attributes) {
    private static final List<String> WORDS = List.of(
            "", "A", "a", "Admitted", "Bloods, again", "Γ", "\uD83E\uDE7A seen", "\uFFFD", "naïve", "line\nbreak");
    private static final long[] UNITS = {1, 1_000, 1_000_000_000L, 60_000_000_000L, 86_400_000_000_000L};

    /** An activity or a value, and when. */
    record Event(long nanos, String activity) {}

    static Bag drawn(Random random) {
        long unit = UNITS[random.nextInt(UNITS.length)];
        Map<String, List<Event>> cases = new TreeMap<>();
        for (int c = random.nextInt(20); c >= 0; c--) {
            List<Event> events = new ArrayList<>();
            for (int e = random.nextInt(8); e >= 0; e--) {
                long steps = random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(2_000) - 1_000;
                events.add(new Event(steps / unit * unit, WORDS.get(random.nextInt(WORDS.size()))));
            }
            events.sort(Comparator.comparingLong(Event::nanos)
                    .thenComparing(
                            event -> event.activity().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));
            cases.put(WORDS.get(random.nextInt(WORDS.size())) + random.nextInt(50), events);
        }
        Map<String, Map<String, Event>> attributes = new TreeMap<>();
        for (int a = random.nextInt(3); a > 0; a--) {
            Map<String, Event> valueOf = new TreeMap<>();
            boolean fromTheFirst = random.nextBoolean();
            cases.forEach((id, events) -> {
                if (random.nextBoolean()) {
                    long nanos = fromTheFirst ? events.getFirst().nanos() : random.nextLong();
                    valueOf.put(id, new Event(nanos, WORDS.get(random.nextInt(WORDS.size()))));
                }
            });
            attributes.put(WORDS.get(a), valueOf);
        }
        return new Bag(cases, attributes);
    }

    static Bag of(EventLog log) {
        Map<String, List<Event>> cases = new TreeMap<>();
        for (int c = 0; c < log.caseCount(); c++) {
            List<Event> events = new ArrayList<>();
            for (int e = log.caseStart()[c]; e < log.caseStart()[c + 1]; e++) {
                events.add(new Event(log.nanosOf()[e], log.activities().get(log.activityOf()[e])));
            }
            cases.put(log.cases().get(c), events);
        }
        Map<String, Map<String, Event>> attributes = new TreeMap<>();
        for (EventLog.Attribute attribute : log.attributes()) {
            Map<String, Event> valueOf = new TreeMap<>();
            for (int c = 0; c < log.caseCount(); c++) {
                if (attribute.valueOfCase()[c] >= 0) {
                    String value = attribute.values().get(attribute.valueOfCase()[c]);
                    valueOf.put(log.cases().get(c), new Event(attribute.nanosOfCase()[c], value));
                }
            }
            attributes.put(attribute.name(), valueOf);
        }
        return new Bag(cases, attributes);
    }

    /**
     * A log of this content; the order of cases, attributes and values is drawn, and words that nobody uses stand in
     * the dictionary.
     */
    EventLog log(Random random) {
        List<String> ids = new ArrayList<>(cases.keySet());
        Collections.shuffle(ids, random);
        List<String> activities = new ArrayList<>(WORDS);
        if (random.nextBoolean()) {
            activities.add("never done");
        }
        activities.sort(Comparator.comparing(word -> word.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));
        int events = cases.values().stream().mapToInt(List::size).sum();
        var caseStart = new int[ids.size() + 1];
        var activityOf = new int[events];
        var nanosOf = new long[events];
        int at = 0;
        for (int c = 0; c < ids.size(); c++) {
            for (Event event : cases.getOrDefault(ids.get(c), List.of())) {
                activityOf[at] = activities.indexOf(event.activity());
                nanosOf[at++] = event.nanos();
            }
            caseStart[c + 1] = at;
        }
        List<EventLog.Attribute> shuffled = new ArrayList<>();
        attributes.forEach((name, valueOf) -> {
            List<String> values = new ArrayList<>(WORDS);
            Collections.shuffle(values, random);
            int[] valueOfCase = ids.stream()
                    .mapToInt(id -> valueOf.containsKey(id)
                            ? values.indexOf(valueOf.get(id).activity())
                            : -1)
                    .toArray();
            long[] nanosOfCase = ids.stream()
                    .mapToLong(id -> valueOf.containsKey(id) ? valueOf.get(id).nanos() : random.nextLong())
                    .toArray();
            boolean fromTheFirst = cases.entrySet().stream()
                    .allMatch(entry -> !valueOf.containsKey(entry.getKey())
                            || valueOf.get(entry.getKey()).nanos()
                                    == entry.getValue().getFirst().nanos());
            shuffled.add(
                    fromTheFirst && random.nextBoolean()
                            ? new EventLog.Attribute(name, values, valueOfCase)
                            : new EventLog.Attribute(name, values, valueOfCase, nanosOfCase));
        });
        Collections.shuffle(shuffled, random);
        return new EventLog(Names.of(ids), List.copyOf(activities), caseStart, activityOf, nanosOf, shuffled);
    }
}
