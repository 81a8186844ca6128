package org.leadline.care.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/** Reads a CSV that was found to be at fault once more, one row after another, to name its first faults by line. */
final class CsvExplainer {
    private final Path path;
    private final ReadingOptions options;
    private final Effort effort;
    private final Progress progress;

    private long linesBefore;
    private long blankLine;

    CsvExplainer(Path path, ReadingOptions options, Effort effort, Progress progress) {
        this.path = path;
        this.options = options;
        this.effort = effort;
        this.progress = progress;
    }

    void explain(Columns columns, Faults faults) throws IOException {
        try (var file = OpenedFile.open(path, options.limits())) {
            var text = TextBytes.ofCsv(file, options.encoding());
            var limits = options.limits();
            var chunks = new ChunkReader(text.utf8(), effort.chunkBytes(), limits.lineBytes());
            var gathered = new Gathering(
                    new Memory(effort.heapBytes()), limits, options.attributes().size());
            explainAll(file, chunks, new RowReader(columns, options, gathered, true), faults);
        }
    }

    private void explainAll(OpenedFile file, ChunkReader chunks, RowReader reader, Faults faults) throws IOException {
        var chunk = new Chunk();
        while (!faults.areEnough() && hasNext(chunks, chunk, faults)) {
            if (chunk.sequence == 0) {
                new HeaderReader(options, faults)
                        .header(chunk.bytes, chunk.from, chunk.to)
                        .ifPresent(header -> chunk.from = header.rowEnd());
            }
            if (!explainChunk(chunk, reader, faults)) {
                return;
            }
            linesBefore += Bytes.count(chunk.bytes, 0, chunk.to, (byte) '\n');
            if (!progress.goesOn(file.fileBytesRead(), file.fileBytes(), reader.gathered().rows)) {
                throw new CancellationException("the reading was stopped");
            }
        }
    }

    private boolean hasNext(ChunkReader chunks, Chunk chunk, Faults faults) throws IOException {
        try {
            return chunks.next(chunk);
        } catch (Refusal refusal) {
            faults.add(refusal.onLine(linesBefore + 1));
            return false;
        }
    }

    /** Names the faults of one chunk; false where a fault leaves unknown where the next row begins */
    private boolean explainChunk(Chunk chunk, RowReader reader, Faults faults) {
        int at = chunk.from;
        while (at < chunk.to && !faults.areEnough()) {
            int next;
            try {
                next = reader.read(chunk.bytes, at, chunk.to);
            } catch (Refusal refusal) {
                faults.add(refusal);
                return false;
            }
            reader.gathered().discard();
            if (reader.gathered().rows > options.limits().rows()) {
                return false;
            }
            if (next >= 0) {
                break;
            }
            var fault = reader.fault();
            long line = fault.at() < 0 ? blankLine : lineOf(chunk, fault.at());
            faults.add(fault.kind(), line, fault.column(), fault.found(), fault.bound());
            if (next == RowReader.LOST) {
                return false;
            }
            at = ~next;
        }
        if (reader.endedBlank() && reader.blankAt() >= 0) {
            blankLine = lineOf(chunk, reader.blankAt());
        }
        reader.leaveChunk();
        return true;
    }

    private long lineOf(Chunk chunk, int at) {
        return linesBefore + 1 + Bytes.count(chunk.bytes, 0, at, (byte) '\n');
    }
}
