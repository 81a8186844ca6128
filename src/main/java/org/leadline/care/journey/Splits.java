package org.leadline.care.journey;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The same reading by the values of one attribute.
 *
 * @param parts one a value, most cases first, then by the UTF-8 bytes of the value
 * @param casesWithoutValue cases in none of the parts
 */
public record Splits(String attribute, List<Part> parts, int casesWithoutValue) {

    /** The cases with one value, read for themselves. */
    public record Part(String value, ModeReading reading) {}

    /**
     * Splits by an attribute that the log was read with.
     *
     * @param log base name of the file, given to each part's reading
     * @return empty where the log has no attribute of that name
     */
    public static Optional<Splits> find(String log, Journeys journeys, ZoneId zone, String attribute) {
        return journeys.log().attributes().stream()
                .filter(candidate -> candidate.name().equals(attribute))
                .findFirst()
                .map(found -> by(log, journeys, zone, found));
    }

    /** What to bear in mind beside the whole: how many cases are in none of the parts. */
    public List<String> cautions() {
        if (casesWithoutValue == 0) {
            return List.of();
        }
        return List.of(Words.say(
                "split.noValue", "journeys", Words.plural("journeys", casesWithoutValue), "attribute", attribute));
    }

    private static Splits by(String log, Journeys journeys, ZoneId zone, EventLog.Attribute attribute) {
        int[][] casesOf = casesOf(attribute);
        int with = 0;
        var parts = new ArrayList<Part>();
        for (int value = 0; value < casesOf.length; value++) {
            if (casesOf[value].length > 0) {
                var part = SubJourneys.of(journeys, casesOf[value]);
                parts.add(new Part(attribute.values().get(value), Modes.read(log, part, zone, List.of())));
                with += casesOf[value].length;
            }
        }
        parts.sort(Comparator.comparingInt((Part part) -> part.reading().cases())
                .reversed()
                .thenComparing(Part::value, NameOrder.BY_BYTES));
        return new Splits(attribute.name(), List.copyOf(parts), journeys.caseCount() - with);
    }

    private static int[][] casesOf(EventLog.Attribute attribute) {
        int[] sizes = new int[attribute.values().size()];
        for (int value : attribute.valueOfCase()) {
            if (value >= 0) {
                sizes[value]++;
            }
        }
        int[][] casesOf = IntStream.of(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        int[] filled = new int[sizes.length];
        for (int c = 0; c < attribute.valueOfCase().length; c++) {
            int value = attribute.valueOfCase()[c];
            if (value >= 0) {
                casesOf[value][filled[value]++] = c;
            }
        }
        return casesOf;
    }
}
