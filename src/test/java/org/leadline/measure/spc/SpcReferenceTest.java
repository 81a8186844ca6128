package org.leadline.measure.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every file of values that a peer's own program worked out: the rule set with the peer's name gives them all, faults included; ours
 * gives them where they are right.
 */
class SpcReferenceTest {
    static Stream<String> plotTheDots() {
        return ReferenceFiles.named("ptd_").stream();
    }

    static Stream<String> qicharts() {
        return ReferenceFiles.named("qic_").stream();
    }

    static Stream<String> funnels() {
        return ReferenceFiles.named("funnel_").stream();
    }

    static Stream<String> anhoej() {
        return ReferenceFiles.named("anhoej_").stream();
    }

    static Stream<String> makingDataCount() {
        return ReferenceFiles.named("mdc_").stream();
    }

    @Test
    void there_are_references_of_every_family() {
        for (String family : List.of("ptd_", "qic_", "funnel_", "anhoej_", "mdc_")) {
            assertThat(ReferenceFiles.named(family)).as(family).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("plotTheDots")
    void nhsrplotthedots_is_reproduced(String name) {
        var reference = new PlotTheDotsReference(ReferenceFiles.read(name));
        if (reference.refused()) {
            assertThatThrownBy(() -> reference.draw(RuleSet.NHSRPLOTTHEDOTS_0_2_2))
                    .isInstanceOf(IllegalArgumentException.class);
            return;
        }
        var differ = new Differences();
        reference.peer(reference.draw(RuleSet.NHSRPLOTTHEDOTS_0_2_2), differ);
        assertThat(differ.found()).isEmpty();
        assertThat(differ.compared()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("plotTheDots")
    void ours_agrees_with_nhsrplotthedots_where_it_is_right(String name) {
        JsonNode file = ReferenceFiles.read(name);
        var reference = new PlotTheDotsReference(file);
        if (reference.refused()) {
            if (file.at("/output/error").asString().contains("duplicate")) {
                assertThatThrownBy(() -> reference.draw(RuleSet.MDC_2023)).isInstanceOf(IllegalArgumentException.class);
            } else {
                assertThat(reference.draw(RuleSet.MDC_2023)).isNotEmpty();
            }
            return;
        }
        var differ = new Differences();
        Map<String, Chart> charts = reference.draw(RuleSet.MDC_2023);
        charts.forEach((facet, chart) -> new OursBesidePlotTheDots(reference, facet, chart).compare(differ));
        assertThat(differ.found()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("qicharts")
    void qicharts2_is_reproduced(String name) {
        var reference = new QicReference(ReferenceFiles.read(name));
        if (reference.refused()) {
            assertThatThrownBy(() -> reference.draw(RuleSet.ANHOEJ)).isInstanceOf(IllegalArgumentException.class);
            return;
        }
        var differ = new Differences();
        reference.peer(reference.draw(RuleSet.ANHOEJ), differ);
        assertThat(differ.found()).isEmpty();
        assertThat(differ.compared()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("qicharts")
    void ours_agrees_with_qicharts2_where_it_is_right(String name) {
        var reference = new QicReference(ReferenceFiles.read(name));
        if (!reference.refused()) {
            var differ = new Differences();
            reference.ours(reference.draw(RuleSet.MDC_2023), differ);
            assertThat(differ.found()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("funnels")
    void funnelplotr_is_reproduced(String name) {
        var reference = new FunnelReference(ReferenceFiles.read(name));
        var differ = new Differences();
        reference.peer(reference.draw(true), differ);
        assertThat(differ.found()).isEmpty();
        assertThat(differ.compared()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("funnels")
    void our_funnel_agrees_with_funnelplotr_where_it_is_consistent(String name) {
        var reference = new FunnelReference(ReferenceFiles.read(name));
        var differ = new Differences();
        reference.ours(reference.draw(false), differ);
        assertThat(differ.found()).isEmpty();
        assertThat(differ.compared()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("anhoej")
    void critical_values_of_runs_are_those_of_the_table(String name) {
        var differ = new Differences();
        for (JsonNode row : ReferenceFiles.read(name).at("/output/rows")) {
            int useful = row.get("n_useful").asInt();
            differ.same(
                    useful + " longest",
                    Anhoej.longestAllowed(useful),
                    row.get("longest_run_max").asInt());
            differ.same(
                    useful + " crossings",
                    Anhoej.crossingsNeeded(useful),
                    row.get("crossings_min").asInt());
        }
        assertThat(differ.found()).isEmpty();
        assertThat(differ.compared()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("makingDataCount")
    void two_in_three_counts_points_beyond_the_limits_as_announced_in_2023(String name) {
        JsonNode file = ReferenceFiles.read(name);
        boolean screened = file.at("/options/screen_outliers").asBoolean(true);
        var differ = new Differences();
        for (JsonNode series : file.at("/output/series")) {
            double[] values = series.get("rows")
                    .valueStream()
                    .mapToDouble(row -> ReferenceFiles.number(row.get("y")))
                    .toArray();
            Chart chart = Charts.draw(
                    new Series(ReferenceFiles.days(values.length), values, null),
                    ChartType.XMR,
                    Settings.USUAL.withScreened(screened));
            for (int i = 0; i < values.length; i++) {
                JsonNode row = series.get("rows").get(i);
                ChartPoint point = chart.points().get(i);
                String where = series.get("series").asString() + " " + i + " ";
                PlotTheDotsReference.limits(where, point, row, differ, 1e-9);
                differ.same(
                        where + "beyond_limits",
                        flagged(point, Rule.BEYOND_LIMITS),
                        row.get("beyond_limits").asBoolean());
                differ.same(
                        where + "two_of_three",
                        flagged(point, Rule.TWO_IN_THREE),
                        row.get("two_of_three").asBoolean());
            }
        }
        assertThat(differ.found()).isEmpty();
        assertThat(differ.compared()).isPositive();
    }

    private static boolean flagged(ChartPoint point, Rule rule) {
        return point.flags().stream().anyMatch(flag -> flag.rule() == rule);
    }

    static Stream<String> qccRules() {
        return ReferenceFiles.named("qcc_rules_xbarone_").stream();
    }

    @ParameterizedTest
    @MethodSource("qccRules")
    void rules_of_western_electric_and_of_nelson_are_those_of_qcc(String name) {
        var reference = new QccReference(ReferenceFiles.read(name));
        var differ = new Differences();
        reference.limits(differ);
        reference.rules(
                RuleSet.WESTERN_ELECTRIC,
                List.of(Rule.BEYOND_LIMITS, Rule.TWO_IN_THREE, Rule.FOUR_IN_FIVE, Rule.SHIFT),
                differ);
        reference.rules(
                RuleSet.NELSON,
                List.of(
                        Rule.BEYOND_LIMITS,
                        Rule.SHIFT,
                        Rule.TREND,
                        Rule.ALTERNATING,
                        Rule.TWO_IN_THREE,
                        Rule.FOUR_IN_FIVE,
                        Rule.HUGGING,
                        Rule.AVOIDING_CENTRE),
                differ);
        assertThat(differ.found()).isEmpty();
        assertThat(differ.compared()).isPositive();
    }
}
