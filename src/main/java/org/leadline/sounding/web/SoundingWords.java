package org.leadline.sounding.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.leadline.access.Sentences;
import org.leadline.sounding.Promise;
import org.leadline.sounding.Someone;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.Field;
import org.leadline.sounding.act.Form;
import org.leadline.sounding.act.Question;
import org.leadline.sounding.act.Template;
import org.springframework.stereotype.Component;

/** Says things of soundings in the words of the message files, and times as they are said on a ward. */
@Component
class SoundingWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private final Sentences sentences;
    private final Clock clock;

    SoundingWords(Sentences sentences, Clock clock) {
        this.sentences = sentences;
        this.clock = clock;
    }

    String say(String key, Object... values) {
        return sentences.say(key, values);
    }

    /** The sentences of what is wrong, by field. */
    Map<String, String> say(Map<String, String> problems) {
        return sentences.say(problems);
    }

    /** 08:00 today; 08:00 tomorrow; 08:00 on Monday 23 November; with the year where it is another. */
    String time(Instant instant) {
        ZonedDateTime local = instant.atZone(clock.getZone());
        return say("sounding.time", TIME.format(local), day(local.toLocalDate()));
    }

    /** today; tomorrow; Monday 23 November; 23 November 2027. */
    String day(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (day.equals(today)) {
            return say("sounding.today");
        }
        if (day.equals(today.plusDays(1))) {
            return say("sounding.tomorrow");
        }
        return say("sounding.on", (day.getYear() == today.getYear() ? DAY : DATE).format(day));
    }

    /** The day of an instant, by the clock of the house. */
    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    /** Rosa Quill and Dr Ada Okafor. */
    String names(List<Someone> people) {
        return sentences.list("sounding.and", people.stream().map(Someone::name).toList());
    }

    /** The promise in sentences, as it stands above the first field. */
    List<String> promise(Sounding sounding) {
        return promise(sounding.template(), sounding.promise(), sounding.askedCount());
    }

    /** The same of one that is not open yet. */
    List<String> promise(Template template, Promise promise, int asked) {
        String kind = template.hasViews() ? template.isBedside() ? "bedside" : "team" : "upward";
        List<String> lines = say(
                        "sounding.promise." + kind + (promise.named() ? ".named" : ".unnamed"),
                        time(promise.closesAt()),
                        say("sounding.readers." + promise.readers().word()),
                        names(promise.deciders()),
                        time(promise.answerBy()),
                        promise.mayChange())
                .lines()
                .collect(Collectors.toCollection(ArrayList::new));
        if (promise.byProfession()) {
            lines.add(say("sounding.promise.by-profession"));
        }
        if (template.hasViews() && asked == 1) {
            lines.add(say("sounding.promise.one"));
        }
        return lines;
    }

    /** The label of a field of a view's form. */
    String label(Sounding sounding, Field field) {
        if (field.kind() == Field.Kind.QUESTION) {
            return sounding.promise().questions().stream()
                    .filter(question -> question.key().equals(field.key()))
                    .map(Question::text)
                    .findFirst()
                    .orElseThrow();
        }
        return say("sounding.field." + field.key());
    }

    /** What can be chosen in a field, by what is kept. */
    Map<String, String> options(Sounding sounding, Field field) {
        Map<String, String> options = new LinkedHashMap<>();
        String bedside = sounding.template().isBedside() ? ".bedside" : "";
        for (String option : field.options()) {
            options.put(
                    option,
                    switch (field.kind()) {
                        case STANCE -> say("sounding.stance." + option);
                        case CLOSENESS -> say("sounding.close." + option + bedside);
                        case QUESTION -> chosen(sounding, field.key(), option);
                        case NUMBER, TEXT -> option;
                    });
        }
        return options;
    }

    /** What was chosen or written in a field, as it is read. */
    String answer(Sounding sounding, String key, String value) {
        return sounding.form().fields().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .map(field -> options(sounding, field).getOrDefault(value, value))
                .orElse(value);
    }

    /** Whether a field is the stance or the closeness, which stand beside the words. */
    static boolean isBeside(String key) {
        return key.equals(Form.STANCE) || key.equals(Form.CLOSENESS);
    }

    private static String chosen(Sounding sounding, String question, String option) {
        return sounding.promise().questions().stream()
                .filter(one -> one.key().equals(question))
                .flatMap(one -> one.options().stream())
                .filter(choice -> choice.key().equals(option))
                .map(choice -> choice.text())
                .findFirst()
                .orElse(option);
    }
}
