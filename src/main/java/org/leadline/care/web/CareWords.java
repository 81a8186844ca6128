package org.leadline.care.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leadline.access.Sentences;
import org.leadline.chart.ChartWords;
import org.springframework.stereotype.Component;

/** The words of the care pages, and how days and numbers are said. */
@Component
class CareWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final Sentences sentences;
    private final Clock clock;

    CareWords(Sentences sentences, Clock clock) {
        this.sentences = sentences;
        this.clock = clock;
    }

    ChartWords chart() {
        return ChartWords.in(Locale.ENGLISH);
    }

    String say(String key, Object... values) {
        return sentences.say(key, values);
    }

    Map<String, String> say(Map<String, String> keysByField) {
        return sentences.say(keysByField);
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    String moment(OffsetDateTime at) {
        return MOMENT.format(at.atZoneSameInstant(clock.getZone()));
    }

    /** "June 2025 to October 2026", or one month alone. */
    String period(LocalDate first, LocalDate last) {
        String from = MONTH.format(first);
        String to = MONTH.format(last);
        return from.equals(to) ? from : say("care.period", from, to);
    }

    String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** "a, b and c". */
    String list(List<String> names) {
        return sentences.list("care.list", names);
    }

    /** "a, b or c". */
    String either(List<String> names) {
        return sentences.list("care.list.or", names);
    }

    /** The name of a column as people read it: "arrived by" for "arrived_by". */
    String attribute(String column) {
        return column.replace('_', ' ').strip();
    }

    /** A share as so many in a hundred; below one in a hundred with a digit after the point. */
    String inHundred(double share) {
        double hundredth = share * 100;
        return String.format(Locale.ENGLISH, hundredth > 0 && hundredth < 1 ? "%.1f" : "%.0f", hundredth);
    }

    String decimal(double number) {
        return String.format(Locale.ENGLISH, number < 10 ? "%.1f" : "%,.0f", number);
    }
}
