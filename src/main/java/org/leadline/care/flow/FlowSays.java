package org.leadline.care.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.leadline.access.Phrases;
import org.leadline.care.journey.EventLog;

/** Waits in sentences. */
public final class FlowSays {
    private static final Phrases WORDS = Phrases.of("flow");
    private static final double MINUTES_SAID_AS_HOURS = 180;
    private static final double MINUTES_AN_HOUR = 60;
    private static final double HOURS_SAID_AS_DAYS = 72;
    private static final double HOURS_A_DAY = 24;

    private FlowSays() {}

    /** How long half of them wait, how sure that is, and how many were still waiting when last seen. */
    public static String waits(String from, String to, Survival survival) {
        List<String> said = new ArrayList<>();
        if (survival.n() == 0) {
            return WORDS.say("waits.none", "from", from);
        }
        OptionalDouble median = survival.quantile(0.5);
        OptionalDouble low = survival.quantileLow(0.5);
        OptionalDouble high = survival.quantileHigh(0.5);
        if (median.isEmpty()) {
            said.add(WORDS.say("waits.no-half", "from", from, "to", to));
        } else {
            said.add(WORDS.say("waits.half", "from", from, "to", to, "time", time(median.getAsDouble())));
            if (low.isPresent() && high.isPresent()) {
                said.add(WORDS.say("waits.sure", "low", time(low.getAsDouble()), "high", time(high.getAsDouble())));
            }
        }
        survival.quantile(0.9).ifPresent(ninth -> said.add(WORDS.say("waits.ninth", "time", time(ninth))));
        said.add(WORDS.say(
                "waits.count",
                "events",
                WORDS.count(survival.events()),
                "n",
                WORDS.count(survival.n()),
                "censored",
                WORDS.count(survival.n() - survival.events())));
        return String.join(" ", said);
    }

    /** How it usually goes at each milestone, and each journey that is stuck, the longest over the usual first. */
    public static List<String> stuck(EventLog log, Stuck stuck) {
        List<String> said = new ArrayList<>();
        for (Stuck.AtMilestone milestone : stuck.milestones()) {
            OptionalDouble median = milestone.survival().quantile(0.5);
            said.add(WORDS.say(
                    median.isPresent() ? "stuck.at" : "stuck.at.no-half",
                    "milestone",
                    milestone.milestone(),
                    "waiting",
                    WORDS.count(milestone.waiting()),
                    "time",
                    median.isPresent() ? time(median.getAsDouble()) : ""));
        }
        if (stuck.now().isEmpty()) {
            said.add(WORDS.say("stuck.nobody"));
        }
        for (Stuck.Waiting waiting : stuck.now()) {
            said.add(WORDS.say(
                    waiting.sink() ? "stuck.sink" : "stuck.one",
                    "case",
                    log.cases().get(waiting.journey()),
                    "milestone",
                    waiting.milestone(),
                    "time",
                    time(waiting.minutes()),
                    "over",
                    time(waiting.overMedian())));
        }
        return said;
    }

    /** A length of time as one says it: 14.1 minutes, 4 hours, 6.2 days. */
    public static String time(double minutes) {
        if (minutes < MINUTES_SAID_AS_HOURS) {
            boolean whole = minutes >= 100 || minutes == Math.rint(minutes);
            return WORDS.say("minutes", "n", WORDS.decimal(minutes, whole ? 0 : 1));
        }
        double hours = minutes / MINUTES_AN_HOUR;
        return hours < HOURS_SAID_AS_DAYS
                ? WORDS.say("hours", "n", plain(hours))
                : WORDS.say("days", "n", plain(hours / HOURS_A_DAY));
    }

    /** With one digit after the point, or none where it is nought. */
    private static String plain(double number) {
        return WORDS.decimal(number, Math.round(number * 10) % 10 == 0 ? 0 : 1);
    }
}
