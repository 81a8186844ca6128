package org.leadline.chart;

import java.util.List;

/**
 * One case, turn after turn: thought, tried, saw, next. It has no dates and no names.
 *
 * @param title such as "A breathless night"
 * @param steps in their order
 */
public record CaseTimeline(String title, List<CaseStep> steps) {
    /** Keeps a copy of the steps. */
    public CaseTimeline {
        steps = List.copyOf(steps);
    }

    /**
     * The timeline drawn for every size of screen, with its description and its words as a table.
     *
     * @param id what the ids within the drawing start with, unique on its page
     */
    public Picture draw(String id, ChartWords words) {
        CaseWords said = new CaseWords(this, words);
        String description = said.description();
        return new Picture(
                Sheet.drawn(sheet -> new CaseDrawing(this, sheet, words).svg(id, description)),
                description,
                said.numbers());
    }
}
