package org.leadline.care.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.leadline.care.journey.EventLog;
import org.leadline.care.journey.Stamps;

/**
 * Reads a CSV in one pass with several threads; where anything is at fault the file is read a second time, slowly,
 * to say what and on which line.
 */
final class CsvReader {
    private final Path path;
    private final ReadingOptions options;
    private final Progress progress;
    private final Effort effort;

    CsvReader(Path path, ReadingOptions options, Progress progress, Effort effort) {
        this.path = path;
        this.options = options;
        this.progress = progress;
        this.effort = effort;
    }

    LogRead read(OpenedFile file, Faults faults) throws IOException {
        var text = TextBytes.ofCsv(file, options.encoding());
        var chunks = new ChunkReader(
                text.utf8(), effort.chunkBytes(), options.limits().lineBytes());
        var first = new Chunk();
        var columns = columns(chunks, first, faults);
        if (columns.isEmpty()) {
            return new LogRead.Unreadable(faults.list());
        }
        var run = new CsvRun(file, chunks, progress, options.limits());
        var readers = readers(columns.get());
        runAll(run, readers, first);
        var trouble = run.trouble();
        if (trouble instanceof Error error) {
            throw error;
        }
        if (trouble instanceof CancellationException stopped) {
            throw stopped;
        }
        if (!run.isSound()) {
            return explained(trouble, columns.get(), faults);
        }
        if (run.rows() == 0) {
            throw new Refusal(FaultKind.NO_ROWS, 1, "", "");
        }
        var assembly = new Assembly(readers.stream().map(RowReader::gathered).toList(), options, effort.threads());
        var log = assembly.assembled();
        if (log.eventCount() == 0) {
            throw new Refusal(FaultKind.NO_EVENTS);
        }
        return new LogRead.Read(log, notes(file, text, columns.get(), readers, log));
    }

    private LogRead explained(@Nullable Throwable trouble, Columns columns, Faults faults) throws IOException {
        new CsvExplainer(path, options, effort, progress).explain(columns, faults);
        if (faults.isEmpty()) {
            switch (trouble) {
                case Refusal refusal -> faults.add(refusal);
                case IOException broken -> throw broken;
                case RuntimeException unforeseen -> throw unforeseen;
                case null, default -> faults.add(new Refusal(FaultKind.FILE_CHANGED));
            }
        }
        return new LogRead.Unreadable(faults.list());
    }

    private ReadingNotes notes(
            OpenedFile file, TextBytes text, Columns columns, List<RowReader> readers, EventLog log) {
        return new ReadingNotes(
                ReadingNotes.Format.CSV,
                file.isPacked(),
                text.encoding().name(),
                Optional.of(columns.delimiter()),
                options.zone(),
                columns.used(),
                readers.stream().mapToLong(reader -> reader.gathered().rows).sum(),
                readers.stream()
                        .mapToLong(reader -> reader.gathered().notCounted)
                        .sum(),
                readers.stream()
                        .mapToLong(reader -> reader.times().withoutZone())
                        .sum(),
                readers.stream().mapToLong(reader -> reader.times().datesOnly()).sum(),
                readers.stream().mapToLong(reader -> reader.times().doubled()).sum(),
                readers.stream()
                        .mapToLong(reader -> reader.gathered().emptyCaseIds)
                        .sum(),
                0,
                Stamps.of(log),
                file.fileBytes(),
                file.unpackedBytesRead());
    }

    private Optional<Columns> columns(ChunkReader chunks, Chunk first, Faults faults) throws IOException {
        try {
            if (!chunks.next(first)) {
                throw new Refusal(FaultKind.EMPTY_FILE);
            }
        } catch (Refusal refusal) {
            faults.add(refusal.onLine(1));
            return Optional.empty();
        }
        var headers = new HeaderReader(options, faults);
        var header = headers.header(first.bytes, first.from, first.to);
        header.ifPresent(found -> first.from = found.rowEnd());
        return header.flatMap(headers::columns);
    }

    private List<RowReader> readers(Columns columns) {
        var memory = new Memory(effort.heapBytes());
        var readers = new ArrayList<RowReader>();
        for (int i = 0; i < effort.threads(); i++) {
            var gathered =
                    new Gathering(memory, options.limits(), options.attributes().size());
            readers.add(new RowReader(columns, options, gathered, false));
        }
        return readers;
    }

    private static void runAll(CsvRun run, List<RowReader> readers, Chunk first) {
        var threads = new ArrayList<Thread>();
        for (var reader : readers.subList(1, readers.size())) {
            threads.add(Thread.ofPlatform().daemon().start(() -> readAll(run, reader, new Chunk(), false)));
        }
        readAll(run, readers.getFirst(), first, true);
        boolean wasInterrupted = false;
        for (var thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException interrupted) {
                    run.stop(new CancellationException("the reading was interrupted"));
                    wasInterrupted = true;
                }
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void readAll(CsvRun run, RowReader reader, Chunk chunk, boolean isFilled) {
        try {
            boolean hasRows = isFilled || run.next(chunk);
            while (hasRows) {
                if (!readOne(run, reader, chunk)) {
                    run.stop();
                    return;
                }
                hasRows = run.next(chunk);
            }
        } catch (IOException | RuntimeException | Error trouble) {
            run.stop(trouble);
        }
    }

    private static boolean readOne(CsvRun run, RowReader reader, Chunk chunk) {
        var gathered = reader.gathered();
        long before = gathered.rows;
        boolean isSound = ValidText.findInvalid(chunk.bytes, chunk.from, chunk.to) == chunk.to
                && reader.read(chunk.bytes, chunk.from, chunk.to) == chunk.to;
        if (isSound) {
            gathered.endBlock(chunk.sequence);
            run.done(chunk, gathered.rows - before, reader.endedBlank());
            reader.forgetBlank();
        }
        return isSound;
    }
}
