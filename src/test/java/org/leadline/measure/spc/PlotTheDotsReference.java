package org.leadline.measure.spc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A file worked out by NHSRplotthedots 0.2.2, as series and settings; and its answers beside ours. */
final class PlotTheDotsReference {
    private static final String NO_FACET = "no facet";
    private static final Set<String> STRETCHED = Set.of("huge", "tiny");

    private final JsonNode options;
    private final JsonNode output;
    private final Map<String, List<JsonNode>> rows = new LinkedHashMap<>();

    PlotTheDotsReference(JsonNode file) {
        options = file.get("options");
        output = file.get("output");
        for (JsonNode row : file.get("input").get("rows")) {
            rows.computeIfAbsent(facet(row), f -> new ArrayList<>()).add(row);
        }
        rows.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(row -> row.get("d").asString())));
    }

    boolean refused() {
        return !output.path("error").isNull() && !output.path("error").isMissingNode();
    }

    /** Each facet drawn with the rule set. @throws IllegalArgumentException where it refuses */
    Map<String, Chart> draw(RuleSet rules) {
        List<Series> series = new ArrayList<>();
        List<Settings> settings = new ArrayList<>();
        rows.forEach((facet, list) -> {
            double[] values = list.stream()
                    .mapToDouble(row -> ReferenceFiles.number(row.get("y")))
                    .toArray();
            series.add(new Series(
                    list.stream()
                            .map(row -> LocalDate.parse(row.get("d").asString()))
                            .toList(),
                    values,
                    null));
            settings.add(settings(facet).with(rules));
        });
        List<Chart> charts = Charts.drawTogether(series, ChartType.XMR, settings);
        Map<String, Chart> drawn = new LinkedHashMap<>();
        rows.keySet().forEach(facet -> drawn.put(facet, charts.get(drawn.size())));
        return drawn;
    }

    private Settings settings(String facet) {
        Better better = switch (options.path("improvement_direction").asString("neutral")) {
            case "increase" -> Better.UP;
            case "decrease" -> Better.DOWN;
            default -> Better.NEITHER;
        };
        JsonNode rebase = options.path("rebase");
        JsonNode target = options.path("target");
        return Settings.USUAL
                .with(better)
                .withScreened(options.path("screen_outliers").asBoolean(true))
                .withBaseline(options.path("fix_after_n_points").asInt(0))
                .withRebases(ReferenceFiles.texts(rebase.isObject() ? rebase.path(facet) : rebase).stream()
                        .map(LocalDate::parse)
                        .toList())
                .withTarget(ReferenceFiles.number(target.isObject() ? target.path(facet) : target));
    }

    /** Every field of the file against the peer's rule set. */
    void peer(Map<String, Chart> charts, Differences differ) {
        differ.same("rows", output.get("rows").size(), total(charts));
        Map<String, Integer> next = new HashMap<>();
        for (JsonNode row : output.get("rows")) {
            String facet = facet(row);
            int i = next.merge(facet, 1, Integer::sum) - 1;
            row(facet, Objects.requireNonNull(charts.get(facet)).points().get(i), row, differ, better());
        }
        icons(charts, differ);
        new PlotTheDotsSummary(output, better()).compare(charts, differ);
    }

    private static int total(Map<String, Chart> charts) {
        return charts.values().stream().mapToInt(chart -> chart.points().size()).sum();
    }

    Better better() {
        return settings(rows.keySet().iterator().next()).better();
    }

    static double tolerance(String facet) {
        return STRETCHED.contains(facet) ? 1e-6 : 1e-9;
    }

    private static void row(String facet, ChartPoint point, JsonNode row, Differences differ, Better better) {
        String where = facet + " " + point.date() + " ";
        double tolerance = tolerance(facet);
        differ.same(where + "d", point.date().toString(), row.path("d").asString());
        differ.number(where + "y", point.value(), row.path("y"), 1e-12);
        limits(where, point, row, differ, tolerance);
        String label = label(point.flags());
        differ.same(
                where + "special_cause_type",
                label,
                row.get("special_cause_type").asString());
        differ.same(
                where + "point_type",
                pointType(point.flags(), better),
                row.get("point_type").asString());
        if (row.has("rebase_group")) {
            differ.same(
                    where + "rebase_group",
                    point.phase(),
                    row.get("rebase_group").asInt());
        }
        derived(where, point, row, differ);
    }

    static void limits(String where, ChartPoint point, JsonNode row, Differences differ, double tolerance) {
        differ.number(where + "mean", point.centre(), row.path("mean"), tolerance);
        differ.number(where + "lpl", point.lower(), row.path("lpl"), tolerance);
        differ.number(where + "upl", point.upper(), row.path("upl"), tolerance);
        differ.number(where + "sigma2_low", point.nearLower(), row.path("sigma2_low"), tolerance);
        differ.number(where + "sigma2_high", point.nearUpper(), row.path("sigma2_high"), tolerance);
    }

    private static void derived(String where, ChartPoint point, JsonNode row, Differences differ) {
        if (row.path("outside_limits").isBoolean()) {
            differ.same(
                    where + "outside_limits",
                    point.value() > point.upper() || point.value() < point.lower(),
                    row.get("outside_limits").asBoolean());
        }
        if (row.path("close_to_limits").isBoolean()) {
            boolean near = point.value() > point.nearUpper() || point.value() < point.nearLower();
            boolean beyond = point.value() > point.upper() || point.value() < point.lower();
            differ.same(
                    where + "close_to_limits",
                    near && !beyond,
                    row.get("close_to_limits").asBoolean());
        }
        if (row.path("relative_to_mean").isNumber()) {
            differ.same(
                    where + "relative_to_mean",
                    (int) Math.signum(point.value() - point.centre()),
                    row.get("relative_to_mean").asInt());
        }
    }

    static String label(List<Flag> flags) {
        if (flags.isEmpty()) {
            return "Common Cause";
        }
        boolean high = flags.getFirst().direction() == Direction.HIGH;
        return switch (flags.getFirst().rule()) {
            case BEYOND_LIMITS -> high ? "Above UCL" : "Below LCL";
            case TREND -> high ? "7 Point Trend (Increasing)" : "7 Point Trend (Decreasing)";
            case TWO_IN_THREE -> high ? "2 in 3 Above CL" : "2 in 3 Below CL";
            case SHIFT -> high ? "7 Points Above CL" : "7 Points Below CL";
            default -> throw new IllegalStateException("No such rule: " + flags);
        };
    }

    static String pointType(List<Flag> flags, Better better) {
        return switch (Variation.of(flags, better)) {
            case COMMON_CAUSE -> "common_cause";
            case IMPROVEMENT_HIGH, IMPROVEMENT_LOW -> "special_cause_improvement";
            case CONCERN_HIGH, CONCERN_LOW -> "special_cause_concern";
            case NEUTRAL_HIGH -> "special_cause_neutral_high";
            case NEUTRAL_LOW -> "special_cause_neutral_low";
        };
    }

    private void icons(Map<String, Chart> charts, Differences differ) {
        Map<String, String> asked = new HashMap<>();
        output.get("icons")
                .forEach(icon -> asked.put(
                        icon.get("type").asString() + " of " + facet(icon),
                        icon.get("icon").asString()));
        Map<String, String> ours = new HashMap<>();
        charts.forEach((facet, chart) -> {
            ours.put("variation of " + facet, chart.variation().word().replace('-', '_'));
            if (chart.assurance() != Assurance.NONE) {
                ours.put("assurance of " + facet, assurance(chart.assurance()));
            }
        });
        differ.same("icons", ours, asked);
    }

    static String assurance(Assurance assurance) {
        return switch (assurance) {
            case PASS -> "pass";
            case FAIL -> "fail";
            case HIT_OR_MISS -> "inconsistent";
            case NONE -> "none";
        };
    }

    List<JsonNode> rowsOf(String facet) {
        return output.get("rows")
                .valueStream()
                .filter(row -> facet(row).equals(facet))
                .toList();
    }

    /** Whether the file itself gives the facet an assurance although it has no target: the peer's guess. */
    boolean guessed(String facet) {
        return Double.isNaN(settings(facet).target())
                && output.get("icons")
                        .valueStream()
                        .anyMatch(icon -> facet(icon).equals(facet)
                                && icon.get("type").asString().equals("assurance"));
    }

    static String facet(JsonNode row) {
        return row.path("f").asString(NO_FACET);
    }
}
