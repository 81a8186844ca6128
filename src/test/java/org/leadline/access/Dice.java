package org.leadline.access;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What generators of texts throw: numbers, digits, one of several, and dates in the manners of wards. */
final class Dice {

    private static final List<String> DATES = List.of(
            "dd/MM/yyyy",
            "d/M/yyyy",
            "dd.MM.yyyy",
            "d.M.yyyy",
            "dd-MM-yyyy",
            "d/M/yy",
            "dd.MM.yy",
            "dd-MM-yy",
            "yyyy-MM-dd",
            "yyyy/MM/dd",
            "yyyyMMdd",
            "ddMMyyyy",
            "d MMMM yyyy",
            "d MMM yyyy",
            "dd-MMM-yy",
            "ddMMMyyyy",
            "d MMM ''yy",
            "MMMM d, yyyy",
            "EEEE d MMMM yyyy",
            "dd / MM / yyyy",
            "dd MM yyyy",
            "MM/dd/yyyy");

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /** The day in any of the manners. */
    String anyhow(LocalDate day) {
        return dated(one(DATES), day);
    }

    static String dated(String format, LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(format, Locale.UK));
    }

    String digits(int count) {
        var digits = new StringBuilder();
        for (int digit = 0; digit < count; digit++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    int number(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
