package org.leadline.care;

import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.leadline.care.Upload.Stop;
import org.springframework.stereotype.Component;

/** Imports one after the other, so that the memory they take is that of one. */
@Component
class ImportQueue {
    private static final int SECONDS_TO_STOP = 15;

    private final Importing importing;
    private final Map<Long, ImportRun> runs = new LinkedHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import").daemon().factory());

    ImportQueue(Importing importing) {
        this.importing = importing;
    }

    /** Keeps a place for it; false where it has one already. */
    synchronized boolean reserve(ImportRun run) {
        return runs.putIfAbsent(run.uploadId(), run) == null;
    }

    /** Sets it going, in its turn. */
    void submit(ImportRun run) {
        worker.execute(() -> {
            try {
                importing.run(run);
            } finally {
                leave(run);
            }
        });
    }

    void leave(ImportRun run) {
        synchronized (this) {
            runs.remove(run.uploadId(), run);
        }
        run.end();
    }

    synchronized Optional<ImportRun> find(long uploadId) {
        return Optional.ofNullable(runs.get(uploadId));
    }

    /** How many come before it. */
    synchronized int ahead(long uploadId) {
        return Math.max(0, List.copyOf(runs.keySet()).indexOf(uploadId));
    }

    /** Stops what is under way, so that it ends as stopped and not as killed. */
    @PreDestroy
    void close() throws InterruptedException {
        synchronized (this) {
            runs.values().forEach(run -> run.stop(Stop.RESTART));
        }
        worker.shutdown();
        worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }
}
