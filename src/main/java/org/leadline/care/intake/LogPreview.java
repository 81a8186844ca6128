package org.leadline.care.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the beginning of a file would be understood, for a person to confirm or correct before it is read.
 *
 * @param format what the file is; empty where it could not be opened, and then the faults say why
 * @param packed whether it is gzip
 * @param encoding the encoding it is read in; empty where it was not found out
 * @param delimiter what stands between the fields of a CSV
 * @param header names of the columns; of XES the keys met, those of traces with {@code case:} before them
 * @param guesses for case, activity, time and lifecycle what would be used
 * @param rows the first rows, ten at most, as they stand and as they were understood
 * @param rowsLookedAt how many rows were looked at, the first thousand at most
 * @param isWhole whether these were all
 * @param unreadableRows how many of them cannot be read
 * @param faults the first faults, ten at most
 * @param attributes columns with few values, by which a log could be split
 * @param needsZone whether a time was met that names no zone
 */
public record LogPreview(
        Optional<ReadingNotes.Format> format,
        boolean packed,
        Optional<String> encoding,
        Optional<Character> delimiter,
        List<String> header,
        List<Guess> guesses,
        List<Row> rows,
        int rowsLookedAt,
        boolean isWhole,
        int unreadableRows,
        List<Fault> faults,
        List<Candidate> attributes,
        boolean needsZone) {

    /**
     * Which column stands for what.
     *
     * @param role {@code case}, {@code activity}, {@code time} or {@code lifecycle}
     * @param column the column that would be used; empty where none or several could be
     * @param candidates all that could be
     */
    public record Guess(String role, Optional<String> column, List<String> candidates) {}

    /**
     * One row.
     *
     * @param line line of the file, from 1
     * @param fields the fields as they stand, in the order of the header
     * @param event what it means; empty where it cannot be read
     */
    public record Row(long line, List<String> fields, Optional<Event> event) {}

    /** What a row means; it counts where its lifecycle is complete or empty. */
    public record Event(String caseId, String activity, Instant time, boolean counts) {}

    /** A column by which a log could be split, with the values met, in the order of their UTF-8 bytes. */
    public record Candidate(String column, List<String> values) {}

    static LogPreview unreadable(List<Fault> faults) {
        return new LogPreview(
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                0,
                false,
                0,
                faults,
                List.of(),
                false);
    }
}
