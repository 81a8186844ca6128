package org.leadline.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units among their peers by size, with the curves within which chance alone would put them. Never a ranking: nothing is sorted by its value.
 *
 * @param title what is compared, such as "Seen within four hours"
 * @param unit in what its numbers are told
 * @param sizeWords what the size is, such as "people seen"
 * @param dots the units
 * @param curves by size, the smallest first, at least as wide as the dots
 * @param centre what all of them together give; NaN where there is none
 * @param target null where there is none
 */
public record FunnelChart(
        String title,
        NumberUnit unit,
        String sizeWords,
        List<FunnelDot> dots,
        List<FunnelCurve> curves,
        double centre,
        @Nullable Double target) {

    /** @throws IllegalArgumentException where a size is not above 0 or the curves are out of order */
    public FunnelChart {
        dots = List.copyOf(dots);
        curves = List.copyOf(curves);
        for (FunnelDot dot : dots) {
            if (!(dot.size() > 0 && dot.size() < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(title + ": a unit of the size " + dot.size() + " cannot be");
            }
        }
        for (int i = 0; i < curves.size(); i++) {
            double size = curves.get(i).size();
            if (!(size > 0 && size < Double.POSITIVE_INFINITY)
                    || i > 0 && !(curves.get(i - 1).size() < size)) {
                throw new IllegalArgumentException(title + ": the curves are out of order at the size " + size);
            }
        }
    }

    /**
     * The funnel drawn for every size of screen, with its description and its numbers by name.
     *
     * @param id what the ids within the drawing start with, unique on its page
     */
    public Picture draw(String id, ChartWords words) {
        FunnelWords said = new FunnelWords(this, words);
        String description = said.description();
        return new Picture(
                Sheet.drawn(sheet -> new FunnelDrawing(this, sheet, words).svg(id, description)),
                description,
                said.numbers());
    }
}
