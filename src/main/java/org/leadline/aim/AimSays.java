package org.leadline.aim;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leadline.access.Sentences;
import org.springframework.stereotype.Component;

/** The sentence of an aim and of what is pinned, worked out from their dates. */
@Component
public class AimSays {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter WITH_YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int DAYS_A_WEEK = 7;
    private static final int DAYS_SAID_AS_DAYS = 14;
    private final Sentences sentences;
    private final Clock clock;

    AimSays(Sentences sentences, Clock clock) {
        this.sentences = sentences;
        this.clock = clock;
    }

    /** Since when, until when, and when it is looked at again: "Ours since 20 August, until 1 March. Next look on 12 November." */
    public String sentence(Aim aim) {
        LocalDate until = aim.until();
        LocalDate since = LocalDate.ofInstant(aim.since(), clock.getZone());
        String origin = aim.person() != null && aim.origin() == Origin.OURS
                ? "own"
                : aim.origin().word();
        List<String> said = new ArrayList<>();
        said.add(
                until == null
                        ? sentences.say("aim.says." + origin, day(since))
                        : sentences.say("aim.says." + origin + ".until", day(since), day(until)));
        if (isOver(aim)) {
            said.add(sentences.say("aim.says.over"));
        } else if (wantsALook(aim)) {
            said.add(sentences.say("aim.says.look"));
        } else if (!aim.nextLook().equals(until)) {
            said.add(sentences.say("aim.says.next-look", day(aim.nextLook())));
        }
        return String.join(" ", said);
    }

    /** How long there still is, at the margin: "9 weeks left"; empty where it has no last day. */
    public String aside(Aim aim) {
        LocalDate until = aim.until();
        if (isOver(aim)) {
            return sentences.say("aim.aside.over");
        }
        if (until == null) {
            return wantsALook(aim) ? sentences.say("aim.aside.look") : "";
        }
        long days = ChronoUnit.DAYS.between(today(), until);
        if (days == 0) {
            return sentences.say("aim.aside.today");
        }
        if (days == 1) {
            return sentences.say("aim.aside.day");
        }
        return days < DAYS_SAID_AS_DAYS
                ? sentences.say("aim.aside.days", days)
                : sentences.say("aim.aside.weeks", days / DAYS_A_WEEK);
    }

    /** Whether its last day has passed. */
    public boolean isOver(Aim aim) {
        LocalDate until = aim.until();
        return until != null && until.isBefore(today());
    }

    /** Whether its owner is to look at it. */
    public boolean wantsALook(Aim aim) {
        return !aim.nextLook().isAfter(today());
    }

    String whyALook(Aim aim) {
        return sentences.say(isOver(aim) ? "aim.waits.look.over" : "aim.waits.look");
    }

    /** Which week it is in, and what then: "Week 2 of 4, then we do it or drop it." */
    public String sentence(Pinned thing) {
        return thing.needsADecision()
                ? sentences.say("aim.pinned.decide", thing.week())
                : sentences.say("aim.pinned.week", thing.week(), Pinned.WEEKS);
    }

    /** How it ended and when: "Done on 3 November. The list hangs by the door." */
    public String ended(Pinned thing) {
        var ended = thing.ended();
        if (ended == null) {
            return sentence(thing);
        }
        String because = ended.because();
        String said = sentences.say(
                ended.done() ? "aim.pinned.done" : "aim.pinned.dropped",
                day(LocalDate.ofInstant(ended.at(), clock.getZone())));
        return because == null ? said : said + " " + because;
    }

    /** A day without its year where that is this one: 20 August. */
    public String day(LocalDate day) {
        return (day.getYear() == today().getYear() ? DAY : WITH_YEAR).format(day);
    }

    /** The day of an instant, with its year: 20 August 2026. */
    public String day(Instant at) {
        return WITH_YEAR.format(LocalDate.ofInstant(at, clock.getZone()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
