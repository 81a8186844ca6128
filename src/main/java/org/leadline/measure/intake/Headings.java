package org.leadline.measure.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The headings of a file, to choose columns by before it is read. */
public final class Headings {
    private static final int LONGEST_LINE = 8192;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Headings() {}

    /** What stands in the first line, in order; without quotation marks. */
    public static List<String> list(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, LONGEST_LINE), StandardCharsets.UTF_8);
        String line = start.lines().findFirst().orElse("");
        String first = line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
        char between = Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        mark -> first.chars().filter(one -> one == mark).count()))
                .orElseThrow();
        return cells(first, between).stream()
                .map(String::strip)
                .filter(heading -> !heading.isEmpty())
                .distinct()
                .toList();
    }

    /** The first heading that is one of these words, or holds one of them; blank where none does. */
    public static String like(List<String> headings, String... words) {
        for (String word : words) {
            for (String heading : headings) {
                if (heading.toLowerCase(Locale.ROOT).contains(word)) {
                    return heading;
                }
            }
        }
        return "";
    }

    private static List<String> cells(String line, char between) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char one : line.toCharArray()) {
            if (one == '"') {
                quoted = !quoted;
            } else if (one == between && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(one);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
