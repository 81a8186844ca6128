package org.leadline.care.intake;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Recognises dates that name the day or month before the year, whose order cannot be known. */
final class AmbiguousDates {
    private static final Pattern DAY_OR_MONTH_FIRST =
            Pattern.compile("\\d{1,2}\\s?[/.\\- ]\\s?\\d{1,2}\\s?[/.\\- ]\\s?(\\d{2}|\\d{4})(\\D.*)?", Pattern.DOTALL);
    private static final int LONGEST = 64;

    private AmbiguousDates() {}

    static boolean looksLike(byte[] bytes, int from, int to) {
        int length = Math.min(to - from, LONGEST);
        return DAY_OR_MONTH_FIRST
                .matcher(new String(bytes, from, length, StandardCharsets.ISO_8859_1))
                .matches();
    }
}
