package org.leadline.chart;

import java.util.List;

/**
 * A drawn chart, ready for {@code shared/_chart.jte}: the same picture as SVG for a desk, for a column or paper and for a phone, of which the stylesheet shows one.
 *
 * @param drawings the widest first
 * @param description what the picture shows, in a sentence or few
 * @param numbers the figures as a table
 */
public record Picture(List<String> drawings, String description, Numbers numbers) {
    /** Keeps a copy of the drawings. */
    public Picture {
        drawings = List.copyOf(drawings);
    }
}
