package org.leadline.care;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.care.journey.Drift;

/**
 * A drift of a process, and what the team said to it.
 *
 * @param answered null while nobody has
 */
public record DriftQuestion(Drift.Alarm alarm, @Nullable Answered answered) {

    /** What can be answered, in the order in which to look; the last is that nobody knows yet. */
    public static final List<String> ANSWERS =
            List.of("new-codes", "new-form", "other-patients", "care-changed", "not-known");

    /** @param line null where nothing was added */
    public record Answered(String answer, @Nullable String line, Someone by, OffsetDateTime at) {}
}
