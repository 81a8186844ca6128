package org.leadline.care.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a protocol, as it stands in its file. What nobody has written is null.
 *
 * @param line where it stands in the file, from 1
 * @param soThat what it is for
 */
public record Rule(
        int line,
        Expectation expected,
        @Nullable Label label,
        @Nullable Strength strength,
        @Nullable String source,
        @Nullable String owner,
        @Nullable LocalDate nextReview,
        @Nullable String soThat) {

    /** The rule in its own words. */
    public String sentence() {
        return Sentence.of(expected);
    }
}
