package org.leadline.access;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks a text over for what points at one patient, so that a field can refuse it kindly:
 *
 * <pre>{@code NoPatients.find(text).ifPresent(sign -> problems.put(field, sign.messageKey()));}</pre>
 *
 * <p>It knows numbers and dates, not names: a text that passes may still be about somebody. Its rules and limits are
 * told in {@code docs/guide/reference/no-patients.md}. The time it takes grows no faster than the text.
 */
public final class NoPatients {

    /** What was seen. */
    public enum Sign {
        /** Ten digits whose last is the check digit of the other nine, as in NHS and CHI numbers, or named as one. */
        NHS_NUMBER,
        /** A date said to be of birth, or a whole date that lies too far back to be of a plan. */
        DATE_OF_BIRTH,
        /** A hospital, patient or record number: named as one, or written like one. */
        RECORD_NUMBER;

        /** The key of the sentence that asks the writer kindly to take it out; it needs no arguments. */
        public String messageKey() {
            return "access.patient." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private NoPatients() {}

    /**
     * What in the text points at one patient; empty where nothing does. Whether a date lies far back is told from
     * today's date.
     */
    public static Optional<Sign> find(String text) {
        return find(plain(text), LocalDate.now(ZoneOffset.UTC));
    }

    /** As {@link #find(String)}, of a text that is {@link #plain}, on a day. */
    static Optional<Sign> find(CharSequence plain, LocalDate today) {
        if (PatientNumbers.standIn(plain)) {
            return Optional.of(Sign.NHS_NUMBER);
        }
        if (BirthDates.standIn(plain, today)) {
            return Optional.of(Sign.DATE_OF_BIRTH);
        }
        return RecordNumbers.standIn(plain, today) ? Optional.of(Sign.RECORD_NUMBER) : Optional.empty();
    }

    /**
     * The text with every script's digits as 0 to 9, every dash as -, every blank and line end as one space, and
     * without what nobody sees.
     */
    static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var plain = new StringBuilder(composed.length());
        composed.codePoints().forEach(point -> {
            int last = plain.isEmpty() ? ' ' : plain.charAt(plain.length() - 1);
            int now = plain(point);
            if (now >= 0 && (now != ' ' || last != ' ')) {
                plain.appendCodePoint(now);
            }
        });
        return plain.toString();
    }

    private static int plain(int point) {
        return switch (Character.getType(point)) {
            case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(point, 10);
            case Character.DASH_PUNCTUATION -> '-';
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL -> ' ';
            case Character.FORMAT, Character.NON_SPACING_MARK -> -1;
            default ->
                switch (point) {
                    case '\u2212' -> '-';
                    case '\u00B7', '\u2022', '\u2219', '\u22C5', '\u30FB', '\u2024' -> '.';
                    case '\u2044', '\u2215', '\u29F8' -> '/';
                    case '\u2018', '\u2019', '\u02BC', '`', '\u00B4' -> '\'';
                    case '\u201C', '\u201D' -> '"';
                    default -> point;
                };
        };
    }
}
