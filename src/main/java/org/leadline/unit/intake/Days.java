package org.leadline.unit.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as staff lists write them. Which of two figures is the month is asked, never guessed. */
public final class Days {
    private static final Pattern FIGURES = Pattern.compile("([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})");
    private static final List<DateTimeFormatter> WORDS = List.of(
            named("d MMM uuuu"),
            named("d MMMM uuuu"),
            named("d-MMM-uuuu"),
            named("MMMM d, uuuu"),
            named("MMM d, uuuu"));

    private Days() {}

    /** Which figure stands first where a day is written in figures with the year last. */
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    /** What a text says. */
    public sealed interface Read {
        record Day(LocalDate day) implements Read {}

        /** It could be either; {@code dayFirst} and {@code monthFirst} differ. */
        record Either(LocalDate dayFirst, LocalDate monthFirst) implements Read {}

        record None() implements Read {}
    }

    /** Reads a day. @param order what was answered when it was asked; null where it was not */
    public static Read read(String text, @Nullable Order order) {
        String plain = text.strip();
        Matcher figures = FIGURES.matcher(plain);
        if (!figures.matches()) {
            return words(plain);
        }
        int first = Integer.parseInt(figures.group(1));
        int second = Integer.parseInt(figures.group(2));
        int year = Integer.parseInt(figures.group(3));
        LocalDate dayFirst = order == Order.MONTH_FIRST ? null : day(year, second, first);
        LocalDate monthFirst = order == Order.DAY_FIRST ? null : day(year, first, second);
        if (dayFirst != null && monthFirst != null && !dayFirst.equals(monthFirst)) {
            return new Read.Either(dayFirst, monthFirst);
        }
        LocalDate one = dayFirst == null ? monthFirst : dayFirst;
        return one == null ? new Read.None() : new Read.Day(one);
    }

    private static Read words(String text) {
        try {
            return new Read.Day(LocalDate.parse(text));
        } catch (DateTimeParseException notSo) {
            for (DateTimeFormatter words : WORDS) {
                try {
                    return new Read.Day(LocalDate.parse(text, words));
                } catch (DateTimeParseException norSo) {
                    continue;
                }
            }
            return new Read.None();
        }
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static DateTimeFormatter named(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
