package org.leadline.care.intake;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** What the threads that read one CSV share: the chunks still to come, and whether anything went wrong. */
final class CsvRun {
    private final OpenedFile file;
    private final ChunkReader chunks;
    private final Progress progress;
    private final Limits limits;
    private long rows;
    private int firstBlankEnd = Integer.MAX_VALUE;
    private int lastWithRows = -1;
    private boolean isOver;
    private @Nullable Throwable trouble;

    CsvRun(OpenedFile file, ChunkReader chunks, Progress progress, Limits limits) {
        this.file = file;
        this.chunks = chunks;
        this.progress = progress;
        this.limits = limits;
    }

    /** Fills the chunk with the next rows; false where there are none, or no sense in reading on. */
    synchronized boolean next(Chunk chunk) throws IOException {
        return !isOver && chunks.next(chunk);
    }

    synchronized void done(Chunk chunk, long rowsInChunk, boolean endsBlank) {
        rows += rowsInChunk;
        if (rowsInChunk > 0) {
            lastWithRows = Math.max(lastWithRows, chunk.sequence);
        }
        if (endsBlank) {
            firstBlankEnd = Math.min(firstBlankEnd, chunk.sequence);
        }
        if (rows > limits.rows()) {
            throw new Refusal(FaultKind.TOO_MANY_ROWS, "", limits.rows());
        }
        if (!progress.goesOn(file.fileBytesRead(), file.fileBytes(), rows)) {
            throw new CancellationException("the reading was stopped");
        }
    }

    /** A row, or text, is at fault; where and why is found out by reading the file again, line by line. */
    synchronized void stop() {
        isOver = true;
    }

    synchronized void stop(Throwable why) {
        isOver = true;
        trouble = trouble == null ? why : trouble;
    }

    synchronized boolean isSound() {
        return !isOver && firstBlankEnd >= lastWithRows;
    }

    synchronized long rows() {
        return rows;
    }

    synchronized @Nullable Throwable trouble() {
        return trouble;
    }
}
