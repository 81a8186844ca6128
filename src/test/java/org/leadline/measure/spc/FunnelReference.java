package org.leadline.measure.spc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.leadline.measure.spc.FunnelSettings.Widening;
import org.leadline.measure.spc.FunnelSettings.Width;
import tools.jackson.databind.JsonNode;

/** A file worked out by FunnelPlotR 0.6.0, as rows and settings; and its answers beside ours. */
final class FunnelReference {
    private static final double CLOSE = 1e-9;

    private final JsonNode options;
    private final JsonNode output;
    private final List<FunnelUnit> units;

    FunnelReference(JsonNode file) {
        options = file.get("options");
        output = file.get("output");
        units = file.get("input")
                .get("rows")
                .valueStream()
                .map(row -> new FunnelUnit(
                        row.get("grp").asString(),
                        row.get("num").asDouble(),
                        row.get("den").asDouble()))
                .toList();
    }

    FunnelKind kind() {
        return switch (options.get("data_type").asString()) {
            case "PR" -> FunnelKind.PROPORTION;
            case "RC" -> FunnelKind.RATE;
            default ->
                options.path("sr_method").asString("SHMI").equals("CQC") ? FunnelKind.RATIO_CQC : FunnelKind.RATIO_SHMI;
        };
    }

    Funnel draw(boolean asPeer) {
        boolean adjusted = options.path("draw_adjusted").asBoolean(false);
        boolean unadjusted = options.path("draw_unadjusted").asBoolean(true);
        Widening widening = !adjusted ? Widening.NONE : unadjusted ? Widening.ALWAYS : Widening.WHERE_DISPERSED;
        Width width = options.path("limit").asDouble(99) < 97 ? Width.NINETY_FIVE : Width.NINETY_NINE_POINT_EIGHT;
        return Funnels.draw(
                units,
                FunnelSettings.usual(kind())
                        .with(widening)
                        .with(width)
                        .withMultiplier(options.path("multiplier").asDouble(1))
                        .withTrim(options.path("trim_by").asDouble(0.1))
                        .asFunnelPlotR(asPeer));
    }

    /** Every field of the file. */
    void peer(Funnel funnel, Differences differ) {
        differ.number("phi", funnel.phi(), output.get("phi"), CLOSE);
        differ.number("tau2", funnel.tau2(), output.get("tau2"), CLOSE);
        Map<String, FunnelPoint> points = new HashMap<>();
        funnel.points().forEach(point -> points.put(point.group(), point));
        differ.same("rows", points.size(), output.get("rows").size());
        for (JsonNode row : output.get("rows")) {
            point(Objects.requireNonNull(points.get(row.get("group").asString())), row, funnel, differ);
        }
        double[] denominators = output.get("limits_sample")
                .valueStream()
                .mapToDouble(sample -> sample.get("number_seq").asDouble())
                .toArray();
        List<FunnelLimits> curve = Funnels.limits(funnel, denominators);
        for (int i = 0; i < denominators.length; i++) {
            sample(curve.get(i), output.get("limits_sample").get(i), differ);
        }
    }

    private static void point(FunnelPoint point, JsonNode row, Funnel funnel, Differences differ) {
        String where = point.group() + " ";
        differ.number(where + "numerator", point.numerator(), row.path("numerator"), CLOSE);
        differ.number(where + "denominator", point.denominator(), row.path("denominator"), CLOSE);
        differ.number(where + "rr", point.value() / funnel.settings().multiplier(), row.path("rr"), CLOSE);
        differ.number(where + "Y", point.worked(), row.path("Y"), CLOSE);
        differ.number(where + "Uzscore", point.z(), row.path("Uzscore"), CLOSE);
        differ.number(where + "Wuzscore", point.trimmedZ(), row.path("Wuzscore"), CLOSE);
        differ.number(where + "s", point.standardError(), row.path("s"), CLOSE);
        for (String trimmed : List.of("truncated", "winsorised")) {
            if (row.has(trimmed)) {
                differ.same(
                        where + trimmed,
                        point.trimmed() ? 1 : 0,
                        row.get(trimmed).asInt());
            }
        }
        FunnelLimits limits = point.limits();
        differ.number(where + "LCL95", limits.lower95(), row.path("LCL95"), CLOSE);
        differ.number(where + "UCL95", limits.upper95(), row.path("UCL95"), CLOSE);
        differ.number(where + "LCL99", limits.lower998(), row.path("LCL99"), CLOSE);
        differ.number(where + "UCL99", limits.upper998(), row.path("UCL99"), CLOSE);
        differ.number(where + "OD95LCL", limits.widerLower95(), row.path("OD95LCL"), CLOSE);
        differ.number(where + "OD95UCL", limits.widerUpper95(), row.path("OD95UCL"), CLOSE);
        differ.number(where + "OD99LCL", limits.widerLower998(), row.path("OD99LCL"), CLOSE);
        differ.number(where + "OD99UCL", limits.widerUpper998(), row.path("OD99UCL"), CLOSE);
        differ.same(
                where + "outlier", point.outlier() ? 1 : 0, row.get("outlier").asInt());
    }

    private void sample(FunnelLimits limits, JsonNode sample, Differences differ) {
        limit(limits, "ll95", limits.lower95(), sample, differ);
        limit(limits, "ul95", limits.upper95(), sample, differ);
        limit(limits, "ll998", limits.lower998(), sample, differ);
        limit(limits, "ul998", limits.upper998(), sample, differ);
        limit(limits, "odll95", limits.widerLower95(), sample, differ);
        limit(limits, "odul95", limits.widerUpper95(), sample, differ);
        limit(limits, "odll998", limits.widerLower998(), sample, differ);
        limit(limits, "odul998", limits.widerUpper998(), sample, differ);
    }

    private void limit(FunnelLimits limits, String field, double ours, JsonNode sample, Differences differ) {
        double asked = ReferenceFiles.number(sample.path(field));
        double least = 1e-6 * options.path("multiplier").asDouble(1);
        differ.number("at " + limits.denominator() + " " + field, ours, asked, CLOSE, least);
    }

    /** Ours: the same where the peer is consistent, and something else where it is not. */
    void ours(Funnel funnel, Differences differ) {
        Funnel peer = draw(true);
        for (int i = 0; i < funnel.points().size(); i++) {
            FunnelLimits own = funnel.points().get(i).limits();
            FunnelLimits theirs = peer.points().get(i).limits();
            String where = funnel.points().get(i).group() + " ";
            switch (kind()) {
                case RATIO_SHMI ->
                    differ.number(
                            where + "expected, not rounded",
                            own.denominator(),
                            units.get(i).denominator(),
                            1e-15);
                case RATIO_CQC -> {
                    differ.number(where + "exact", own.lower95(), theirs.lower95(), CLOSE);
                    differ.number(
                            where + "squared back", own.widerUpper998(), Math.pow(theirs.widerUpper998(), 2), CLOSE);
                }
                case RATE -> differ.same(where + "own error", own.lower95() < theirs.lower95(), true);
                case PROPORTION -> {
                    if (theirs.lower998() > 0
                            && theirs.widerUpper998() < funnel.settings().multiplier()) {
                        differ.number(where + "lower", own.lower998(), theirs.lower998(), CLOSE);
                        differ.number(where + "wider", own.widerUpper998(), theirs.widerUpper998(), CLOSE);
                    }
                }
            }
        }
    }
}
