package org.leadline.care.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadline.care.journey.EventLog;

/** What a log holds, in a form that compares: each case with its events, whatever the numbers they have. */
final class Rows {
    private Rows() {}

    static SortedMap<String, List<String>> of(EventLog log) {
        var rows = new TreeMap<String, List<String>>();
        for (int c = 0; c < log.caseCount(); c++) {
            var events = new ArrayList<String>();
            for (int i = log.caseStart()[c]; i < log.caseStart()[c + 1]; i++) {
                events.add(log.nanosOf()[i] + " " + log.activities().get(log.activityOf()[i]));
            }
            rows.put(log.cases().get(c), events);
        }
        return rows;
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Path write(Path folder, String name, String text) {
        return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static LogRead read(Path file) {
        return read(file, ReadingOptions.usual());
    }

    static LogRead read(Path file, ReadingOptions options) {
        return new EventLogFiles().read(file, options, Progress.SILENT);
    }

    static LogRead.Read readWhole(Path file, ReadingOptions options) {
        return switch (read(file, options)) {
            case LogRead.Read read -> read;
            case LogRead.Unreadable refused ->
                throw new AssertionError(refused.faults().toString());
        };
    }

    static LogRead.Read readWhole(Path file) {
        return readWhole(file, ReadingOptions.usual());
    }

    static List<Fault> faults(Path file, ReadingOptions options) {
        return switch (read(file, options)) {
            case LogRead.Read read -> throw new AssertionError("read " + Rows.of(read.log()));
            case LogRead.Unreadable refused -> refused.faults();
        };
    }

    static List<Fault> faults(Path file) {
        return faults(file, ReadingOptions.usual());
    }
}
