package org.leadline.measure;

import java.util.List;
import org.leadline.measure.spc.Board;

/**
 * What the units below a layer let go up, beside each other.
 *
 * @param rows those that stand out first, by their evidence; then by unit and measure: never by how well they do
 * @param chance what chance alone would be expected to raise on all of them, beside what is there
 * @param silent the units below from which nothing goes up
 */
public record LayerBoard(List<BoardRow> rows, Board chance, List<String> silent) {
    public LayerBoard {
        rows = List.copyOf(rows);
        silent = List.copyOf(silent);
    }
}
