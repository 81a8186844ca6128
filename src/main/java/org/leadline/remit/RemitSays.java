package org.leadline.remit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.leadline.access.Sentences;
import org.springframework.stereotype.Component;

/** The sentences of who decides what, worked out from what stands there and from how long answers took. */
@Component
public class RemitSays {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private final Sentences sentences;
    private final Clock clock;

    RemitSays(Sentences sentences, Clock clock) {
        this.sentences = sentences;
        this.clock = clock;
    }

    /** How many things a unit decides, tells and asks. */
    public String sentence(List<Remit> remits) {
        return remits.isEmpty()
                ? sentences.say("remit.lede")
                : sentences.say(
                        "remit.says", many(remits, Right.DECIDE), many(remits, Right.TELL), many(remits, Right.ASK));
    }

    /** What one line means: "The unit asks; the answer is due within 7 days." */
    public String means(Remit remit) {
        Integer days = remit.limitDays();
        return days == null
                ? sentences.say("remit.means." + remit.right().word())
                : sentences.say(days == 1 ? "remit.means.ask.one" : "remit.means.ask", days);
    }

    /** How long asks wait. */
    public String wait(AskWait wait) {
        if (wait.answered() + wait.open() == 0) {
            return sentences.say("remit.wait.none");
        }
        String answered = wait.answered() == 0
                ? sentences.say("remit.wait.not-yet")
                : sentences.say(
                        "remit.wait.median",
                        wait.answered(),
                        days(wait.medianDays().orElseThrow()),
                        wait.inTime());
        String open = wait.open() == 0
                ? ""
                : " "
                        + sentences.say(
                                wait.late() == 0 ? "remit.wait.open" : "remit.wait.open.late",
                                wait.open(),
                                wait.late());
        return answered + open;
    }

    /** Where one ask stands. */
    public String stands(RemitAsk ask) {
        Instant answered = ask.answeredAt();
        if (ask.takenBack()) {
            return sentences.say("remit.ask.taken-back", day(ask.askedAt()));
        }
        if (answered != null) {
            return sentences.say(
                    "remit.ask.answered",
                    day(ask.askedAt()),
                    days(Math.max(1, ask.waited(answered).toHours() / 24.0)));
        }
        return sentences.say("remit.ask.open", day(ask.askedAt()), day(ask.answerBy()));
    }

    /** At the margin: "3 days late", "answered late"; empty where all is in time. */
    public String aside(RemitAsk ask) {
        Instant now = clock.instant();
        if (!ask.isLate(now)) {
            return "";
        }
        if (!ask.isOpen()) {
            return sentences.say("remit.ask.was-late");
        }
        long days = ChronoUnit.DAYS.between(
                LocalDate.ofInstant(ask.answerBy(), clock.getZone()), LocalDate.ofInstant(now, clock.getZone()));
        return days == 0 ? sentences.say("remit.ask.late.today") : sentences.say("remit.ask.late", days(days));
    }

    /** Where decisions of the last quarter were taken, and how that was before. */
    public String shares(DecisionLevels.Shares shares) {
        DecisionLevels.Share last = shares.last();
        if (!last.shown() || last.all() == 0) {
            return sentences.say("remit.levels.few");
        }
        String said = sentences.say("remit.levels", last.here(), last.all());
        DecisionLevels.Share before = shares.before();
        return before.shown() && before.all() > 0
                ? said + " " + sentences.say("remit.levels.before", before.here(), before.all())
                : said;
    }

    /** The day of an instant. */
    public String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, clock.getZone()));
    }

    private String days(double days) {
        long whole = Math.max(1, Math.round(days));
        return whole == 1 ? sentences.say("remit.day") : sentences.say("remit.days", whole);
    }

    private String many(List<Remit> remits, Right right) {
        long many = remits.stream().filter(remit -> remit.right() == right).count();
        return many == 0
                ? sentences.say("remit.things.none")
                : sentences.say(many == 1 ? "remit.things.one" : "remit.things", many);
    }
}
