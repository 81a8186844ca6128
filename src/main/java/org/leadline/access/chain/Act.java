package org.leadline.access.chain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the audit trail says.
 *
 * @param at when, as {@link #time} writes it
 * @param actor who did it
 * @param action what was done
 * @param subject the address of what it was done to
 * @param unitId the unit, or null for none
 * @param note a few words more, or null for none
 */
public record Act(
        String at,
        String actor,
        String action,
        String subject,
        @Nullable Long unitId,
        @Nullable String note) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    /** A time as the chain writes it: UTC, with six digits of a second, {@code 2026-11-22T08:00:00.000000Z}; what is finer is cut off. */
    public static String time(Instant time) {
        return TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    /** The same for microseconds since 1970; what lies outside the years 1 to 9999 stands as that number. */
    public static String time(long microseconds) {
        Instant time = Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS);
        return time.isBefore(FIRST) || !time.isBefore(END) ? Long.toString(microseconds) : time(time);
    }
}
