package org.leadline.measure.spc;

import java.util.List;

/**
 * Why a point is flagged, in words.
 *
 * <p>Every rule that a point meets is said, not only the first. The words are in {@code messages/spc.properties} under {@code rule.}, by rule and direction;
 * where a rule set counts other points or looks more narrowly, by its own word before them.
 */
public final class RuleWords {
    private RuleWords() {}

    /** A sentence such as "Seven or more in a row above the usual level." */
    public static String say(Flag flag, RuleSet rules) {
        String key = flag.rule().word() + "." + (flag.direction() == Direction.HIGH ? "high" : "low");
        String own = "rule." + rules.word() + "." + key;
        return Words.say(Words.known(own) ? own : "rule." + key);
    }

    /** The same for a point of a chart of that type; on a run chart a shift is a run longer than chance makes about the middle. */
    public static String say(Flag flag, RuleSet rules, ChartType type) {
        if (type == ChartType.RUN && flag.rule() == Rule.SHIFT) {
            return Words.say("rule.run." + (flag.direction() == Direction.HIGH ? "high" : "low"));
        }
        return say(flag, rules);
    }

    /** A sentence for every rule that the point meets; none where it meets none. */
    public static List<String> say(ChartPoint point, Chart chart) {
        return point.flags().stream()
                .map(flag -> say(flag, chart.settings().rules(), chart.type()))
                .toList();
    }
}
