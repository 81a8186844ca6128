package org.leadline.care.intake;

import java.io.IOException;
import java.nio.file.Path;

/** The door of intake: reads event log files, whole or not at all, and shows how one would be understood. */
public final class EventLogFiles {
    private final Effort effort;

    public EventLogFiles() {
        this(Effort.usual());
    }

    EventLogFiles(Effort effort) {
        this.effort = effort;
    }

    /**
     * Reads a log from CSV or XES, packed by gzip or not; the kind is found in the file.
     *
     * @param file the file; nothing else is opened, fetched or written
     * @return the whole log in canonical order, or the first faults
     * @throws java.util.concurrent.CancellationException where {@code progress} asked to stop
     */
    public LogRead read(Path file, ReadingOptions options, Progress progress) {
        var faults = new Faults(nameOf(file), options.limits().faults());
        try (var opened = OpenedFile.open(file, options.limits())) {
            return switch (opened.format()) {
                case CSV -> new CsvReader(file, options, progress, effort).read(opened, faults);
                case XES -> new XesReader(options, progress, effort, faults).read(opened);
            };
        } catch (Refusal refusal) {
            faults.add(refusal);
        } catch (IOException failed) {
            faults.add(FaultKind.READING_FAILED, 0, "", String.valueOf(failed.getMessage()), "");
        }
        return new LogRead.Unreadable(faults.list());
    }

    /** Looks at the first thousand rows, in bounded time and memory, whatever the size of the file. */
    public LogPreview preview(Path file, ReadingOptions options) {
        var faults = new Faults(nameOf(file), options.limits().faults());
        try (var opened = OpenedFile.open(file, options.limits())) {
            return switch (opened.format()) {
                case CSV -> new CsvPreview(options, faults).look(opened, effort);
                case XES -> new XesPreview(options, faults).look(opened);
            };
        } catch (Refusal refusal) {
            faults.add(refusal);
        } catch (IOException failed) {
            faults.add(FaultKind.READING_FAILED, 0, "", String.valueOf(failed.getMessage()), "");
        }
        return LogPreview.unreadable(faults.list());
    }

    private static String nameOf(Path file) {
        var name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
