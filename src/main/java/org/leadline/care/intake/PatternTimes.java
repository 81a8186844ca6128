package org.leadline.care.intake;

import java.nio.charset.StandardCharsets;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;

/** Reads times written by a pattern that a person chose. */
final class PatternTimes {
    private final String letters;
    private final DateTimeFormatter formatter;

    PatternTimes(TimePattern pattern) {
        letters = pattern.letters();
        formatter = pattern.formatter();
    }

    String letters() {
        return letters;
    }

    long nanos(TimeReader reader, byte[] bytes, int from, int to) {
        var text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        var position = new ParsePosition(0);
        if (formatter.parseUnresolved(text, position) == null || position.getIndex() < text.length()) {
            return reader.fail(FaultKind.PATTERN_TIME);
        }
        try {
            return nanos(reader, formatter.parse(text));
        } catch (DateTimeException impossible) {
            return reader.fail(FaultKind.NO_SUCH_TIME);
        }
    }

    private static long nanos(TimeReader reader, TemporalAccessor parsed) {
        var date = LocalDate.from(parsed);
        if (!TimeReader.isYearKept(date.getYear())) {
            return reader.fail(FaultKind.TIME_OUT_OF_RANGE);
        }
        var time = parsed.query(TemporalQueries.localTime());
        if (time == null) {
            return reader.date(date.toEpochDay());
        }
        if (parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
            return reader.instant(
                    date.toEpochDay(),
                    time.toSecondOfDay(),
                    time.get(ChronoField.NANO_OF_SECOND),
                    parsed.get(ChronoField.OFFSET_SECONDS));
        }
        return local(reader, date, time);
    }

    private static long local(TimeReader reader, LocalDate date, LocalTime time) {
        return reader.local(date.toEpochDay(), time.toSecondOfDay(), time.get(ChronoField.NANO_OF_SECOND));
    }
}
