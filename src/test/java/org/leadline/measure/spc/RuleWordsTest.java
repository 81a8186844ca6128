package org.leadline.measure.spc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule of every rule set has its words. */
class RuleWordsTest {
    @ParameterizedTest
    @EnumSource(RuleSet.class)
    void each_rule_and_direction_is_said_in_a_sentence_of_its_own(RuleSet rules) {
        Set<String> said = new HashSet<>();
        for (Rule rule : Rule.values()) {
            for (Direction direction : Direction.values()) {
                String words = RuleWords.say(new Flag(rule, direction), rules);
                assertThat(words).endsWith(".").doesNotContain("{", "rule.");
                assertThat(said.add(words)).as(words).isTrue();
            }
        }
    }

    @Test
    void rule_sets_say_how_many_points_they_count() {
        Flag shift = new Flag(Rule.SHIFT, Direction.HIGH);
        assertThat(RuleWords.say(shift, RuleSet.MDC_2023)).contains("Seven");
        assertThat(RuleWords.say(shift, RuleSet.WESTERN_ELECTRIC)).contains("eighth");
        assertThat(RuleWords.say(shift, RuleSet.NELSON)).contains("ninth");
        assertThat(RuleWords.say(shift, RuleSet.MDC_2023, ChartType.RUN)).contains("middle");
    }

    @Test
    void every_rule_that_a_point_meets_is_said() {
        double[] values = {1, 1.1, 1, 1.1, 1, 1.1, 1, 1.1, 1, 1.1, 5, 6, 7, 8, 9, 10, 11};
        Chart chart = Charts.draw(RandomSeries.series(values), ChartType.XMR, Settings.USUAL);
        assertThat(RuleWords.say(chart.points().getLast(), chart))
                .isEqualTo(List.of(
                        "Above the upper limit: higher than chance alone would make it.",
                        "Seven or more in a row, each higher than the one before.",
                        "Two of three in a row near the upper limit or above it.",
                        "Seven or more in a row above the usual level."));
        assertThat(RuleWords.say(chart.points().getFirst(), chart)).isNotEmpty();
    }
}
