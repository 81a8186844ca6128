package org.leadline.measure.spc;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The peer's summary of each phase and its warnings, beside what our charts say. */
final class PlotTheDotsSummary {
    private static final int SHORT = 13;

    private final JsonNode output;
    private final Better better;

    PlotTheDotsSummary(JsonNode output, Better better) {
        this.output = output;
        this.better = better;
    }

    void compare(Map<String, Chart> charts, Differences differ) {
        for (JsonNode line : output.get("summary")) {
            String facet = charts.containsKey(PlotTheDotsReference.facet(line))
                    ? PlotTheDotsReference.facet(line)
                    : charts.keySet().iterator().next();
            Chart chart = Objects.requireNonNull(charts.get(facet));
            phase(facet, chart, line, line.path("rebase_group").asInt(0), differ);
        }
        boolean warned = output.get("warnings")
                .valueStream()
                .anyMatch(warning -> warning.asString().startsWith("Some groups have 'n < 12'"));
        boolean anyShort = charts.values().stream()
                .flatMap(chart -> chart.phases().stream().map(phase -> points(chart, phase.number())))
                .anyMatch(points -> points.size() < SHORT);
        differ.same("warned of short groups", anyShort, warned);
        for (JsonNode row : output.get("rows")) {
            if (row.has("short_group_warning")) {
                String facet = PlotTheDotsReference.facet(row);
                List<ChartPoint> points = points(
                        Objects.requireNonNull(charts.get(facet)),
                        row.path("rebase_group").asInt(0));
                differ.same(
                        facet + " short_group_warning",
                        points.size() < SHORT,
                        row.get("short_group_warning").asBoolean());
            }
        }
    }

    private static List<ChartPoint> points(Chart chart, int phase) {
        return chart.points().stream().filter(point -> point.phase() == phase).toList();
    }

    private void phase(String facet, Chart chart, JsonNode line, int number, Differences differ) {
        List<ChartPoint> points = points(chart, number);
        String where = "summary of " + facet + " " + number + " ";
        double tolerance = PlotTheDotsReference.tolerance(facet);
        differ.number(where + "mean_col", points.getFirst().centre(), line.path("mean_col"), tolerance);
        differ.number(where + "lpl", points.getFirst().lower(), line.path("lpl"), tolerance);
        differ.number(where + "upl", points.getFirst().upper(), line.path("upl"), tolerance);
        differ.same(where + "n", points.size(), line.get("n").asInt());
        for (String type : List.of("common_cause", "special_cause_improvement", "special_cause_concern")) {
            long count = points.stream()
                    .filter(point -> PlotTheDotsReference.pointType(point.flags(), better)
                            .equals(type))
                    .count();
            differ.same(where + type, count, line.path(type).asLong());
        }
        String last = PlotTheDotsReference.pointType(points.getLast().flags(), better);
        differ.same(where + "variation_type", last, line.get("variation_type").asString());
        if (line.path("assurance_type").isString()) {
            String assurance = PlotTheDotsReference.assurance(chart.assurance());
            differ.same(
                    where + "assurance_type",
                    assurance.equals("inconsistent") ? assurance : "consistent_" + assurance,
                    line.get("assurance_type").asString());
        }
    }
}
