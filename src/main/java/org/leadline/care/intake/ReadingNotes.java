package org.leadline.care.intake;

import java.time.ZoneId;
import java.util.Optional;
import org.leadline.care.journey.Stamps;

/**
 * How a file was understood, as figures: what cautions are worded from.
 *
 * @param format what the file turned out to be
 * @param packed whether it was gzip
 * @param encoding name of the encoding it was read in
 * @param delimiter what stands between the fields; empty for XES
 * @param zone the zone that times without one were read in
 * @param columns the columns (XES: attribute keys) that were used
 * @param rows rows read, the header and empty lines at the end not counted (XES: events)
 * @param rowsNotCounted rows left out because their lifecycle is neither complete nor empty
 * @param timesWithoutZone rows whose time names no zone
 * @param datesWithoutTime rows whose time is a date only
 * @param doubledTimes rows whose local time a clock change makes double; each was read as the earlier
 * @param emptyCaseIds rows whose case id is empty
 * @param tracesWithoutEvents cases of the file with no event that counts; they are not in the log
 * @param stamps ties and day-level stamps, worked out from the instants alone
 * @param fileBytes size of the file on disk
 * @param unpackedBytes bytes after unpacking
 */
public record ReadingNotes(
        Format format,
        boolean packed,
        String encoding,
        Optional<Character> delimiter,
        ZoneId zone,
        UsedColumns columns,
        long rows,
        long rowsNotCounted,
        long timesWithoutZone,
        long datesWithoutTime,
        long doubledTimes,
        long emptyCaseIds,
        long tracesWithoutEvents,
        Stamps stamps,
        long fileBytes,
        long unpackedBytes) {

    /** The kinds of file that are read. */
    public enum Format {
        CSV,
        XES
    }

    /** The names, as the file writes them, of the columns that were used; lifecycle is empty where there is none. */
    public record UsedColumns(String caseId, String activity, String time, Optional<String> lifecycle) {}
}
