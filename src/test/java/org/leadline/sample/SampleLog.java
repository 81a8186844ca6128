package org.leadline.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** One log of the sample read plainly, case by case, as the process's row in processes.csv says it should be read. */
record SampleLog(Map<String, List<Event>> cases, Map<String, String> process) {

    /** One row of the log; times of one log all have the same shape, so their text sorts as they do. */
    record Event(String activity, String time) {}

    private static final Pattern TRACE_OR_EVENT = Pattern.compile(
            "<trace>\\s*<string key=\"concept:name\" value=\"([^\"]*)\"|<event>.*?concept:name\" value=\"([^\"]*)\".*?"
                    + "timestamp\" value=\"([^\"]*)\".*?transition\" value=\"([^\"]*)\"");

    static SampleLog read(Path logs, Map<String, String> process) throws IOException {
        var text = text(logs.resolve(SampleTables.cell(process, "log")));
        return new SampleLog(text.startsWith("<?xml") ? xes(text) : csv(text), process);
    }

    /** The text of a log, unpacked where it is packed. */
    static String text(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    List<Event> events() {
        return cases.values().stream().flatMap(List::stream).toList();
    }

    /** Steps of the finished journeys, monitoring left out, ties in time by name, journeys by their first moment. */
    List<List<String>> finishedJourneys() {
        var leftOut = SampleTables.entries(process, "left_out");
        var finishedBy = SampleTables.entries(process, "finished_by");
        return cases.values().stream()
                .map(SampleLog::inOrder)
                .sorted(Comparator.comparing(events -> events.getFirst().time()))
                .map(events -> events.stream()
                        .map(Event::activity)
                        .filter(activity -> !leftOut.contains(activity))
                        .toList())
                .filter(steps -> finishedBy.contains(steps.getLast()))
                .toList();
    }

    /** Steps of every journey in the log with nothing left out, ties in time by name. */
    List<List<String>> allJourneys() {
        return cases.values().stream()
                .map(events -> inOrder(events).stream().map(Event::activity).toList())
                .toList();
    }

    /** Number of journeys whose last step is this one. */
    long endedBy(String activity) {
        return cases.values().stream()
                .filter(events -> inOrder(events).getLast().activity().equals(activity))
                .count();
    }

    private static List<Event> inOrder(List<Event> events) {
        return events.stream()
                .sorted(Comparator.comparing(Event::time).thenComparing(Event::activity))
                .toList();
    }

    private static Map<String, List<Event>> csv(String text) {
        var cases = new LinkedHashMap<String, List<Event>>();
        text.lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells ->
                        cases.computeIfAbsent(cells[0], id -> new ArrayList<>()).add(new Event(cells[1], cells[2])));
        return cases;
    }

    private static Map<String, List<Event>> xes(String text) {
        var cases = new LinkedHashMap<String, List<Event>>();
        var events = new ArrayList<Event>();
        var found = TRACE_OR_EVENT.matcher(text);
        while (found.find()) {
            if (found.group(1) != null) {
                events = new ArrayList<>();
                cases.put(found.group(1), events);
            } else if (found.group(4).equals("complete")) {
                events.add(new Event(found.group(2), found.group(3)));
            }
        }
        return cases;
    }
}
