package org.leadline.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every event or wait a dot by its day, with the value that half of them stay under.
 *
 * @param title what is shown, such as "Waits for a bed"
 * @param unit in what its numbers are told
 * @param step {@link Step#DAY}, {@link Step#WEEK} or {@link Step#MONTH} by what the days stand for; {@link Step#EVENT} for one beside the other
 * @param dots by day; several on one day are fine
 * @param median NaN where there is none
 * @param nineInTen what 9 in 10 stay under; NaN where that is not told
 * @param target null where there is none
 */
public record DotPlot(
        String title,
        NumberUnit unit,
        Step step,
        List<EventDot> dots,
        double median,
        double nineInTen,
        @Nullable Double target) {

    /** @throws IllegalArgumentException where the dots are out of order */
    public DotPlot {
        dots = List.copyOf(dots);
        for (int i = 1; i < dots.size(); i++) {
            if (dots.get(i).date().isBefore(dots.get(i - 1).date())) {
                throw new IllegalArgumentException(title + ": " + dots.get(i).date() + " stands after "
                        + dots.get(i - 1).date());
            }
        }
    }

    /**
     * The dots drawn for every size of screen, with their description and their numbers.
     *
     * @param id what the ids within the drawing start with, unique on its page
     */
    public Picture draw(String id, ChartWords words) {
        DotWords said = new DotWords(this, words);
        String description = said.description();
        return new Picture(
                Sheet.drawn(sheet -> new DotDrawing(this, sheet, words).svg(id, description)),
                description,
                said.numbers());
    }
}
