package org.leadline.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.intake.FigureRead;

/**
 * A file as it was understood, before anything of it is entered.
 *
 * @param measureId null where the file names its measures
 * @param read encoding, delimiter, columns, questions and faults
 * @param first the first rows, as they would be entered; empty where the file cannot be read as it stands
 * @param added how many numbers are new
 * @param changed how many differ from what is kept
 * @param same how many are kept already
 * @param problems what is wrong with rows that were read well: of no measure of the unit, no beginning of a period; the first ten
 * @param mostProblems how many there are
 */
public record FigurePreview(
        UUID importId,
        long unitId,
        @Nullable Long measureId,
        String fileName,
        FigureRead read,
        List<Row> first,
        int added,
        int changed,
        int same,
        List<Problem> problems,
        int mostProblems) {

    public FigurePreview {
        first = List.copyOf(first);
        problems = List.copyOf(problems);
    }

    /** What becomes of a row. */
    public enum Standing {
        NEW,
        SAME,
        CHANGED
    }

    /**
     * One row as it would be entered.
     *
     * @param line of the file, from 1
     * @param before the number that is kept, in words; blank where there is none
     */
    public record Row(
            long line,
            String measure,
            LocalDate day,
            double numerator,
            double denominator,
            Standing standing,
            String before) {}

    /** @param key of a message; {0} is the line, {1} the value */
    public record Problem(String key, long line, String value) {}

    /** Whether all of it could be entered. */
    public boolean isReady() {
        return read instanceof FigureRead.Rows && problems.isEmpty();
    }
}
