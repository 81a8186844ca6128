package org.leadline.measure;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadline.access.NoPatients;
import org.leadline.access.OneLine;

/** What was typed, looked over: not empty where it must not be, not too long, pointing at no patient; numbers and days as they are written here. */
final class Lines {
    static final int MOST_OF_MORE = 600;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?([eE][+-]?[0-9]{1,2})?");
    private static final double LARGEST = 1e15;
    private final Map<String, String> problems = new LinkedHashMap<>();

    /** A line that must be there; blank where it is refused. */
    String must(String field, @Nullable String typed, int most) {
        String line = may(field, typed, most);
        if (line.isEmpty()) {
            refuse(field, "measure.problem.blank." + field);
        }
        return line;
    }

    /** A line that may be there; blank where it is not. */
    String may(String field, @Nullable String typed, int most) {
        String line = typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (line.codePoints().anyMatch(Lines::isUnprintable)) {
            refuse(field, "measure.problem.control");
        } else if (line.codePointCount(0, line.length()) > most) {
            refuse(field, "measure.problem.long-" + most);
        } else {
            NoPatients.find(line).ifPresent(sign -> refuse(field, sign.messageKey()));
        }
        return line;
    }

    /** A number; NaN where it is blank or refused. */
    double number(String field, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return Double.NaN;
        }
        OptionalDouble number = findNumber(text);
        if (number.isEmpty()) {
            refuse(field, text.indexOf(',') >= 0 ? "measure.problem.comma" : "measure.problem.number");
        }
        return number.orElse(Double.NaN);
    }

    /** The number that a text is: digits with a point before the tenths, nothing else; empty where it is none. */
    static OptionalDouble findNumber(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(text);
        return Math.abs(number) <= LARGEST ? OptionalDouble.of(number + 0.0) : OptionalDouble.empty();
    }

    /** A day; null where it is blank or refused. */
    @Nullable
    LocalDate day(String field, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            refuse(field, "measure.problem.day");
            return null;
        }
    }

    void refuse(String field, String key) {
        problems.putIfAbsent(field, key);
    }

    boolean areGood() {
        return problems.isEmpty();
    }

    Optional<String> problemOf(String field) {
        return Optional.ofNullable(problems.get(field));
    }

    Map<String, String> problems() {
        return problems;
    }

    private static boolean isUnprintable(int character) {
        return character != '\n' && character != '\r' && character != '\t' && !OneLine.canHold(character);
    }
}
