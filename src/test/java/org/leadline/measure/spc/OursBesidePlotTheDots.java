package org.leadline.measure.spc;

import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Our own rule set beside the peer's answers: the same but for the peer's faults and the rule of November 2023. */
final class OursBesidePlotTheDots {
    private final PlotTheDotsReference reference;
    private final String facet;
    private final Chart chart;

    OursBesidePlotTheDots(PlotTheDotsReference reference, String facet, Chart chart) {
        this.reference = reference;
        this.facet = facet;
        this.chart = chart;
    }

    void compare(Differences differ) {
        List<JsonNode> rows = reference.rowsOf(facet);
        boolean empty =
                rows.getLast().path("lpl").isNull() && chart.phases().getLast().points() > 1;
        for (int i = 0; i < rows.size(); i++) {
            row(chart.points().get(i), rows.get(i), differ);
        }
        if (reference.guessed(facet)) {
            differ.same(facet + " assurance without a target", chart.assurance(), Assurance.NONE);
        } else if (empty) {
            differ.same(
                    facet + " hit or miss although it never varies", chart.assurance() == Assurance.HIT_OR_MISS, false);
        } else {
            Chart peer = Objects.requireNonNull(
                    reference.draw(RuleSet.NHSRPLOTTHEDOTS_0_2_2).get(facet));
            differ.same(facet + " assurance", chart.assurance(), peer.assurance());
        }
    }

    /** The peer's screening left nothing but ranges of nought of a series that does vary: no width, and flags on nearly every point. */
    private boolean squeezed(ChartPoint point, JsonNode row) {
        return row.path("lpl").isNumber()
                && row.get("lpl").asDouble() == row.get("upl").asDouble()
                && chart.points().stream().anyMatch(p -> p.phase() == point.phase() && p.value() != p.centre());
    }

    private void row(ChartPoint point, JsonNode row, Differences differ) {
        String where = facet + " " + point.date() + " ";
        int others = chart.phases().get(point.phase()).points();
        if (squeezed(point, row)) {
            differ.number(where + "mean", point.centre(), row.path("mean"), 1e-9);
            differ.same(where + "has width", point.lower() < point.upper(), true);
            return;
        }
        if (row.path("lpl").isNull() && others > 1) {
            differ.number(where + "mean", point.centre(), row.path("mean"), 1e-12);
            differ.number(where + "lower", point.lower(), point.centre(), 0);
            differ.number(where + "upper", point.upper(), point.centre(), 0);
        } else {
            PlotTheDotsReference.limits(where, point, row, differ, PlotTheDotsReference.tolerance(facet));
        }
        String label = row.get("special_cause_type").asString();
        List<String> ours = point.flags().stream()
                .map(flag -> PlotTheDotsReference.label(List.of(flag)))
                .toList();
        if (label.equals("Common Cause")) {
            differ.same(where + "more than two in three", ours.stream().allMatch(l -> l.startsWith("2 in 3")), true);
        } else {
            differ.same(where + label + " among " + ours, ours.contains(label), true);
            differ.same(
                    where + "point_type",
                    PlotTheDotsReference.pointType(point.flags(), reference.better()),
                    row.get("point_type").asString());
        }
    }
}
