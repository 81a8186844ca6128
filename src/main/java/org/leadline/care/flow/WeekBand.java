package org.leadline.care.flow;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A part of the week in which a hospital is staffed alike: by day from eight to eight, and Saturday and Sunday apart. */
public enum WeekBand {
    WEEKDAY("weekday"),
    WEEKNIGHT("weeknight"),
    WEEKEND("weekend"),
    WEEKEND_NIGHT("weekend-night");

    private static final int DAY_BEGINS = 8;
    private static final int NIGHT_BEGINS = 20;
    private static final long NANOS_A_SECOND = 1_000_000_000L;
    private final String code;

    WeekBand(String code) {
        this.code = code;
    }

    /** The band in which a moment lies. @param nanos since 1970 */
    public static WeekBand of(long nanos, ZoneId zone) {
        ZonedDateTime at =
                Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS_A_SECOND)).atZone(zone);
        boolean night = at.getHour() < DAY_BEGINS || at.getHour() >= NIGHT_BEGINS;
        boolean weekend = at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? night ? WEEKEND_NIGHT : WEEKEND : night ? WEEKNIGHT : WEEKDAY;
    }

    /** The word for it in JSON and in the keys of message files. */
    public String code() {
        return code;
    }
}
