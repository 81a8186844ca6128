package org.leadline.practice.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leadline.access.Sentences;
import org.leadline.practice.Kept;
import org.leadline.practice.Promise;
import org.leadline.practice.PromiseState;
import org.leadline.practice.SeenPromise;
import org.leadline.unit.Visibility;
import org.springframework.stereotype.Component;

/** Says things of promises in the words of the message files. */
@Component
public class PromiseWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private final Sentences sentences;
    private final Clock clock;

    PromiseWords(Sentences sentences, Clock clock) {
        this.sentences = sentences;
        this.clock = clock;
    }

    /** A line of a list. @param aside "in 9 days"; empty where nothing is due any more */
    public record Row(String address, String what, String why, String aside, boolean late) {}

    String say(String key, Object... values) {
        return sentences.say(key, values);
    }

    Map<String, String> say(Map<String, String> problems) {
        return sentences.say(problems);
    }

    Row row(SeenPromise seen) {
        Promise promise = seen.promise();
        return new Row(
                promise.address(),
                promise.words(),
                say("practice.row", maker(seen), to(seen), day(promise.dueOn())) + " " + standing(seen),
                promise.state() == PromiseState.OPEN ? aside(promise.dueOn(), seen.overdue()) : "",
                seen.overdue());
    }

    /** Who made it, and who keeps it where that is another. */
    String maker(SeenPromise seen) {
        Promise promise = seen.promise();
        return promise.makerId() == promise.keeperId()
                ? say("practice.by", promise.makerName(), seen.unitName())
                : say("practice.by.kept", promise.makerName(), seen.unitName(), seen.keeperName());
    }

    String to(SeenPromise seen) {
        String person = seen.toName();
        return person == null ? seen.toUnitName() : person;
    }

    /** How it stands, in a sentence; empty while it is open and its day has not passed. */
    String standing(SeenPromise seen) {
        Promise promise = seen.promise();
        String line = promise.endedLine();
        Instant done = promise.doneAt();
        return switch (promise.state()) {
            case OPEN ->
                promise.asked() == null
                        ? ""
                        : say("practice.state.other-day", day(promise.asked().newDay()));
            case DONE -> say("practice.state.done", done == null ? "" : day(dayOf(done)));
            case KEPT -> say("practice.state.kept", line == null ? "" : say("practice.told.said", line));
            case NOT_KEPT -> say("practice.state.not-kept", line == null ? "" : say("practice.told.said", line));
            case LET_GO -> say("practice.state.let-go", line == null ? "" : line);
        };
    }

    String aside(LocalDate day, boolean late) {
        long days = Math.abs(ChronoUnit.DAYS.between(LocalDate.now(clock), day));
        if (days == 0) {
            return say("practice.days.today");
        }
        return say("practice.days." + (late ? "late" : "in") + (days == 1 ? ".one" : ""), days);
    }

    /** Monday 23 November; 23 November 2027. */
    String day(LocalDate day) {
        return (day.getYear() == LocalDate.now(clock).getYear() ? DAY : DATE).format(day);
    }

    String month(YearMonth month) {
        return MONTH.format(month);
    }

    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    String kept(Kept.Month month) {
        return kept("practice.kept", month);
    }

    /** The same of one's own promises, to oneself. */
    String keptByMe(Kept.Month month) {
        return kept("practice.kept.me", month);
    }

    private String kept(String key, Kept.Month month) {
        String said = month(month.month());
        return switch (month.due()) {
            case 0 -> say(key + ".none", said);
            case 1 -> say(key + ".one", month.onTime(), month.due(), said);
            default -> say(key + ".many", month.onTime(), month.due(), said);
        };
    }

    /** Yes and no, as chips, in the words of that question. */
    Map<String, String> pair(String question) {
        Map<String, String> pair = new LinkedHashMap<>();
        pair.put("yes", say(question + ".yes"));
        pair.put("no", say(question + ".no"));
        return pair;
    }

    /** Who reads it, as chips. */
    Map<String, String> visibilities() {
        Map<String, String> options = new LinkedHashMap<>();
        for (Visibility visibility : List.of(Visibility.OURS, Visibility.OPEN, Visibility.COUNTS_UP, Visibility.MINE)) {
            options.put(visibility.word(), say("practice.visibility." + visibility.word()));
        }
        return options;
    }

    Map<String, String> visibilityHints() {
        Map<String, String> hints = new LinkedHashMap<>();
        for (String word : visibilities().keySet()) {
            hints.put(word, say("practice.visibility." + word + ".hint"));
        }
        return hints;
    }
}
