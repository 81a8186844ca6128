package org.leadline.access.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database process that outlived the server which started it, as told by postmaster.pid: the first line is its number, the second its folder. */
final class LeftPostgres {
    /** No process can have this number: above the largest that Linux (4,194,304) or macOS (99,999) gives out. */
    private static final String NO_PROCESS = "2000000000";

    private static final int GRACE_SECONDS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(LeftPostgres.class);

    private LeftPostgres() {}

    /**
     * The process that really serves this folder now. A number that meanwhile belongs to some other program is struck out of the file, so that it
     * locks nobody out; the file's other lines stay, because by them PostgreSQL itself sees whether helpers of a dead server still hold its memory.
     */
    static Optional<ProcessHandle> on(Path data) {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            Optional<ProcessHandle> alive = lines.isEmpty() ? Optional.empty() : process(lines.getFirst());
            if (alive.isEmpty() || worksIn(alive.get(), data)) {
                return alive;
            }
            lines.set(0, NO_PROCESS);
            Files.writeString(file, String.join("\n", lines) + "\n");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read: " + e, e);
        }
    }

    /**
     * Ends the processes that still work in a folder whose leader is gone: helpers of a killed PostgreSQL, or an initdb whose server was killed. They
     * mostly end by themselves at once; what has not ended by then loses nothing that was acknowledged.
     */
    static void endAllIn(Path folder) {
        for (ProcessHandle process : ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, folder))
                .toList()) {
            if (!endsWithinGrace(process)) {
                LOG.warn("Process {} still works in {}; ending it", process.pid(), folder);
                process.destroyForcibly();
                if (!endsWithinGrace(process)) {
                    throw new StartRefused(
                            "Process " + process.pid() + " works in " + folder + " and cannot be ended.",
                            "End it by hand (kill -9 " + process.pid() + ") and start again.");
                }
            }
        }
    }

    private static boolean endsWithinGrace(ProcessHandle process) {
        return process.onExit()
                .thenApply(ended -> true)
                .completeOnTimeout(false, GRACE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private static Optional<ProcessHandle> process(String number) {
        try {
            return ProcessHandle.of(Long.parseLong(number.strip())).filter(ProcessHandle::isAlive);
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    /** PostgreSQL works inside its data folder; where the system does not tell that, its command line names it. */
    private static boolean worksIn(ProcessHandle process, Path folder) {
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return process.info().commandLine().orElse("").contains(folder.toString());
        }
        try {
            Path place = Path.of("/proc", Long.toString(process.pid()), "cwd");
            return Files.isReadable(place) && place.toRealPath().equals(folder.toRealPath());
        } catch (NoSuchFileException endedMeanwhile) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
