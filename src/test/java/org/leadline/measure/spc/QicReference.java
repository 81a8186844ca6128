package org.leadline.measure.spc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A file worked out by qicharts2 0.8.1, as series and settings; and its answers beside ours. */
final class QicReference {
    /** Our own limits of XmR take 2.66 mean ranges, these three of a 1.128th. */
    private static final double WIDER = 2.66 * 1.128 / 3;

    private final JsonNode options;
    private final JsonNode output;
    private final ChartType type;
    private final double multiply;
    private final boolean denominators;
    private final Map<String, List<JsonNode>> rows = new LinkedHashMap<>();

    QicReference(JsonNode file) {
        options = file.get("options");
        output = file.get("output");
        type = switch (file.get("chart_type").asString()) {
            case "run" -> ChartType.RUN;
            case "i" -> ChartType.XMR;
            case "p" -> ChartType.P;
            case "pp" -> ChartType.P_PRIME;
            case "u" -> ChartType.U;
            case "up" -> ChartType.U_PRIME;
            case "c" -> ChartType.C;
            case "t" -> ChartType.T;
            case "g" -> ChartType.G;
            default -> throw new IllegalStateException("Not a chart that is drawn here");
        };
        multiply = options.path("multiply").asDouble(1);
        JsonNode input = file.get("input").get("rows");
        denominators = input.valueStream().anyMatch(row -> row.has("n"))
                && type != ChartType.C
                && type != ChartType.T
                && type != ChartType.G;
        List<String> facets = Arrays.stream(options.path("facets").asString("").split("[~+ ]+"))
                .filter(name -> !name.isEmpty())
                .toList();
        for (JsonNode row : input) {
            rows.computeIfAbsent(facet(row, facets), f -> new ArrayList<>()).add(row);
        }
    }

    private String facet(JsonNode row, List<String> facets) {
        List<String> own = new ArrayList<>();
        facets.forEach(name -> own.add(row.get(name).asString()));
        while (own.size() < 2) {
            own.add("1");
        }
        String straight = own.get(0) + "|" + own.get(1);
        boolean known =
                output.path("rows").valueStream().anyMatch(line -> facet(line).equals(straight));
        return known ? straight : own.get(1) + "|" + own.get(0);
    }

    private static String facet(JsonNode line) {
        return line.path("facet1").asString("1") + "|" + line.path("facet2").asString("1");
    }

    boolean refused() {
        return !output.path("error").isNull() && !output.path("error").isMissingNode();
    }

    /** Each facet drawn with the rule set. @throws IllegalArgumentException where it refuses */
    Map<String, Chart> draw(RuleSet rules) {
        Map<String, Chart> charts = new LinkedHashMap<>();
        rows.forEach((facet, list) -> charts.put(facet, Charts.draw(series(list), type, settings(rules))));
        return charts;
    }

    private Series series(List<JsonNode> list) {
        return new Series(ReferenceFiles.days(list.size()), column(list, "y"), denominators ? column(list, "n") : null);
    }

    private static double[] column(List<JsonNode> list, String name) {
        return list.stream()
                .mapToDouble(row -> ReferenceFiles.number(row.path(name)))
                .toArray();
    }

    private Settings settings(RuleSet rules) {
        double per = denominators ? multiply : 1;
        Set<LocalDate> leftOut = ReferenceFiles.counts(options.path("exclude")).stream()
                .map(position -> ReferenceFiles.day(position - 1))
                .collect(Collectors.toSet());
        return Settings.USUAL
                .with(rules)
                .withScreened(options.path("qic.screenedmr").asBoolean(false))
                .withBaseline(options.path("freeze").asInt(0))
                .withRebases(ReferenceFiles.counts(options.path("part")).stream()
                        .map(ReferenceFiles::day)
                        .toList())
                .withLeftOut(leftOut)
                .withCentre(ReferenceFiles.number(options.path("cl")) * per)
                .withTarget(ReferenceFiles.number(options.path("target")))
                .withPer(per);
    }

    /** Every field of the file against the rule set that follows the peer. */
    void peer(Map<String, Chart> charts, Differences differ) {
        differ.same("rows", points(charts).size(), output.get("rows").size());
        compare(charts, differ, 1);
        Map<String, Integer> next = new LinkedHashMap<>();
        for (JsonNode line : output.get("rows")) {
            ChartPoint point = next(charts, next, line);
            String where = facet(line) + " " + point.date() + " ";
            differ.same(
                    where + "sigma.signal",
                    !point.flags().isEmpty(),
                    line.get("sigma.signal").asBoolean());
            if (line.has("include")) {
                differ.same(
                        where + "include", !point.leftOut(), line.get("include").asBoolean());
            }
        }
        parts(charts, differ);
    }

    /** Our own rule set: the same limits but for the rounded constant of XmR, and limits where the peer has none. */
    void ours(Map<String, Chart> charts, Differences differ) {
        compare(charts, differ, type == ChartType.XMR ? WIDER : 1);
    }

