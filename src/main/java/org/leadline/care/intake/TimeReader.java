package org.leadline.care.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Reads times as nanoseconds since 1970: ISO 8601 with T or a space, seconds and up to nine decimals as there are, an
 * offset or none, or a date alone; or as a pattern says that a person chose.
 *
 * <p>Not for two threads at once: it remembers the day it read last, and counts.
 */
final class TimeReader {
    /** The answer for what is no time; {@link #fault()} then says why. No time that is read has this value. */
    static final long NONE = Long.MIN_VALUE;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int FIRST_YEAR = 1678;
    private static final int LAST_YEAR = 2261;
    private static final int DATE_LENGTH = 10;
    private static final int MOST_OFFSET_SECONDS = 18 * 3600;

    private final ZoneId zone;
    private final LocalClock clock;
    private final Optional<PatternTimes> pattern;

    private long knownDateStart;
    private int knownDateEnd;
    private long knownDay;

    private FaultKind fault = FaultKind.NOT_A_TIME;
    private long withoutZone;
    private long datesOnly;
    private long doubled;

    TimeReader(ZoneId zone, Optional<TimePattern> pattern) {
        this.zone = zone;
        clock = new LocalClock(zone.getRules());
        this.pattern = pattern.map(PatternTimes::new);
    }

    FaultKind fault() {
        return fault;
    }

    /** What the words of the fault name: the pattern that was chosen, or the zone. */
    String bound() {
        return fault == FaultKind.PATTERN_TIME
                ? pattern.map(PatternTimes::letters).orElse("")
                : zone.getId();
    }

    long withoutZone() {
        return withoutZone;
    }

    long datesOnly() {
        return datesOnly;
    }

    long doubled() {
        return doubled;
    }

