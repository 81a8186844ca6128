package org.leadline.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadline.Leadline;
import org.leadline.OtherJvm;

/** The whole application as the launcher starts it, in a process of its own that can be killed. */
public final class DemoServer implements AutoCloseable {
    private static final int DEADLINE_SECONDS = 600;
    private static final Pattern READY = Pattern.compile("Leadline is ready: http://localhost:(\\d+) .*");

    private final Process process;
    private final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();

    private DemoServer(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    /**
     * Starts it on a port that is free, and returns once it answers.
     *
     * @param temporary its temporary folder
     * @param jvm in which it runs
     */
    public static DemoServer start(Path home, Path temporary, OtherJvm jvm) throws Exception {
        List<String> command = jvm.command(Leadline.class, "-Djava.io.tmpdir=" + temporary);
        command.addAll(List.of("demo", "--port", "0"));
        var builder = new ProcessBuilder(command);
        builder.environment().put("LEADLINE_HOME", home.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("LEADLINE_DATABASE"));
        var server = new DemoServer(builder.redirectErrorStream(true).start());
        try {
            server.ready.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException notReady) {
            server.close();
            throw new AssertionError("the server was not ready; it said:\n" + server.said(), notReady);
        }
        return server;
    }

    public URI uri() {
        return ready.join();
    }

    /** What it has written to the console so far. */
    public String said() {
        return String.join("\n", said);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Kill -9. It is dead when {@link #awaitEnd} returns. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Waits for its end; returns its exit code. */
    public int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS))
                .as("it ends")
                .isTrue();
        return process.exitValue();
    }

    /** Asks it to end (SIGTERM) and waits; returns its exit code. Its console stays open: it may have to say something at its end. */
    int stop() throws InterruptedException {
        process.toHandle().destroy();
        return awaitEnd();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                Matcher port = READY.matcher(line);
                if (port.matches()) {
                    ready.complete(URI.create("http://127.0.0.1:" + port.group(1)));
                }
            }
            ready.completeExceptionally(new IOException("it ended before it was ready"));
        } catch (IOException fault) {
            ready.completeExceptionally(new UncheckedIOException(fault));
        }
    }
}
