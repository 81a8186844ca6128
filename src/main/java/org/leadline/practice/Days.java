package org.leadline.practice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as they are said: 1 December 2026. */
final class Days {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Days() {}

    static String date(LocalDate day) {
        return DATE.format(day);
    }
}