    /** Reads {@code from .. to}, which need not be ASCII; blanks around it do not count. */
    long nanos(byte[] bytes, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && bytes[start] == ' ') {
            start++;
        }
        while (end > start && bytes[end - 1] == ' ') {
            end--;
        }
        if (start == end) {
            return fail(FaultKind.EMPTY_TIME);
        }
        if (pattern.isPresent()) {
            return pattern.get().nanos(this, bytes, start, end);
        }
        return iso(bytes, start, end);
    }

    boolean isTime(String text) {
        return nanosOf(text) != NONE;
    }

    /** The instant that {@code text} names, which must be a time. */
    Instant instant(String text) {
        long nanos = nanosOf(text);
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS_PER_SECOND), Math.floorMod(nanos, NANOS_PER_SECOND));
    }

    private long nanosOf(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return nanos(bytes, 0, bytes.length);
    }

    long fail(FaultKind kind) {
        fault = kind;
        return NONE;
    }

    private long iso(byte[] bytes, int from, int to) {
        if (to - from < DATE_LENGTH || bytes[from + 4] != '-' || bytes[from + 7] != '-') {
            return fail(AmbiguousDates.looksLike(bytes, from, to) ? FaultKind.AMBIGUOUS_TIME : FaultKind.NOT_A_TIME);
        }
        long dateStart = Bytes.longAt(bytes, from);
        int dateEnd = (bytes[from + 8] << 8) | bytes[from + 9];
        if (dateStart != knownDateStart || dateEnd != knownDateEnd) {
            if (!readDate(bytes, from)) {
                return NONE;
            }
            knownDateStart = dateStart;
            knownDateEnd = dateEnd;
        }
        if (to - from == DATE_LENGTH) {
            return date(knownDay);
        }
        return timeOfDay(bytes, from + DATE_LENGTH, to);
    }

    private boolean readDate(byte[] bytes, int from) {
        int century = pair(bytes, from);
        int yearOfCentury = pair(bytes, from + 2);
        int month = pair(bytes, from + 5);
        int day = pair(bytes, from + 8);
        if ((century | yearOfCentury | month | day) < 0) {
            fail(FaultKind.NOT_A_TIME);
            return false;
        }
        int year = century * 100 + yearOfCentury;
        if (month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) {
            fail(FaultKind.NO_SUCH_TIME);
            return false;
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            fail(FaultKind.TIME_OUT_OF_RANGE);
            return false;
        }
        knownDay = LocalDate.of(year, month, day).toEpochDay();
        return true;
    }

    private long timeOfDay(byte[] bytes, int from, int to) {
        int at = from + 6;
        if (at > to || (bytes[from] != 'T' && bytes[from] != ' ') || bytes[from + 3] != ':') {
            return fail(FaultKind.NOT_A_TIME);
        }
        int hour = pair(bytes, from + 1);
        int minute = pair(bytes, from + 4);
        int second = 0;
        int nano = 0;
        if (at < to && bytes[at] == ':') {
            if (at + 3 > to) {
                return fail(FaultKind.NOT_A_TIME);
            }
            second = pair(bytes, at + 1);
            at += 3;
            if (at < to && (bytes[at] == '.' || bytes[at] == ',')) {
                int digits = 0;
                for (at++; at < to && isDigit(bytes[at]); at++) {
                    digits++;
                    nano = digits > 9 ? nano : nano * 10 + bytes[at] - '0';
                }
                if (digits == 0 || digits > 9) {
                    return fail(digits == 0 ? FaultKind.NOT_A_TIME : FaultKind.TOO_FINE_TIME);
                }
                for (; digits < 9; digits++) {
                    nano *= 10;
                }
            }
        }
        if ((hour | minute | second) < 0) {
            return fail(FaultKind.NOT_A_TIME);
        }
        if (hour > 23 || minute > 59 || second > 59) {
            return fail(FaultKind.NO_SUCH_TIME);
        }
        int secondOfDay = hour * 3600 + minute * 60 + second;
        if (at == to) {
            return local(knownDay, secondOfDay, nano);
        }
        if (bytes[at] == 'Z' && at + 1 == to) {
            return instant(knownDay, secondOfDay, nano, 0);
        }
        return withOffset(bytes, at, to, secondOfDay, nano);
    }

    private long withOffset(byte[] bytes, int from, int to, int secondOfDay, int nano) {
        int at = bytes[from] == ' ' ? from + 1 : from;
        int length = to - at;
        if (length == 3 && bytes[at] == 'U' && bytes[at + 1] == 'T' && bytes[at + 2] == 'C') {
            return instant(knownDay, secondOfDay, nano, 0);
        }
        boolean hasColon = length == 6 && bytes[at + 3] == ':';
        if ((length != 3 && length != 5 && !hasColon) || (bytes[at] != '+' && bytes[at] != '-')) {
            return fail(FaultKind.NOT_A_TIME);
        }
        int hours = pair(bytes, at + 1);
        int minutes = length == 3 ? 0 : pair(bytes, to - 2);
        if ((hours | minutes) < 0) {
            return fail(FaultKind.NOT_A_TIME);
        }
        int offsetSeconds = hours * 3600 + minutes * 60;
        if (minutes > 59 || offsetSeconds > MOST_OFFSET_SECONDS) {
            return fail(FaultKind.NO_SUCH_TIME);
        }
        return instant(knownDay, secondOfDay, nano, bytes[at] == '-' ? -offsetSeconds : offsetSeconds);
    }

    long instant(long epochDay, int secondOfDay, int nano, int offsetSeconds) {
        return (epochDay * 86_400 + secondOfDay - offsetSeconds) * NANOS_PER_SECOND + nano;
    }

    long local(long epochDay, int secondOfDay, int nano) {
        long seconds = clock.seconds(epochDay, secondOfDay);
        if (seconds == LocalClock.SKIPPED) {
            return fail(FaultKind.SKIPPED_TIME);
        }
        withoutZone++;
        if (clock.wasDoubled()) {
            doubled++;
        }
        return seconds * NANOS_PER_SECOND + nano;
    }

    long date(long epochDay) {
        withoutZone++;
        datesOnly++;
        return clock.startOfDay(epochDay) * NANOS_PER_SECOND;
    }

    static boolean isYearKept(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static int lengthOfMonth(int year, int month) {
        return switch (month) {
            case 2 -> (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** Two digits as a number, or a negative number where they are not digits. */
    private static int pair(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return (tens | ones | (9 - tens) | (9 - ones)) < 0 ? -1 : tens * 10 + ones;
    }
}
