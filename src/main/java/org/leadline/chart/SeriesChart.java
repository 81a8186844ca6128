package org.leadline.chart;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A measure over time: its points, where they usually lie, and what was changed.
 *
 * @param title what is measured, such as "Antibiotics in the first hour"
 * @param unit in what its numbers are told
 * @param step how far its points lie apart
 * @param points by day, each day once
 * @param phases at least as many as the points name; the first without a reason
 * @param centre what the line through the middle is
 * @param target null where there is none
 * @param proposed a change that nobody has accepted yet; null where there is none
 * @param soFar the gap that is still growing, for time or cases between events; null where there is none
 */
public record SeriesChart(
        String title,
        NumberUnit unit,
        Step step,
        List<SeriesPoint> points,
        List<SeriesPhase> phases,
        Centre centre,
        @Nullable Double target,
        @Nullable ProposedChange proposed,
        @Nullable SoFar soFar) {

    /** @throws IllegalArgumentException where points are out of order, name a phase that there is not, or the target is not finite */
    public SeriesChart {
        points = List.copyOf(points);
        phases = List.copyOf(phases);
        Set<Integer> named = new HashSet<>();
        for (int i = 0; i < points.size(); i++) {
            SeriesPoint point = points.get(i);
            if (i > 0 && !points.get(i - 1).date().isBefore(point.date())) {
                throw new IllegalArgumentException(title + ": " + point.date() + " stands after "
                        + points.get(i - 1).date());
            }
            named.add(point.phase());
        }
        for (int phase : named) {
            if (phase < 0 || phase >= phases.size() && phase > 0) {
                throw new IllegalArgumentException(
                        title + ": a point names phase " + phase + ", but there are " + phases.size());
            }
        }
        if (target != null && !Double.isFinite(target)) {
            throw new IllegalArgumentException(title + ": the target is not a number");
        }
    }

    /** A series in one phase, without a target. */
    public static SeriesChart of(String title, NumberUnit unit, Step step, List<SeriesPoint> points) {
        return new SeriesChart(title, unit, step, points, List.of(), Centre.MEAN, null, null, null);
    }

    /**
     * The series drawn for every size of screen, with its description and its numbers; the same series always gives the same drawing.
     *
     * @param id what the ids within the drawing start with, unique on its page
     */
    public Picture draw(String id, ChartWords words) {
        SeriesWords said = new SeriesWords(this, words);
        String description = said.description();
        return new Picture(
                Sheet.drawn(sheet -> new SeriesDrawing(this, sheet, words).svg(id, description)),
                description,
                said.numbers());
    }
}
