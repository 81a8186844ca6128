package org.leadline.sounding.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadline.sounding.act.Template;
import org.springframework.stereotype.Component;

/** The usual times of a sounding as chips, and the times that were chosen or typed. */
@Component
class Times {
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final List<LocalTime> ROUNDS = List.of(LocalTime.of(8, 0), LocalTime.of(20, 0));
    private static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final Duration A_SHIFT = Duration.ofHours(12);
    private static final int FIVE_MINUTES = 5;
    private final SoundingWords words;
    private final Clock clock;

    Times(SoundingWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** The usual moments of the reveal: bedside the next hours and rounds, else noon of a day. By what is sent the words of the chip. */
    Map<String, String> closing(Template template) {
        LocalDateTime now = now();
        Map<String, String> options = new TreeMap<>();
        if (template.isBedside()) {
            for (int hours : List.of(2, 4)) {
                LocalDateTime time = toFiveMinutes(now.plusHours(hours));
                options.put(time.toString(), words.say("ask.closes.hours", hours, said(time)));
            }
            for (LocalTime round : ROUNDS) {
                LocalDateTime time = next(now, round);
                if (time.isAfter(now.plus(SHORTEST)) && time.isBefore(now.plus(A_SHIFT))) {
                    options.put(time.toString(), words.say("ask.closes.round", said(time)));
                }
            }
        } else {
            for (int days : List.of(1, 3, 7, 14)) {
                LocalDateTime time = now.toLocalDate().plusDays(days).atTime(NOON);
                options.put(time.toString(), said(time));
            }
        }
        return options;
    }

    /** The usual moments by which they hear back: days after the reveal, or where there is none, days. */
    Map<String, String> answering(Template template) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int days : List.of(1, 7, 14)) {
            if (template.hasViews()) {
                options.put("+" + days, words.say("ask.answer.after." + days));
            } else if (days > 1) {
                LocalDateTime time = now().toLocalDate().plusDays(days).atTime(NOON);
                options.put(time.toString(), said(time));
            }
        }
        return options;
    }

    /** The moment of the reveal that was chosen or typed; null where none was. */
    @Nullable
    LocalDateTime closing(Typed typed) {
        String day = typed.one("closesAtDay");
        String time = typed.one("closesAtTime");
        if (typed.template().isBedside() && !time.isEmpty()) {
            LocalTime typedTime = time(time);
            return typedTime == null ? null : next(now(), typedTime);
        }
        return day.isEmpty() && time.isEmpty() ? moment(typed.one("closesAt")) : moment(day, time, NOON);
    }

    /** The moment of the answer that was chosen or typed; null where none was. */
    @Nullable
    LocalDateTime answering(Typed typed, @Nullable LocalDateTime closing) {
        String day = typed.one("answerByDay");
        String time = typed.one("answerByTime");
        String chosen = typed.one("answerBy");
        if (!day.isEmpty() || !time.isEmpty()) {
            return moment(day, time, EVENING);
        }
        if (chosen.matches("\\+[0-9]{1,3}")) {
            return closing == null ? null : closing.plusDays(Long.parseLong(chosen.substring(1)));
        }
        return moment(chosen);
    }

    /** The fields of the form in which a moment of the reveal stands: the chip where one has it. */
    Map<String, List<String>> closingFields(Template template, @Nullable LocalDateTime closing) {
        return closing == null ? Map.of() : fields("closesAt", closing, closing.toString(), closing(template));
    }

    Map<String, List<String>> answeringFields(
            Template template, @Nullable LocalDateTime closing, @Nullable LocalDateTime answer) {
        if (answer == null) {
            return Map.of();
        }
        boolean afterwards =
                template.hasViews() && closing != null && answer.toLocalTime().equals(closing.toLocalTime());
        String chip = afterwards ? "+" + ChronoUnit.DAYS.between(closing, answer) : answer.toString();
        return fields("answerBy", answer, chip, answering(template));
    }

    private static Map<String, List<String>> fields(
            String field, LocalDateTime moment, String chip, Map<String, String> options) {
        return options.containsKey(chip)
                ? Map.of(field, List.of(chip))
                : Map.of(
                        field + "Day", List.of(moment.toLocalDate().toString()),
                        field + "Time",
                                List.of(moment.toLocalTime()
                                        .truncatedTo(ChronoUnit.MINUTES)
                                        .toString()));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private String said(LocalDateTime time) {
        return words.time(time.atZone(clock.getZone()).toInstant());
    }

    private static LocalDateTime next(LocalDateTime now, LocalTime time) {
        LocalDateTime today = now.toLocalDate().atTime(time);
        return today.isAfter(now) ? today : today.plusDays(1);
    }

    private static LocalDateTime toFiveMinutes(LocalDateTime time) {
        LocalDateTime minutes = time.truncatedTo(ChronoUnit.MINUTES);
        return minutes.minusMinutes(minutes.getMinute() % FIVE_MINUTES);
    }

    private static @Nullable LocalDateTime moment(String typed) {
        try {
            return LocalDateTime.parse(typed);
        } catch (DateTimeParseException notAMoment) {
            return null;
        }
    }

    private static @Nullable LocalDateTime moment(String day, String time, LocalTime usual) {
        try {
            LocalTime at = time.isEmpty() ? usual : time(time);
            return at == null ? null : LocalDate.parse(day).atTime(at);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static @Nullable LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed);
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }
}
