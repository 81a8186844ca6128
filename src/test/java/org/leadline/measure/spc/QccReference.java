package org.leadline.measure.spc;

import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A file worked out by qcc 3.0, single values with each rule by itself; and its answers beside ours. */
final class QccReference {
    private final JsonNode output;
    private final Series series;

    QccReference(JsonNode file) {
        output = file.get("output");
        double[] values = file.get("input")
                .get("rows")
                .valueStream()
                .mapToDouble(row -> ReferenceFiles.number(row.get("y")))
                .toArray();
        series = new Series(ReferenceFiles.days(values.length), values, null);
    }

    private Chart draw(RuleSet rules) {
        return Charts.draw(series, ChartType.XMR, Settings.USUAL.with(rules).withScreened(false));
    }

    void limits(Differences differ) {
        Chart chart = draw(RuleSet.WESTERN_ELECTRIC);
        for (int i = 0; i < series.size(); i++) {
            ChartPoint point = chart.points().get(i);
            JsonNode row = output.get("rows").get(i);
            differ.number(i + " center", point.centre(), row.get("center"), 1e-9);
            differ.number(i + " lcl", point.lower(), row.get("lcl"), 1e-9);
            differ.number(i + " ucl", point.upper(), row.get("ucl"), 1e-9);
        }
    }

    /** @param rules in the order of their numbers, which begin at 1 */
    void rules(RuleSet set, List<Rule> rules, Differences differ) {
        List<ChartPoint> points = draw(set).points();
        for (int r = 0; r < rules.size(); r++) {
            Rule rule = rules.get(r);
            List<Integer> ours = IntStream.range(0, points.size())
                    .filter(i -> points.get(i).flags().stream().anyMatch(flag -> flag.rule() == rule))
                    .mapToObj(i -> i + 1)
                    .toList();
            JsonNode asked = output.get("rule_violations_at").get(set.word().replace('-', '_') + "_" + (r + 1));
            differ.same(set + " " + rule, ours, ReferenceFiles.counts(asked));
        }
    }
}
