package org.leadline.care.journey;

import java.util.ArrayList;
import java.util.List;
import org.leadline.care.journey.ModeReading.StepCount;

/**
 * What to bear in mind beside a reading, in words and always in the same order; what is only advised is never applied.
 */
final class Cautions {
    private static final int NAMED_STEPS = 5;
    private static final double MANY_ON_THE_DAY = 0.75;
    private static final double MANY_TIES = 0.01;
    private static final double MANY_UNFINISHED = 0.01;
    private static final double WIDE = 0.25;

    private final ModeReading reading;
    private final Proposals proposals;
    private final Stamps stamps;
    private final List<String> cautions = new ArrayList<>();

    Cautions(ModeReading reading, Proposals proposals, Stamps stamps) {
        this.reading = reading;
        this.proposals = proposals;
        this.stamps = stamps;
    }

    List<String> list(List<String> intakeCautions) {
        cautions.addAll(intakeCautions);
        say("caution.level", "steps", Words.plural("kinds", reading.activities()));
        size();
        cautions.addAll(Sentences.whyHeldBack(reading));
        unfinished();
        monitoring();
        times();
        mixtures();
        var cuts = reading.mode().cuts();
        say(
                "caution.cuts",
                "k100",
                Words.decimal(cuts.k100(), 2),
                "d",
                Words.count(cuts.d()),
                "version",
                cuts.version());
        return List.copyOf(cautions);
    }

    private void size() {
        if (reading.mode().verdict() == Verdict.TOO_FEW) {
            say("caution.tooFew", "n", Words.count(reading.cases()));
        } else if (reading.mode().provisional()) {
            say("caution.provisional", "n", Words.count(reading.cases()));
        }
        var packages = reading.packages();
        if (packages.d1LogSe() > WIDE) {
            double factor = Math.exp(Closedness.Z * packages.d1LogSe());
            say(
                    "caution.wide",
                    "d",
                    Words.decimal(packages.d1(), 0),
                    "low",
                    Words.decimal(Math.max(1, packages.d1() / factor), 0),
                    "high",
                    Words.decimal(packages.d1() * factor, 0));
        }
    }

    private void unfinished() {
        long cases = proposals.unfinished().stream().mapToLong(StepCount::count).sum();
        if (cases == 0 || cases < MANY_UNFINISHED * reading.cases()) {
            return;
        }
        String steps = Words.list(
                proposals.unfinished().stream().map(StepCount::activity).toList(), NAMED_STEPS);
        say("caution.unfinished", "cases", Words.count(cases), "n", Words.count(reading.cases()), "steps", steps);
        if (proposals.unfinishedLately() > 0) {
            String days = Words.plural("days", proposals.latelyDays());
            say("caution.unfinished.late", "cases", Words.count(proposals.unfinishedLately()), "days", days);
        }
    }

    private void monitoring() {
        if (!proposals.monitoring().isEmpty()) {
            var steps = proposals.monitoring().stream()
                    .map(Proposals.Monitoring::activity)
                    .toList();
            say("caution.monitoring", "steps", Words.list(steps, NAMED_STEPS));
        }
    }

    private void times() {
        if (stamps.dayLevelShare() >= MANY_ON_THE_DAY) {
            say("caution.days", "x", Words.decimal(100 * stamps.dayLevelShare(), 0));
        }
        if (stamps.tiedEvents() > 0 && stamps.tiedEvents() >= MANY_TIES * reading.events()) {
            say("caution.ties", "ties", Words.count(stamps.tiedEvents()), "all", Words.count(reading.events()));
        }
    }

    private void mixtures() {
        for (var mixture : proposals.mixtures()) {
            say(
                    "caution.mixture",
                    "attribute",
                    mixture.attribute(),
                    "d",
                    Words.decimal(mixture.d(), 1),
                    "within",
                    Words.decimal(mixture.dWithin(), 1));
        }
    }

    private void say(String key, String... namesAndValues) {
        cautions.add(Words.say(key, namesAndValues));
    }
}
