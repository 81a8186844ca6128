package org.leadline.access;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks a text over for what points at one patient, so that a field can refuse it kindly. It knows numbers and dates,
 * not names: a text that passes may still be about somebody.
 */
public final class NoPatients {

    /** What was seen. */
    public enum Sign {
        /** Ten digits whose last is the check digit of the other nine, as in NHS and CHI numbers. */
        NHS_NUMBER,
        /** A date said to be of birth, or a whole date in figures. */
        DATE_OF_BIRTH,
        /** A hospital, patient or record number: named as one, or a run of digits as long as one. */
        RECORD_NUMBER
    }

    private static final Pattern TEN_DIGITS = Pattern.compile("(?<![0-9])[0-9]{3}([ -]?)[0-9]{3}\\1[0-9]{4}(?![0-9])");
    private static final Pattern DATE_IN_FIGURES = Pattern.compile(
            "(?<![0-9])(?:(?:0?[1-9]|[12][0-9]|3[01])([/.-])(?:0?[1-9]|1[0-2])\\1(?:(?:19|20)[0-9]{2}|[0-9]{2})"
                    + "|(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12][0-9]|3[01])/(?:(?:19|20)[0-9]{2}|[0-9]{2})"
                    + "|(?:19|20)[0-9]{2}([/.-])(?:0?[1-9]|1[0-2])\\2(?:0?[1-9]|[12][0-9]|3[01]))(?![0-9])");
    private static final Pattern SAID_TO_BE_OF_BIRTH = Pattern.compile(
            "\\b(?:d\\.?\\s?o\\.?\\s?b\\b|date of birth|born|birthday)[^0-9]{0,12}"
                    + "[0-9]{1,4}(?:st|nd|rd|th)?[\\s/.,-]+(?:[0-9]{1,2}|\\p{L}{3,9})[\\s/.,-]+[0-9]{1,4}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED_RECORD = Pattern.compile(
            "\\b(?:mrn|chi|nhi|nhs|(?:hospital|hosp|patient|record|unit|case ?note)s?\\.? ?(?:id|no|nr|num|number))\\b"
                    + "[^0-9\\p{L}]{0,4}(?:is )?\\p{L}{0,3}[ -]?[0-9]{4,}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LONG_RUN =
            Pattern.compile("(?<![0-9\\p{L}])\\p{L}{0,3}[0-9]{7,9}(?![0-9])\\p{L}?(?!\\p{L})");

    private NoPatients() {}

    /** What in the text points at one patient; empty where nothing does. */
    public static Optional<Sign> find(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\u2010-\\u2015\\u2212]", "-");
        if (holdsNhsNumber(plain)) {
            return Optional.of(Sign.NHS_NUMBER);
        }
        if (SAID_TO_BE_OF_BIRTH.matcher(plain).find()
                || DATE_IN_FIGURES.matcher(plain).find()) {
            return Optional.of(Sign.DATE_OF_BIRTH);
        }
        if (NAMED_RECORD.matcher(plain).find() || LONG_RUN.matcher(plain).find()) {
            return Optional.of(Sign.RECORD_NUMBER);
        }
        return Optional.empty();
    }

    private static boolean holdsNhsNumber(String text) {
        Matcher run = TEN_DIGITS.matcher(text);
        while (run.find()) {
            if (endsInItsCheckDigit(run.group().replaceAll("[ -]", ""))) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsInItsCheckDigit(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (tenDigits.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == tenDigits.charAt(9) - '0';
    }
}
