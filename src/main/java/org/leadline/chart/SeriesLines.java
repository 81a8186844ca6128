package org.leadline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The lines of a series as paths. Limits go in steps where the centre stays (as denominators change), and bend from point to point where it moves (as with seasons).
 *
 * @param axis where its points stand
 * @param scale of its numbers
 * @param top the upper end of the plot
 * @param bottom the lower end of the plot
 */
record SeriesLines(SeriesChart series, TimeAxis axis, NumberScale scale, double top, double bottom) {
    private static final double LEAST_BEND = .8;

    double y(double number) {
        return bottom - scale.share(number) * (bottom - top);
    }

    /** The values joined, broken where one is missing, is left out, or a new phase begins. */
    String values() {
        Track track = new Track();
        boolean pen = false;
        for (int i = 0; i < series.points().size(); i++) {
            SeriesPoint point = series.points().get(i);
            if (point.leftOut()) {
                continue;
            }
            if (point.missing()) {
                pen = false;
            } else {
                double y = y(point.value());
                Track next = pen ? track.to(axis.x(i), y) : track.from(axis.x(i), y);
                pen = next == track;
            }
        }
        return track.toString();
    }

    /** Whether a point has no neighbour to be joined to. */
    boolean alone(int point) {
        return !drawn(point - 1) && !drawn(point + 1);
    }

    private boolean drawn(int point) {
        return point >= 0
                && point < series.points().size()
                && !series.points().get(point).missing()
                && !series.points().get(point).leftOut();
    }

    /** One line of every phase: its centre or one of its limits. Stretches beyond the scale are left away. */
    String line(ToDoubleFunction<SeriesPoint> number) {
        Track track = new Track();
        for (List<Integer> stretch : stretches(i -> number.applyAsDouble(at(i)), true)) {
            trace(track, stretch, i -> y(number.applyAsDouble(at(i))), false);
        }
        return track.toString();
    }

    /** The ground between two numbers of each point. */
    String ground(ToDoubleFunction<SeriesPoint> below, ToDoubleFunction<SeriesPoint> above) {
        Track track = new Track();
        IntToDoubleFunction both = i -> below.applyAsDouble(at(i)) + above.applyAsDouble(at(i));
        for (List<Integer> stretch : stretches(both, false)) {
            trace(track, stretch, i -> y(above.applyAsDouble(at(i))), false);
            trace(track, stretch.reversed(), i -> y(below.applyAsDouble(at(i))), true);
            track.closed();
        }
        return track.toString();
    }

    private SeriesPoint at(int point) {
        return series.points().get(point);
    }

    private List<List<Integer>> stretches(IntToDoubleFunction number, boolean within) {
        List<List<Integer>> stretches = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < series.points().size(); i++) {
            double value = number.applyAsDouble(i);
            boolean drawn = !Double.isNaN(value) && !(within && scale.beyond(value) != 0);
            if (!drawn || !open.isEmpty() && at(open.getLast()).phase() != at(i).phase()) {
                stretches.add(open);
                open = new ArrayList<>();
            }
            if (drawn) {
                open.add(i);
            }
        }
        stretches.add(open);
        return stretches.stream().filter(stretch -> !stretch.isEmpty()).toList();
    }

    private void trace(Track track, List<Integer> stretch, IntToDoubleFunction y, boolean back) {
        double[] heights = stretch.stream().mapToDouble(i -> y.applyAsDouble(i)).toArray();
        boolean bends = moves(stretch);
        double begin = back ? axis.until(stretch.getFirst()) : axis.from(stretch.getFirst());
        String at = Track.number(heights[0]);
        boolean[] kept = new boolean[heights.length];
        keep(stretch, heights, 0, heights.length - 1, kept);
        boolean first = true;
        for (int k = 0; k < heights.length; k++) {
            int i = stretch.get(k);
            if (first) {
                Track ignored = back ? track.to(begin, heights[0]) : track.from(begin, heights[0]);
                first = false;
            }
            if (bends && kept[k]) {
                track.to(axis.x(i), heights[k]);
            } else if (!bends && !Track.number(heights[k]).equals(at)) {
                track.across(back ? axis.until(i) : axis.from(i)).upright(heights[k]);
                at = Track.number(heights[k]);
            }
        }
        track.across(back ? axis.from(stretch.getLast()) : axis.until(stretch.getLast()));
    }

    private void keep(List<Integer> stretch, double[] heights, int first, int last, boolean[] kept) {
        kept[first] = true;
        kept[last] = true;
        int farthest = first;
        double far = LEAST_BEND;
        for (int k = first + 1; k < last; k++) {
            double share = (axis.x(stretch.get(k)) - axis.x(stretch.get(first)))
                    / (axis.x(stretch.get(last)) - axis.x(stretch.get(first)));
            double away = Math.abs(heights[first] + share * (heights[last] - heights[first]) - heights[k]);
            if (away > far) {
                farthest = k;
                far = away;
            }
        }
        if (farthest > first) {
            keep(stretch, heights, first, farthest, kept);
            keep(stretch, heights, farthest, last, kept);
        }
    }

    private boolean moves(List<Integer> stretch) {
        double[] centres = stretch.stream().mapToDouble(i -> at(i).centre()).toArray();
        double first = centres[0];
        return IntStream.range(1, centres.length)
                .anyMatch(k -> Math.abs(centres[k] - first) > 1e-9 * Math.max(Math.abs(first), Math.abs(centres[k])));
    }
}
