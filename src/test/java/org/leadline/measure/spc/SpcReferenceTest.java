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
}
