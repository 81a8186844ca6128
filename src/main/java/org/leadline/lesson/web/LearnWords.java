package org.leadline.lesson.web;

import java.time.Clock;
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

    Instant now() {
        return clock.instant();
    }
}
