package org.leadline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadline.Leadline;
import org.leadline.OtherJvm;

/** {@code leadline serve} as a process of its own, as the launcher starts it. */
final class ServeProcess implements AutoCloseable {
    private static final Pattern ANSWERS = Pattern.compile(".*Leadline answers on (\\S+), port (\\d+);.*");
    private static final Pattern TOKEN = Pattern.compile(".*open (\\S+) and give this token: ([A-Za-z0-9_-]{43})");
    private static final int DEADLINE_SECONDS = 240;
    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();

    private final Thread listening;

    private ServeProcess(Process process) {
        this.process = process;
        this.listening = Thread.ofPlatform().daemon().start(this::listen);
    }

    /** Starts it, and returns once it answers. */
    static ServeProcess start(Path home, Map<String, String> settings, String... options) throws Exception {
        ServeProcess server = launch(home, settings, options);
        try {
            server.ready.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
            return server;
        } catch (ExecutionException | TimeoutException notReady) {
            server.close();
            throw new AssertionError("it was not ready; it said:\n" + server.said(), notReady);
        }
    }

    /** Starts it; it may not be able to. */
    static ServeProcess launch(Path home, Map<String, String> settings, String... options) throws IOException {
        List<String> command = OtherJvm.ofTheApplication().command(Leadline.class);
        command.add("serve");
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("LEADLINE_"));
        builder.environment().put("LEADLINE_HOME", home.toString());
        builder.environment().putAll(settings);
        return new ServeProcess(builder.redirectErrorStream(true).start());
    }

    URI uri() {
        return ready.join();
    }

    /** What it has written so far. */
    String said() {
        return String.join("\n", said);
    }

    /** The address and the token that it showed for the first administrator. */
    Optional<Map.Entry<URI, String>> invitation() {
        return said.stream()
                .map(TOKEN::matcher)
                .filter(Matcher::matches)
                .map(found -> Map.entry(URI.create(found.group(1)), found.group(2)))
                .findFirst();
    }

    /** Waits for its end; returns its exit code. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end; it said:\n" + said());
        }
        listening.join();
        return process.exitValue();
    }

    /** Asks it to end (SIGTERM) and waits. */
    void stop() throws InterruptedException {
        process.toHandle().destroy();
        awaitEnd();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                Matcher answers = ANSWERS.matcher(line);
                if (answers.matches()) {
                    ready.complete(URI.create("http://" + answers.group(1) + ":" + answers.group(2)));
                }
            }
            ready.completeExceptionally(new IOException("it ended before it was ready"));
        } catch (IOException fault) {
            ready.completeExceptionally(new UncheckedIOException(fault));
        }
    }
}
