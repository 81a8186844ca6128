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
                lines.add("  " + WORDS.say("says." + word(result), "n", WORDS.count(kept.count(result))));
            }
        }
        return String.join("\n", lines);
    }

    /** How far the rule is kept, in a sentence or two. */
    public static String sentence(Kept kept) {
        Kept.Share share = kept.adherence();
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
        Kept.Share done = kept.ofThoseDone();
        if (kept.count(Result.LATE) > 0) {
            said.add(WORDS.say(
                    "says.late",
                    "late",
                    WORDS.count(kept.count(Result.LATE)),
                    "missed",
                    WORDS.count(kept.count(Result.MISSED)),
                    "share",
                    percent(done.value())));
        }
        OptionalDouble median = Survival.of(kept.delays()).quantile(0.5);
        if (median.isPresent()) {
            said.add(WORDS.say("says.median", "time", FlowSays.time(median.getAsDouble())));
        }
        return String.join(" ", said);
    }

    private static String percent(double share) {
        return WORDS.decimal(share * HUNDRED, 1);
    }

    private static String word(Result result) {
        return result.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
