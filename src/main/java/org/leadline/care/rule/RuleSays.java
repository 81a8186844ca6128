package org.leadline.care.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.leadline.access.Phrases;
import org.leadline.care.flow.FlowSays;
import org.leadline.care.flow.Survival;

/** What became of a rule, in sentences. */
public final class RuleSays {
    private static final Phrases WORDS = Phrases.of("rule");
    private static final double HUNDRED = 100;

    private RuleSays() {}

    /** The rule, and under it how often it was kept, of whom, and what stands beside the count. */
    public static String of(Rule rule, Kept kept) {
        List<String> lines = new ArrayList<>();
        lines.add(rule.sentence());
        lines.add("  " + sentence(kept));
        for (Result result : List.of(Result.UNLESS, Result.UNCLEAR, Result.TOO_EARLY, Result.NOT_APPLICABLE)) {
            if (kept.count(result) > 0) {
                lines.add("  " + WORDS.say("says." + result.word(), "n", WORDS.count(kept.count(result))));
            }
        }
        return String.join("\n", lines);
    }

    /** How far the rule is kept, in a sentence or two. */
    public static String sentence(Kept kept) {
        return sentence(
                kept.adherence(),
                kept.ofThoseDone(),
                kept.count(Result.LATE),
                kept.count(Result.MISSED),
                Survival.of(kept.delays()).quantile(0.5));
    }

    /** As {@link #sentence(Kept)}. */
    public static String sentence(RulesKept.OneRule rule) {
        Double median = rule.medianMinutes();
        return sentence(
                rule.adherence(),
                rule.ofThoseDone(),
                rule.count(Result.LATE),
                rule.count(Result.MISSED),
                median == null ? OptionalDouble.empty() : OptionalDouble.of(median));
    }

    private static String sentence(
            Kept.Share share, Kept.Share done, int late, int missed, OptionalDouble medianMinutes) {
        if (share.of() == 0) {
            return WORDS.say("says.nobody");
        }
        List<String> said = new ArrayList<>();
        said.add(WORDS.say(
                "says.kept",
                "met",
                WORDS.count(share.hits()),
                "n",
                WORDS.count(share.of()),
                "share",
                percent(share.value()),
                "low",
                percent(share.low()),
                "high",
                percent(share.high())));
        if (late > 0) {
            said.add(WORDS.say(
                    missed == 0 ? "says.late-only" : "says.late",
                    "late",
                    WORDS.count(late),
                    "missed",
                    WORDS.count(missed),
                    "share",
                    percent(done.value())));
        }
        if (medianMinutes.isPresent() && medianMinutes.getAsDouble() > 0) {
            said.add(WORDS.say("says.median", "time", FlowSays.time(medianMinutes.getAsDouble())));
        }
        return String.join(" ", said);
    }

    private static String percent(double share) {
        return WORDS.decimal(share * HUNDRED, Math.round(share * HUNDRED * 10) % 10 == 0 ? 0 : 1);
    }
}
