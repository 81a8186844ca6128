package org.leadline.chart;

import java.util.List;

/**
 * What was chosen, and how it went for those who chose it, with the exact interval of each share; in the order given, which should not be by how it went.
 *
 * @param title what was decided, such as "After the first stay"
 * @param wentWords what going as hoped means, such as "home after 30 days"
 * @param options each once
 * @param floor below how many known no share is told, only "3 of 4"
 */
public record OptionIntervals(String title, String wentWords, List<OptionChosen> options, int floor) {
    /** Keeps a copy of the options. */
    public OptionIntervals {
        options = List.copyOf(options);
    }

    /**
     * The intervals drawn for every size of screen, with their description and their numbers.
     *
     * @param id what the ids within the drawing start with, unique on its page
     */
    public Picture draw(String id, ChartWords words) {
        OptionWords said = new OptionWords(this, words);
        String description = said.description();
        return new Picture(
                Sheet.drawn(sheet -> new OptionDrawing(this, said, sheet, words).svg(id, description)),
                description,
                said.numbers());
    }
}