    private void compare(Map<String, Chart> charts, Differences differ, double wider) {
        Map<String, Integer> next = new LinkedHashMap<>();
        for (JsonNode line : output.get("rows")) {
            ChartPoint point = next(charts, next, line);
            String where = facet(line) + " " + point.date() + " ";
            double tolerance = facet(line).matches("(huge|tiny)[|].*") ? 1e-6 : 1e-9;
            double scale = denominators ? 1 : multiply;
            differ.same(where + "part", point.phase() + 1, line.path("part").asInt());
            differ.number(where + "y", point.value() * scale, line.path("y"), 1e-9);
            if (denominators && line.path("n").asDouble() > 0) {
                differ.number(where + "n", point.denominator(), line.path("n"), 1e-9);
            }
            double centre = ReferenceFiles.number(line.get("cl"));
            differ.number(where + "cl", point.centre() * scale, centre, tolerance);
            if (differ.found().isEmpty() && emptied(line, point, charts)) {
                differ.number(where + "lower", point.lower(), point.centre(), 0);
                differ.number(where + "upper", point.upper(), point.centre(), 0);
                continue;
            }
            if (squeezed(line, point, charts)) {
                differ.same(where + "has width", point.lower() < point.upper(), true);
                continue;
            }
            limit(where + "lcl", point.lower() * scale, line.path("lcl"), centre, wider, differ, tolerance);
            limit(where + "ucl", point.upper() * scale, line.path("ucl"), centre, wider, differ, tolerance);
            limit(where + "lcl.95", point.nearLower() * scale, line.path("lcl.95"), centre, wider, differ, tolerance);
            limit(where + "ucl.95", point.nearUpper() * scale, line.path("ucl.95"), centre, wider, differ, tolerance);
        }
    }

    /** Where the peer's screening left no range at all, ours has limits on the centre. */
    private boolean emptied(JsonNode line, ChartPoint point, Map<String, Chart> charts) {
        Chart chart = Objects.requireNonNull(charts.get(facet(line)));
        return chart.settings().rules() != RuleSet.ANHOEJ
                && type == ChartType.XMR
                && line.path("lcl").isNull()
                && chart.phases().get(point.phase()).points() > 1;
    }

    /** Where it left only ranges of nought of a series that does vary, ours has limits with a width. */
    private boolean squeezed(JsonNode line, ChartPoint point, Map<String, Chart> charts) {
        Chart chart = Objects.requireNonNull(charts.get(facet(line)));
        return chart.settings().rules() != RuleSet.ANHOEJ
                && type == ChartType.XMR
                && line.path("lcl").isNumber()
                && line.get("lcl").asDouble() == line.get("ucl").asDouble()
                && chart.points().stream().anyMatch(p -> p.phase() == point.phase() && p.value() != p.centre());
    }

    private static void limit(
            String where,
            double ours,
            JsonNode reference,
            double centre,
            double wider,
            Differences differ,
            double tolerance) {
        if (!reference.isMissingNode()) {
            double asked = ReferenceFiles.number(reference);
            differ.number(where, ours, wider == 1 ? asked : centre + (asked - centre) * wider, tolerance);
        }
    }

    private static ChartPoint next(Map<String, Chart> charts, Map<String, Integer> next, JsonNode line) {
        int i = next.merge(facet(line), 1, Integer::sum) - 1;
        return Objects.requireNonNull(charts.get(facet(line))).points().get(i);
    }

    private static List<ChartPoint> points(Map<String, Chart> charts) {
        return charts.values().stream()
                .flatMap(chart -> chart.points().stream())
                .toList();
    }

    private void parts(Map<String, Chart> charts, Differences differ) {
        for (JsonNode part : output.get("parts")) {
            Chart chart = Objects.requireNonNull(charts.get(facet(part)));
            int number = part.get("part").asInt() - 1;
            Runs runs = chart.phases().get(number).runs();
            String where = "part " + facet(part) + " " + number + " ";
            long counted = chart.points().stream()
                    .filter(point -> point.phase() == number && !point.leftOut())
                    .count();
            differ.same(where + "n.obs", counted, part.get("n.obs").asLong());
            differ.same(where + "n.useful", runs.useful(), part.get("n.useful").asInt());
            differ.same(
                    where + "runs.signal",
                    runs.signal(),
                    part.get("runs.signal").asBoolean());
            if (part.path("longest.run").isNumber()) {
                differ.same(
                        where + "longest.run",
                        runs.longest(),
                        part.get("longest.run").asInt());
                differ.same(
                        where + "longest.run.max",
                        runs.longestAllowed(),
                        part.get("longest.run.max").asInt());
                differ.same(
                        where + "n.crossings",
                        runs.crossings(),
                        part.get("n.crossings").asInt());
                differ.same(
                        where + "n.crossings.min",
                        runs.crossingsNeeded(),
                        part.get("n.crossings.min").asInt());
            } else {
                differ.same(where + "nothing useful", runs.useful(), 0);
            }
        }
    }
}
