package org.leadline.chart;

import java.util.List;
import org.leadline.chart.Svg.Ink;

/** One drawing of a stair of waits, in one size. */
final class SurvivalDrawing {
    private static final double PAD = 8;
    private static final double SHARE_OF_SHEET = .7;
    private static final List<Double> LEVELS = List.of(0.0, .25, .5, .75, 1.0);

    private final SurvivalCurve curve;
    private final Sheet sheet;
    private final ChartWords words;
    private final double size;
    private final WaitScale scale;

    SurvivalDrawing(SurvivalCurve curve, Sheet sheet, ChartWords words) {
        this.curve = curve;
        this.sheet = sheet;
        this.words = words;
        size = sheet.letterSize;
        double left = PAD + Lettering.width(percent(1), size);
        scale = WaitScale.even(curve.drawnUntil(), left, sheet.width - 2 * size);
    }

    String svg(String id, String description) {
        if (curve.points().isEmpty()) {
            return Axes.nothing(sheet, id, curve.title(), description, words);
        }
        Key key = new Key(sheet.width - 2, size);
        key.add(words.say("chart.waits.still"), Stroke.SERIES);
        key.add(words.say("chart.waits.band"), Stroke.UNSURE);
        if (Double.isFinite(curve.half())) {
            key.add(words.say("chart.waits.half", WaitScale.said(curve.half(), words)), Stroke.CENTRE);
        }
        if (Double.isFinite(curve.target())) {
            key.add(words.say("chart.waits.target", WaitScale.said(curve.target(), words)), Stroke.TARGET);
        }
        double top = 2 + key.height() + PAD;
        double bottom = top + sheet.plotHeight * SHARE_OF_SHEET;
        Svg svg = sheet.begin(id, "img", bottom + size + 14, curve.title(), description);
        key.draw(svg, 1, 2);
        axes(svg, top, bottom);
        Stroke.UNSURE.draw(svg, band(top, bottom));
        post(svg, Stroke.CENTRE, curve.half(), top, bottom);
        post(svg, Stroke.TARGET, curve.target(), top, bottom);
        Stroke.SERIES.draw(svg, stair(top, bottom));
        return svg.close("svg").toString();
    }

    private void axes(Svg svg, double top, double bottom) {
        Track grid = new Track();
        for (double level : LEVELS) {
            double y = y(level, top, bottom);
            if (level > 0) {
                grid.from(scale.left(), y).across(scale.right());
            }
            svg.lines(List.of(percent(level)), scale.left() - 5, y + size * .35, size, "end", Ink.SOFT, "400");
        }
        Stroke.GRID.draw(svg, grid.toString());
        Track edge = new Track().from(scale.left(), bottom).across(scale.right());
        for (double minutes : scale.named(size, words)) {
            edge.from(scale.x(minutes), bottom).upright(bottom + 5);
            svg.lines(
                    List.of(WaitScale.said(minutes, words)),
                    scale.x(minutes),
                    bottom + size + 8,
                    size,
                    "middle",
                    Ink.SOFT,
                    "400");
        }
        Stroke.AXIS.draw(svg, edge.toString());
    }

    private void post(Svg svg, Stroke stroke, double minutes, double top, double bottom) {
        if (Double.isFinite(minutes)) {
            stroke.draw(
                    svg, new Track().from(scale.x(minutes), bottom).upright(top).toString());
        }
    }

    private String stair(double top, double bottom) {
        Track track = new Track().from(scale.left(), y(1, top, bottom));
        for (SurvivalCurve.Point point : curve.points()) {
            if (point.minutes() > scale.until()) {
                break;
            }
            track.across(scale.x(point.minutes())).upright(y(point.share(), top, bottom));
        }
        return track.across(scale.x(Math.min(scale.until(), curve.longest()))).toString();
    }

    private String band(double top, double bottom) {
        List<SurvivalCurve.Point> known = curve.points().stream()
                .filter(point -> Double.isFinite(point.low())
                        && Double.isFinite(point.high())
                        && point.minutes() <= scale.until())
                .toList();
        if (known.isEmpty()) {
            return "";
        }
        double end = scale.x(Math.min(scale.until(), curve.longest()));
        Track track = new Track()
                .from(scale.x(known.getFirst().minutes()), y(known.getFirst().high(), top, bottom));
        for (SurvivalCurve.Point point : known) {
            track.across(scale.x(point.minutes())).upright(y(point.high(), top, bottom));
        }
        track.across(end).upright(y(known.getLast().low(), top, bottom));
        for (int at = known.size() - 1; at >= 0; at--) {
            track.across(scale.x(known.get(at).minutes()));
            if (at > 0) {
                track.upright(y(known.get(at - 1).low(), top, bottom));
            }
        }
        return track.closed().toString();
    }

    private String percent(double share) {
        return words.say("chart.amount", words.whole(share * 100), "%");
    }

    private static double y(double share, double top, double bottom) {
        return bottom - share * (bottom - top);
    }
}
