package org.leadline.care;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.care.intake.EventLogFiles;
import org.leadline.care.intake.Fault;
import org.leadline.care.intake.LogRead;
import org.leadline.care.intake.Progress;
import org.leadline.care.intake.ReadingOptions;
import org.leadline.care.journey.EventLog;
import org.leadline.care.journey.Journeys;
import org.leadline.care.journey.ModeReading;
import org.leadline.care.journey.Modes;
import org.leadline.care.journey.NotCounted;
import org.leadline.care.journey.Picking;
import org.leadline.care.journey.Picks;
import org.leadline.care.journey.Splits;

/** The door to a log that lies in a file: read and told, with no server and no database. */
public final class LogFiles {

    private LogFiles() {}

    /** What came of reading a file. */
    public sealed interface Reading {

        /**
         * What the file shows.
         *
         * @param splits the same by an attribute; null unless the picks name one
         */
        record Told(
                ModeReading reading,
                NotCounted notCounted,
                @Nullable Splits splits) implements Reading {}

        /** It cannot be read as a log. @param faults the first ten, a line each */
        record Unreadable(List<String> faults) implements Reading {}

        /** It can be read, and the picks do not fit it. @param reasons a sentence or two each */
        record NotPicked(List<String> reasons) implements Reading {}
    }

    /** Reads a whole file, applies the picks, and tells what is left. The name of the log is the file's base name. */
    public static Reading read(Path file, ReadingOptions options, Picks picks) {
        return switch (new EventLogFiles().read(file, options, Progress.SILENT)) {
            case LogRead.Unreadable(List<Fault> faults) ->
                new Reading.Unreadable(faults.stream().map(Fault::toLine).toList());
            case LogRead.Read read -> told(String.valueOf(file.getFileName()), read, options, picks);
        };
    }

    private static Reading told(String name, LogRead.Read read, ReadingOptions options, Picks picks) {
        return switch (picks.apply(read.log())) {
            case Picking.Refused(List<String> reasons) -> new Reading.NotPicked(reasons);
            case Picking.Picked(EventLog log, NotCounted notCounted) -> {
                Journeys journeys = Journeys.fold(log);
                ModeReading reading = Modes.read(name, journeys, options.zone(), LogCautions.of(read.notes()));
                String splitBy = picks.splitBy();
                Splits splits = splitBy == null
                        ? null
                        : Splits.find(name, journeys, options.zone(), splitBy).orElse(null);
                yield new Reading.Told(reading, notCounted, splits);
            }
        };
    }
}
