package org.leadline.lesson.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leadline.access.Sentences;
import org.springframework.stereotype.Component;

/** Says things of Learn in the words of the message files, and times as they are said on a ward. */
@Component
class LearnWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final int DAYS_OF_A_WEEK = 7;
    private final Sentences sentences;
    private final Clock clock;

    LearnWords(Sentences sentences, Clock clock) {
        this.sentences = sentences;
        this.clock = clock;
    }

    String say(String key, Object... values) {
        return sentences.say(key, values);
    }

    /** "a, b and c". */
    String and(List<String> names) {
        return sentences.list("lesson.and", names);
    }

    /** "a, b or c". */
    String or(List<String> names) {
        return sentences.list("lesson.or", names);
    }

    /** The lines of a message that has several. */
    List<String> lines(String key, Object... values) {
        return new ArrayList<>(say(key, values).lines().toList());
    }

    /** 05:20 today; 05:20 yesterday; 05:20 on Monday 23 November; with the year where it is another. */
    String time(Instant instant) {
        ZonedDateTime local = instant.atZone(clock.getZone());
        return say("lesson.time", TIME.format(local), day(local.toLocalDate()));
    }

    /** today; yesterday; on Monday 23 November; on 23 November 2027. */
    String day(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (day.equals(today)) {
            return say("lesson.today");
        }
        if (day.equals(today.minusDays(1))) {
            return say("lesson.yesterday");
        }
        return say("lesson.on", (day.getYear() == today.getYear() ? DAY : DATE).format(day));
    }

    String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, clock.getZone()));
    }

    /** 22 November 2026: for paper, which is read on another day. */
    String date(LocalDate day) {
        return DATE.format(day);
    }

    String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, clock.getZone()));
    }

    /** 20 minutes; 5 hours; 1 day; 4 days. */
    String since(Instant instant) {
        Duration gone = Duration.between(instant, clock.instant());
        if (gone.toDays() > 0) {
            return counted("lesson.days", gone.toDays());
        }
        return gone.toHours() > 0
                ? counted("lesson.hours", gone.toHours())
                : counted("lesson.minutes", Math.max(1, gone.toMinutes()));
    }

    /** 05:20; Friday; 3 Nov: short, for the sheet. */
    String shortly(Instant instant) {
        ZonedDateTime then = instant.atZone(clock.getZone());
        LocalDate today = LocalDate.now(clock);
        if (then.toLocalDate().equals(today)) {
            return TIME.format(then);
        }
        return (then.toLocalDate().isAfter(today.minusDays(DAYS_OF_A_WEEK)) ? WEEKDAY : SHORT_DATE).format(then);
    }

    Instant now() {
        return clock.instant();
    }

    private String counted(String key, long count) {
        return say(count == 1 ? key + ".1" : key, count);
    }
}
