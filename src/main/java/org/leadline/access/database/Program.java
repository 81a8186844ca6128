package org.leadline.access.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One program of PostgreSQL, run to its end. */
final class Program {
    private Program() {}

    /**
     * What a program that ended left behind.
     *
     * @param exitCode 0 when it did its work
     * @param output what it wrote, both streams together
     */
    record Ended(int exitCode, String output) {
        boolean well() {
            return exitCode == 0;
        }
    }

    /**
     * Runs to the end, at most for that long.
     *
     * @param folder the working folder
     * @param input what it reads; passed through a pipe, so that no secret stands in a file or a list of processes
     * @throws UncheckedIOException when it cannot be started, or does not end in time (it is ended then)
     */
    static Ended run(List<String> command, Path folder, String input, int limitSeconds) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            CompletableFuture<String> output =
                    CompletableFuture.supplyAsync(() -> read(process), Thread::startVirtualThread);
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.getLast() + " did not end within " + limitSeconds + " seconds");
            }
            return new Ended(process.exitValue(), output.join());
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while running " + command.getFirst(), e);
        }
    }

    private static String read(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
