package org.leadline.chart;

/**
 * A series as one small drawing for a board of many: its line, its limits, its target and what stands out. It says in its title what the large one says; the
 * numbers stand on the measure's own page.
 *
 * @param series the same series as for the large chart
 */
public record SmallSeries(SeriesChart series) {

    /**
     * One SVG of under 5 kB at 60 points, for {@code $unsafe} in a template.
     *
     * @param id what the ids within the drawing start with, unique on its page
     */
    public String draw(String id, ChartWords words) {
        return new SmallSeriesDrawing(series, words).svg(id);
    }
}
