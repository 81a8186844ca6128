package org.leadline.care.intake;

import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * How times are written, as chosen by a person, such as {@code dd/MM/yyyy HH:mm}.
 *
 * <p>The letters are those of {@link DateTimeFormatter}; month names are English. Years must have four digits, because
 * two leave the century to be guessed.
 */
public record TimePattern(String letters) {

    /** @throws IllegalArgumentException where the letters are no pattern, hold no year of four digits, month or day */
    public TimePattern {
        var unquoted = letters.replaceAll("'[^']*'", "");
        if (!unquoted.matches(".*(?<![yu])(yyyy|uuuu)(?![yu]).*")
                || !unquoted.contains("M")
                || !unquoted.contains("d")) {
            throw new IllegalArgumentException(
                    "expected a pattern with a year of four digits, a month and a day, such as dd/MM/yyyy HH:mm");
        }
        formatterOf(letters);
    }

    DateTimeFormatter formatter() {
        return formatterOf(letters);
    }

    private static DateTimeFormatter formatterOf(String letters) {
        return DateTimeFormatter.ofPattern(letters.replace("yyyy", "uuuu"), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
