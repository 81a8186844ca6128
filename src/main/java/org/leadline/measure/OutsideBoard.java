package org.leadline.measure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.spc.Board;
import org.leadline.measure.spc.Funnel;

/**
 * All organisations of a set beside each other.
 *
 * @param rows those that stand out first, by their evidence; then the others by name: never by how well they do
 * @param chance what chance alone would be expected to raise on all of them, beside what is there
 * @param funnel of the last twelve months that the set holds, or of as many as it has; null for bare counts
 * @param from the first day of the funnel
 * @param until the last period of the funnel
 */
public record OutsideBoard(
        OutsideSet set,
        List<BoardRow> rows,
        Board chance,
        @Nullable Funnel funnel,
        LocalDate from,
        LocalDate until) {

    public OutsideBoard {
        rows = List.copyOf(rows);
    }
}
