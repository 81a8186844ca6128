package org.leadline.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.intake.FigureRead;

/**
 * A file from outside as it was understood, before anything of it is kept.
 *
 * @param headings of its columns
 * @param read null until the columns are chosen
 * @param sums what it comes to; empty while it cannot be read
 * @param problems by field or for the whole file the key of the message that says what to do
 */
public record OutsidePreview(
        UUID fileId,
        long unitId,
        String fileName,
        List<String> headings,
        OutsideForm form,
        @Nullable FigureRead read,
        @Nullable Sums sums,
        Map<String, String> problems) {

    public OutsidePreview {
        headings = List.copyOf(headings);
        problems = Map.copyOf(problems);
    }

    /**
     * What a file comes to.
     *
     * @param lines read
     * @param leftOut periods of an organisation that are left out because a number is missing there
     * @param first the first numbers, as they would be kept
     */
    public record Sums(
            int lines, int organisations, int numbers, int leftOut, LocalDate from, LocalDate until, List<Sum> first) {
        public Sums {
            first = List.copyOf(first);
        }
    }

    /** @param denominator NaN where there is none */
    public record Sum(String organisation, LocalDate day, double numerator, double denominator) {}

    /** Whether all of it could be kept. */
    public boolean isReady() {
        return problems.isEmpty() && sums != null;
    }
}
