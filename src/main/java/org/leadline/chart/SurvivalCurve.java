package org.leadline.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How many still wait after how long, as a stair with the band of what is not known.
 *
 * @param title such as "From triage to antibiotics"
 * @param about a sentence or few that tell it
 * @param points the shortest first; the share holds until the next
 * @param longest the longest wait in minutes, ended or not
 * @param half minutes after which half have ended; NaN where that is not known
 * @param target minutes within which it should end; NaN where there is none
 */
public record SurvivalCurve(
        String title, String about, List<Point> points, double longest, double half, double target) {
    private static final double LAST_DRAWN = 0.03;

    /** @param low lower end of the band; NaN where it is not known. @param high upper end, as {@code low} */
    public record Point(double minutes, double share, double low, double high) {}

    public SurvivalCurve {
        points = List.copyOf(points);
    }

    /**
     * The stair drawn for every size of screen.
     *
     * @param id what the ids within the drawing start with, unique on its page
     */
    public Picture draw(String id, ChartWords words) {
        return new Picture(
                Sheet.drawn(sheet -> new SurvivalDrawing(this, sheet, words).svg(id, about)), about, numbers(words));
    }

    /** Where the drawing ends: where hardly anybody waits any more. */
    double drawnUntil() {
        double until = points.stream()
                .filter(point -> point.share() <= LAST_DRAWN)
                .mapToDouble(Point::minutes)
                .findFirst()
                .orElse(Double.isFinite(longest) ? longest : 1);
        return Math.max(until, Math.max(Double.isNaN(half) ? 0 : half * 1.2, Double.isNaN(target) ? 0 : target * 1.1));
    }

    private Numbers numbers(ChartWords words) {
        WaitScale scale = WaitScale.even(drawnUntil(), 0, Sheet.WIDE.width);
        List<List<String>> rows = new ArrayList<>();
        for (double minutes : scale.named(Sheet.WIDE.letterSize, words)) {
            Point at = at(minutes);
            boolean sure = Double.isFinite(at.low()) && Double.isFinite(at.high());
            rows.add(List.of(
                    WaitScale.said(minutes, words),
                    words.say("chart.waits.in-hundred", words.inHundred(at.share())),
                    sure
                            ? words.say("chart.waits.between", words.inHundred(at.low()), words.inHundred(at.high()))
                            : words.say("chart.waits.unsure")));
        }
        return new Numbers(
                title,
                List.of(
                        words.say("chart.waits.column.after"),
                        words.say("chart.waits.column.still"),
                        words.say("chart.waits.column.band")),
                rows);
    }

    private Point at(double minutes) {
        Point found = new Point(0, 1, Double.NaN, Double.NaN);
        for (Point point : points) {
            if (point.minutes() > minutes) {
                break;
            }
            found = point;
        }
        return found;
    }
}
