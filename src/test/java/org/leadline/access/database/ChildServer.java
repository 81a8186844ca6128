package org.leadline.access.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A server process of its own that can be killed: the database with its migrations, and rows written to the audit trail for as long as it lives. */
final class ChildServer implements AutoCloseable {
    private static final String READY = "READY";
    private static final String HOME = "--leadline.home=";
    private final Process process;
    private final BufferedReader output;
    private int lastAcknowledged;

    private ChildServer(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts it and returns at once; the prefix is what stands before the java command. */
    static ChildServer launch(List<String> prefix, Path home, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(ChildServer.class.getName());
        command.add(HOME + home);
        command.addAll(List.of(arguments));
        return new ChildServer(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Reads on until the server is ready to write. */
    ChildServer ready() throws IOException {
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(READY)) {
                return this;
            }
            said.add(line);
        }
        throw new AssertionError("the child server ended before it was ready:\n" + String.join("\n", said));
    }

    /** Everything it still has to say, to its end. */
    String rest() throws IOException {
        StringBuilder rest = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            rest.append(line).append('\n');
        }
        return rest.toString();
    }

    /** The number of the row that the database has just acknowledged. */
    int acknowledged() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new AssertionError("the child server ended");
        }
        lastAcknowledged = Integer.parseInt(line);
        return lastAcknowledged;
    }

    /** Kill -9; returns the last row acknowledged before it. */
    int kill() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lastAcknowledged = Integer.parseInt(line);
        }
        return lastAcknowledged;
    }

    /** Asks it to end (SIGTERM) and waits for it; returns its exit code. */
    int terminate() throws IOException, InterruptedException {
        process.toHandle().destroy();
        rest();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the child server does not end");
        }
        return process.exitValue();
    }

    Process process() {
        return process;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(DatabaseWiring.class)
    static class OnlyTheDatabase {}

    /**
     * Starts, says READY, and with the argument "write" adds numbered rows, saying each number once it is acknowledged. With "spring" it starts and
     * ends as the server does.
     */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> options = List.of(arguments);
        Database database = options.contains("spring") ? bySpring(arguments) : plainly(options);
        out.println(READY);
        if (options.contains("write")) {
            write(database, out);
        }
        Thread.currentThread().join();
    }

    private static Database bySpring(String[] arguments) {
        return new SpringApplicationBuilder(OnlyTheDatabase.class)
                .web(WebApplicationType.NONE)
                .run(arguments)
                .getBean(Database.class);
    }

    private static Database plainly(List<String> options) {
        Path home = Path.of(options.getFirst().substring(HOME.length()));
        DatabaseSettings embedded = DatabaseSettings.embedded(home);
        Database database = Database.start(
                new DatabaseSettings(home, options.contains("--leadline.demo=true"), false, embedded.database()));
        if (options.contains("write")) {
            Migrations.run(database.owner(), database.application());
        }
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        return database;
    }

    private static void write(Database database, PrintStream out) throws Exception {
        try (Connection connection = database.application().dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into access.audit (at, actor, action, subject, place, previous_hash, hash)"
                                + " select now(), 'system', 'tried', ?, coalesce(max(place), 0) + 1, sha256(''), sha256('')"
                                + " from access.audit")) {
            for (int number = 1; ; number++) {
                insert.setString(1, "/row/" + number);
                insert.executeUpdate();
                out.println(number);
            }
        }
    }
}
