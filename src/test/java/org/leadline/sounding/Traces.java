package org.leadline.sounding;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be measured of views and of people in what an adversary holds: where each of their rows lies, when it was written, how long it is,
 * how many there are. By feature and thing a number; only its rank is used.
 */
final class Traces {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSSSSS][.SSSSS][.SSSS][.SSS][.SS][.S]X");
    private static final String VIEW = "sounding.view";

    private Traces() {}

    /** By feature, by the number of a view: what its row and its words tell. */
    static Map<String, Map<Long, Double>> ofViews(Evidence evidence) {
        Map<String, Map<Long, Double>> traces = new TreeMap<>();
        int lies = 0;
        for (Map<String, String> row : evidence.after().rows(VIEW)) {
            long view = Long.parseLong(row.get("id"));
            lies++;
            if (!evidence.views().containsKey(view)) {
                continue;
            }
            put(traces, "order of rows", view, lies);
            row.forEach((column, value) -> put(traces, column, view, number(value)));
            String words = evidence.views().get(view);
            put(traces, "length of the words", view, words.length());
            put(
                    traces,
                    "first letters",
                    view,
                    words.isEmpty() ? 0 : words.charAt(0) * 256.0 + words.charAt(words.length() - 1));
        }
        return traces;
    }

    /** By feature, by the number of a person: what all their rows tell, alone or of this sounding or of its time. */
    static Map<String, Map<Long, Double>> ofPeople(Evidence evidence, Map<String, List<String>> columns) {
        Map<String, Map<Long, Double>> traces = new TreeMap<>();
        Map.of("before", evidence.before(), "after", evidence.after())
                .forEach((when, dump) -> dump.tables().forEach((table, rows) -> {
                    List<String> pointing = columns.getOrDefault(table, List.of());
                    double opened = transactionOfTheOpening(dump, evidence.sounding());
                    int lies = 0;
                    for (Map<String, String> row : rows) {
                        lies++;
                        for (long person : peopleIn(row, pointing, evidence.asked())) {
                            for (String scope : scopes(row, evidence.sounding(), opened)) {
                                add(traces, when + " " + table + " " + scope, person, row, lies);
                            }
                        }
                    }
                }));
        inLines(traces, "log", evidence.log(), evidence.asked());
        inLines(traces, "keys", evidence.keyFiles(), evidence.asked());
        return traces;
    }

    private static void inLines(
            Map<String, Map<Long, Double>> traces, String where, List<String> lines, List<Long> asked) {
        for (int line = 0; line < lines.size(); line++) {
            for (long person : asked) {
                if (lines.get(line).matches("(?s).*\\b(?:person[-/ ]?)?" + person + "\\b.*")) {
                    merge(traces, where + " last line", person, line, Math::max);
                    merge(traces, where + " lines", person, 1, Double::sum);
                }
            }
        }
    }

    private static void add(
            Map<String, Map<Long, Double>> traces, String where, long person, Map<String, String> row, int lies) {
        merge(traces, where + ": how many", person, 1, Double::sum);
        merge(traces, where + ": last in order", person, lies, Math::max);
        merge(traces, where + ": first in order", person, lies, Math::min);
        row.forEach((column, value) -> {
            Double number = number(value);
            if (number != null) {
                merge(traces, where + ": last " + column, person, number, Math::max);
                merge(traces, where + ": first " + column, person, number, Math::min);
            }
        });
    }

    private static List<Long> peopleIn(Map<String, String> row, List<String> pointing, List<Long> asked) {
        List<Long> found = new ArrayList<>();
        for (long person : asked) {
            String id = Long.toString(person);
            if (pointing.stream().anyMatch(column -> id.equals(row.get(column))) || row.containsValue("person/" + id)) {
                found.add(person);
            }
        }
        return found;
    }

    private static List<String> scopes(Map<String, String> row, long sounding, double opened) {
        List<String> scopes = new ArrayList<>(List.of("all"));
        String address = "/ask/sounding/" + sounding;
        if (Long.toString(sounding).equals(row.get("sounding_id")) || row.containsValue(address)) {
            scopes.add("of this sounding");
        }
        Double written = number(row.getOrDefault("xmin", ""));
        if (written != null && written >= opened) {
            scopes.add("since its opening");
        }
        return scopes;
    }

    private static double transactionOfTheOpening(Dump dump, long sounding) {
        return dump.rows("sounding.promise").stream()
                .filter(row -> Long.toString(sounding).equals(row.get("sounding_id")))
                .map(row -> number(Objects.requireNonNull(row.get("xmin"))))
                .findFirst()
                .orElseThrow();
    }

    /** A number, a moment, a place on a page, or the length of anything else. */
    static @Nullable Double number(String value) {
        if (value.isEmpty()) {
            return null;
        }
        if (value.matches("-?[0-9]{1,18}([.][0-9]+)?")) {
            return Double.valueOf(value);
        }
        if (value.matches("\\([0-9]+,[0-9]+\\)")) {
            String[] place = value.substring(1, value.length() - 1).split(",");
            return Long.parseLong(place[0]) * 10_000.0 + Long.parseLong(place[1]);
        }
        if (value.matches("[0-9]{4}-.*")) {
            try {
                OffsetDateTime time = OffsetDateTime.parse(value, TIME);
                return time.toEpochSecond() + time.getNano() / 1e9;
            } catch (DateTimeParseException aDayOrNoTime) {
                return (double) value.length();
            }
        }
        return (double) value.length();
    }

    private static void put(
            Map<String, Map<Long, Double>> traces, String feature, long thing, @Nullable Number number) {
        if (number != null) {
            traces.computeIfAbsent(feature, none -> new HashMap<>()).put(thing, number.doubleValue());
        }
    }

    private static void merge(
            Map<String, Map<Long, Double>> traces,
            String feature,
            long thing,
            double number,
            BiFunction<Double, Double, Double> both) {
        traces.computeIfAbsent(feature, none -> new HashMap<>()).merge(thing, number, both);
    }
}
