package org.leadline.care.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/** Turns local times of one zone into seconds since 1970, knowing which days have no clock change. */
final class LocalClock {
    /** The answer for a local time that a clock change skips. */
    static final long SKIPPED = Long.MIN_VALUE;

    private static final int DAY_SECONDS = 86_400;

    private final ZoneRules rules;
    private long knownDay = Long.MIN_VALUE;
    private boolean isPlainDay;
    private int offsetSeconds;
    private boolean wasDoubled;

    LocalClock(ZoneRules rules) {
        this.rules = rules;
    }

    /** Seconds since 1970 in UTC, the earlier of two where the clocks went back, or {@link #SKIPPED}. */
    long seconds(long epochDay, int secondOfDay) {
        wasDoubled = false;
        if (epochDay != knownDay) {
            look(epochDay);
        }
        long localSeconds = epochDay * DAY_SECONDS + secondOfDay;
        if (isPlainDay) {
            return localSeconds - offsetSeconds;
        }
        var offsets = rules.getValidOffsets(LocalDateTime.ofEpochSecond(localSeconds, 0, ZoneOffset.UTC));
        if (offsets.isEmpty()) {
            return SKIPPED;
        }
        wasDoubled = offsets.size() > 1;
        return localSeconds - offsets.getFirst().getTotalSeconds();
    }

    /** Seconds since 1970 of the first moment of a day. */
    long startOfDay(long epochDay) {
        long start = seconds(epochDay, 0);
        wasDoubled = false;
        if (start != SKIPPED) {
            return start;
        }
        return rules.getTransition(LocalDate.ofEpochDay(epochDay).atStartOfDay())
                .toEpochSecond();
    }

    /** Whether the time asked for last comes twice in this zone. */
    boolean wasDoubled() {
        return wasDoubled;
    }

    private void look(long epochDay) {
        knownDay = epochDay;
        var start = LocalDate.ofEpochDay(epochDay).atStartOfDay();
        var end = start.plusSeconds(DAY_SECONDS - 1);
        var offsets = rules.getValidOffsets(start);
        isPlainDay = offsets.size() == 1
                && rules.getValidOffsets(end).equals(offsets)
                && hasNoChange(start, end, offsets.getFirst());
        offsetSeconds = isPlainDay ? offsets.getFirst().getTotalSeconds() : 0;
    }

    private boolean hasNoChange(LocalDateTime start, LocalDateTime end, ZoneOffset offset) {
        var next = rules.nextTransition(start.toInstant(offset));
        return next == null
                || (next.getDateTimeBefore().isAfter(end)
                        && next.getDateTimeAfter().isAfter(end));
    }
}
