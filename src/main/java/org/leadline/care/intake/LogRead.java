package org.leadline.care.intake;

import java.util.List;
import org.leadline.care.journey.EventLog;

/** What became of reading a file: the whole log, or why none of it was taken. */
public sealed interface LogRead {

    /** The whole file was understood. */
    record Read(EventLog log, ReadingNotes notes) implements LogRead {}

    /** Nothing was taken. The faults stand in the order of the file, the first ten at most; there is at least one. */
    record Unreadable(List<Fault> faults) implements LogRead {
        public Unreadable {
            faults = List.copyOf(faults);
        }
    }
}
