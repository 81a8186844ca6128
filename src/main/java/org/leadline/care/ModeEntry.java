package org.leadline.care;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a team called a process, once: entries are added and never changed.
 *
 * @param since the day from which it holds, as the team says
 * @param why a line in their words; null where they wrote none
 * @param by who decided or entered it, at {@code at}
 * @param soundingAddress where the team was asked and decided it; null where one person entered what was agreed
 * @param bestWay what the team then said of a known best way; null where it was not asked
 */
public record ModeEntry(
        long id,
        long processId,
        Mode mode,
        LocalDate since,
        @Nullable String why,
        Someone by,
        OffsetDateTime at,
        @Nullable String soundingAddress,
        @Nullable BestWay bestWay) {}
