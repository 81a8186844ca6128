package org.leadline.care.journey;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A reading as sentences that a team can say to each other.
 *
 * <p>Every sentence uses the closedness that the verdict uses: K100, or below 100 cases the K that stands for it.
 */
public final class Sentences {
    private static final double SURE = 0.8;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Sentences() {}

    /**
     * What the notes show, in two or three short sentences.
     *
     * @param process what the team calls the process, as it would stand within a sentence
     */
    public static String verdict(ModeReading reading, String process) {
        var mode = reading.mode();
        return switch (mode.verdict()) {
            case SAME_EVERY_TIME ->
                Words.say(
                        "same",
                        "process",
                        process,
                        "sets",
                        Words.plural("sets", reading.packages().n80()),
                        "n",
                        Words.count(reading.cases()));
            case CHOOSE_TOGETHER ->
                reading.decisionPoints().isEmpty()
                        ? Words.say("choose.noFork", "d", courses(reading))
                        : Words.say("choose", "d", courses(reading), "step", biggestFork(reading));
            case FIND_OUT -> Words.say("findOut", "x", newInHundred(reading));
            case BETWEEN ->
                Words.say(
                        "between",
                        "a",
                        name(mode.between().getFirst()),
                        "b",
                        name(mode.between().getLast()));
            case TOO_FEW -> Words.say("tooFew", "n", Words.count(reading.cases()));
        };
    }

    /** The mode's name within a sentence: "choose together". */
    public static String name(Verdict verdict) {
        return Words.say("mode." + verdict.code());
    }

    /** Why no mode is named: one sentence a reason; empty unless the verdict is {@code BETWEEN}. */
    public static List<String> why(ModeReading reading) {
        var mode = reading.mode();
        var findOut = mode.findOut();
        var same = mode.sameEveryTime();
        if (mode.verdict() != Verdict.BETWEEN || findOut == null || same == null) {
            return List.of();
        }
        var reasons = new ArrayList<>(whyHeldBack(reading));
        if (reasons.isEmpty()) {
            if (findOut > 1 - SURE) {
                String line = Words.decimal(100 * (1 - mode.cuts().k100()), 0);
                reasons.add(Words.say("why.closedness", "x", newInHundred(reading), "line", line));
            }
            double few = findOut < 1 ? same / (1 - findOut) : 0;
            boolean nearTheLine = few > 1 - SURE && few < SURE;
            if (nearTheLine || reasons.isEmpty()) {
                reasons.add(Words.say(
                        "why.courses",
                        "d",
                        courses(reading),
                        "line",
                        Words.count(mode.cuts().d())));
            }
        }
        return List.copyOf(reasons);
    }

    static List<String> whyHeldBack(ModeReading reading) {
        return reading.mode().heldBack().stream()
                .map(guard -> switch (guard) {
                    case ORDERS_NOT_SEEN ->
                        Words.say("why.orders", "x", Words.decimal(100 * (1 - reading.variantCoverage()), 0));
                    case SETS_NOT_SEEN ->
                        Words.say(
                                "why.sets",
                                "x",
                                Words.decimal(100 * (1 - reading.packages().coverage()), 0));
                })
                .toList();
    }

    /** Said where the team answered that there is a known best way for these steps and the notes vary there. */
    public static String gap(List<String> steps) {
        return Words.say("gap", "steps", String.join(", ", steps));
    }

    /**
     * "37 not counted: 21 still here, 9 transferred, 7 died." or, where nobody is left out, that everyone is counted.
     */
    public static String notCounted(NotCounted notCounted) {
        if (notCounted.total() == 0) {
            return Words.say("notCounted.none");
        }
        var reasons = notCounted.reasons().stream()
                .map(reason -> Words.count(reason.cases()) + " " + reason.word())
                .toList();
        return Words.say("notCounted", "total", Words.count(notCounted.total()), "reasons", String.join(", ", reasons));
    }

    /** The level and the dates: "16 kinds of step, 2013-11-07 to 2015-06-05". */
    public static String level(ModeReading reading) {
        return Words.say(
                "level",
                "steps",
                Words.plural("kinds", reading.activities()),
                "from",
                reading.firstDay().toString(),
                "to",
                reading.lastDay().toString());
    }

    /** What has changed since when, and what to look at first. */
    public static String drift(Drift.Alarm alarm) {
        String month = MONTH.format(alarm.since());
        Verdict now = alarm.verdict();
        return switch (alarm.kind()) {
            case MORE_NEW -> Words.say("drift", "month", month);
            case LESS_NEW -> Words.say("drift.less", "month", month);
            case OTHER_KIND -> Words.say("drift.other", "month", month, "kind", now == null ? "" : name(now));
        };
    }

    /** The figures behind {@link #drift}: how many were expected to do something new, and how many did. Blank where it was not a forecast that was missed. */
    public static String driftFigures(Drift.Alarm alarm) {
        return alarm.verdict() != null
                ? ""
                : Words.say(
                        "drift.figures",
                        "expected",
                        Words.decimal(alarm.expected(), 0),
                        "seen",
                        Words.count(alarm.seen()));
    }

    /** Stands beside every verdict. */
    public static String describesTheProcess() {
        return Words.say("describesTheProcess");
    }

    static String newInHundred(ModeReading reading) {
        return Words.decimal(100 * (1 - reading.closednessUsed()), 0);
    }

    static String stepName(String activity) {
        return activity.equals(Moves.START) ? Words.say("theStart") : activity;
    }

    private static String courses(ModeReading reading) {
        return Words.decimal(reading.packages().d1(), 0);
    }

    private static String biggestFork(ModeReading reading) {
        return stepName(reading.decisionPoints().getFirst().activity());
    }
}
