package org.leadline.care;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.leadline.care.ImportProgress.Phase;
import org.leadline.care.Upload.Stop;

/** One import on its way: written by the thread that does it, read by whoever asks how far it is. */
final class ImportRun {
    private static final double TOO_EARLY_TO_TELL = 0.02;

    private final long uploadId;
    private final Clock clock;
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private volatile Phase phase = Phase.WAITING;
    private volatile @Nullable Instant begunAt;
    private volatile long rowsRead;
    private volatile double shareOfBytes;
    private volatile @Nullable Stop stop;

    ImportRun(long uploadId, Clock clock) {
        this.uploadId = uploadId;
        this.clock = clock;
    }

    long uploadId() {
        return uploadId;
    }

    /** @throws CancellationException where it was stopped meanwhile */
    void enter(Phase next) {
        if (next == Phase.READING) {
            begunAt = clock.instant();
        }
        phase = next;
        goOn();
    }

    /** Hears from the reading; answers whether it shall go on. */
    boolean hear(long bytesRead, long bytesTotal, long rows) {
        rowsRead = rows;
        shareOfBytes = bytesTotal == 0 ? 0 : Math.min(1, (double) bytesRead / bytesTotal);
        return stop == null;
    }

    /** @throws CancellationException where it was stopped */
    void goOn() {
        if (stop != null) {
            throw new CancellationException();
        }
    }

    /** Asks it to stop; the first to ask says why. */
    synchronized void stop(Stop why) {
        if (stop == null) {
            stop = why;
        }
    }

    /** Why it was asked to stop; null where nobody did. */
    @Nullable
    Stop askedToStop() {
        return stop;
    }

    void end() {
        phase = Phase.OVER;
        over.complete(null);
    }

    /**
     * Waits until it is over, whatever became of it.
     *
     * @throws CancellationException where the waiting thread is told to end; that is then known and not told again
     */
    void await() {
        try {
            over.get();
        } catch (InterruptedException ending) {
            throw new CancellationException("The server is being stopped");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    ImportProgress progress(Upload upload, int ahead) {
        return new ImportProgress(upload, phase, rowsRead, shareOfBytes, secondsLeft(), ahead);
    }

    private OptionalLong secondsLeft() {
        Instant begun = begunAt;
        double share = shareOfBytes;
        if (begun == null || share < TOO_EARLY_TO_TELL) {
            return OptionalLong.empty();
        }
        long spentMillis = Duration.between(begun, clock.instant()).toMillis();
        return OptionalLong.of((long) Math.ceil(spentMillis * (1 - share) / share / 1_000));
    }
}
