package org.leadline.aim;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of a unit and what it was promised, beside each other; each side the first due first.
 *
 * @param expected aims that were handed to it, aims on their way to it, and targets of its measures that were handed down
 * @param promised what layers above promised it, and what it asked of the layer above
 */
public record Compact(List<Line> expected, List<Line> promised) {
    public Compact {
        expected = List.copyOf(expected);
        promised = List.copyOf(promised);
    }

    /** Of which kind a line is; the word ends its message key. */
    public enum Kind {
        AIM,
        PASS,
        TARGET,
        PROMISE,
        ASK;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One line.
     *
     * @param title in the words in which it was said
     * @param sentence what stands about it; empty for nothing
     * @param from the unit that promised it, was asked or handed it down; null where nobody said
     * @param due its day; null for none
     * @param overdue whether that has passed
     * @param brokenAlready promised, and as the unit says not kept, in the last quarter of a year
     */
    public record Line(
            Kind kind,
            String title,
            String sentence,
            @Nullable String from,
            String address,
            @Nullable LocalDate due,
            boolean overdue,
            boolean brokenAlready) {}

    public int overdueOfUs() {
        return count(expected);
    }

    public int overdueToUs() {
        return count(promised);
    }

    private static int count(List<Line> lines) {
        return (int) lines.stream()
                .filter(line -> line.overdue() || line.brokenAlready())
                .count();
    }
}
