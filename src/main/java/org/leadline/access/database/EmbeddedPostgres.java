package org.leadline.access.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leadline.access.Home;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL of our own on one data folder: listens on the loopback address alone, at a port that was free, and is stopped when closed. */
final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int START_SECONDS = 300;
    private static final int STOP_SECONDS = 60;
    private static final int PORTS_TRIED = 5;
    private static final long LOG_BYTES = 10_000_000;

    private final PostgresPrograms programs;
    private final ServerUser user;
    private final Path data;
    private final int port;

    private EmbeddedPostgres(PostgresPrograms programs, ServerUser user, Path data, int port) {
        this.programs = programs;
        this.user = user;
        this.data = data;
        this.port = port;
    }

    /** Stops what a killed server left, makes the data folder if there is none, and starts on it. The caller holds the lock of the home. */
    static EmbeddedPostgres start(Home home, KeyFolder keys) {
        return start(home, keys, List.of());
    }

    /** The same with settings that win over ours; for the tests of the refusals. */
    static EmbeddedPostgres start(Home home, KeyFolder keys, List<String> furtherSettings) {
        return start(home, keys, furtherSettings, programs -> ServerUser.of(programs, home));
    }

    /** The same as a user chosen by the caller. */
    static EmbeddedPostgres start(
            Home home, KeyFolder keys, List<String> furtherSettings, Function<PostgresPrograms, ServerUser> choice) {
        long began = System.nanoTime();
        PostgresPrograms programs = PostgresPrograms.unpacked(home);
        ServerUser user = choice.apply(programs);
        Path data = DataFolder.in(home, programs, user, keys);
        checkVersion(data, programs);
        stopLeft(programs, user, data);
        Path log = log(home, user);
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            long logged = size(log);
            Program.Ended ended = Program.run(
                    user.command(startCommand(programs, data, log, port, furtherSettings)),
                    data,
                    "",
                    START_SECONDS + 10);
            if (ended.well()) {
                LOG.debug(
                        "PostgreSQL is ready on 127.0.0.1:{} ({}, {} ms)",
                        port,
                        data,
                        (System.nanoTime() - began) / 1_000_000);
                return new EmbeddedPostgres(programs, user, data, port);
            }
            String said = since(log, logged);
            if (attempt == PORTS_TRIED || !said.contains("could not bind")) {
                throw new StartRefused(
                        "PostgreSQL did not start on " + data + ": "
                                + ended.output().strip() + " " + said.strip(),
                        "See " + log + "; if it says that a program file is damaged, remove " + programs.folder()
                                + " and start again (it holds no data).");
            }
        }
    }

    /** Ends a database process that a killed server left on this home, if there is one. */
    static void stopLeft(Home home) {
        Path data = home.folder().resolve("postgres");
        if (Files.isDirectory(data)) {
            PostgresPrograms programs = PostgresPrograms.unpacked(home);
            stopLeft(programs, ServerUser.of(programs, home), data);
        }
    }

    Login login(String role, String password) {
        return new Login("jdbc:postgresql://127.0.0.1:" + port + "/" + DataFolder.DATABASE, role, password);
    }

    Path data() {
        return data;
    }

    @Override
    public void close() {
        stop(programs, user, data);
    }

    private static void stopLeft(PostgresPrograms programs, ServerUser user, Path data) {
        Optional<ProcessHandle> left = LeftPostgres.on(data);
        if (left.isPresent()) {
            LOG.info(
                    "A server that was killed left its database running (process {}); stopping it first",
                    left.get().pid());
            stop(programs, user, data);
        } else if (Files.exists(data.resolve("postmaster.pid"))) {
            LeftPostgres.endAllIn(data);
        }
    }

    private static void stop(PostgresPrograms programs, ServerUser user, Path data) {
        Optional<ProcessHandle> running = LeftPostgres.on(data);
        if (running.isEmpty()) {
            return;
        }
        for (String manner : List.of("fast", "immediate")) {
            Program.Ended ended = Program.run(
                    user.command(List.of(
                            programs.path("pg_ctl"),
                            "stop",
                            "-D",
                            data.toString(),
                            "-m",
                            manner,
                            "-w",
                            "-t",
                            Integer.toString(STOP_SECONDS))),
                    data,
                    "",
                    STOP_SECONDS + 10);
            if (ended.well() || !running.get().isAlive()) {
                return;
            }
            LOG.warn("PostgreSQL did not stop ({}): {}", manner, ended.output().strip());
        }
        throw new StartRefused(
                "The database process " + running.get().pid() + " on " + data + " cannot be stopped.",
                "End it by hand (kill -INT " + running.get().pid() + ") and start again.");
    }

    /** pg_ctl puts the server in a session of its own, so that Ctrl+C at the terminal reaches Leadline alone and the order of stopping is ours. */
    private static List<String> startCommand(
            PostgresPrograms programs, Path data, Path log, int port, List<String> furtherSettings) {
        List<String> settings = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "full_page_writes=on",
                "synchronous_commit=on",
                "password_encryption=scram-sha-256",
                "max_connections=200",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_checkpoints=off",
                "log_min_error_statement=panic",
                "log_error_verbosity=terse"));
        settings.addAll(furtherSettings);
        return List.of(
                programs.path("pg_ctl"),
                "start",
                "-D",
                data.toString(),
                "-l",
                log.toString(),
                "-w",
                "-t",
                Integer.toString(START_SECONDS),
                "-o",
                "-c " + String.join(" -c ", settings));
    }

    private static void checkVersion(Path data, PostgresPrograms programs) {
        try {
            String made = Files.readString(data.resolve("PG_VERSION")).strip();
            Program.Ended ended = Program.run(List.of(programs.path("postgres"), "--version"), data, "", START_SECONDS);
            String carried = ended.output().strip().replaceFirst("^postgres \\(PostgreSQL\\) (\\d+).*$", "$1");
            if (!made.equals(carried)) {
                throw new StartRefused(
                        "The data in " + data + " was made by PostgreSQL " + made + "; this Leadline carries " + carried
                                + ".",
                        "Start the Leadline that made it, back up there, and restore with this one.");
            }
        } catch (IOException e) {
            throw new StartRefused(
                    "The folder " + data + " is not a database: " + e,
                    "Put it back from the backup, or set LEADLINE_HOME to another folder.",
                    e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on the loopback address: " + e, e);
        }
    }

    private static Path log(Home home, ServerUser user) {
        Path log = home.folder().resolve("postgres.log");
        try {
            if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
                Files.move(log, log.resolveSibling("postgres.1.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Files.exists(log)) {
                user.own(Files.createFile(log));
            }
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException("The log " + log + " cannot be written: " + e, e);
        }
    }

    private static long size(Path log) {
        try {
            return Files.size(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String since(Path log, long offset) {
        try {
            byte[] all = Files.readAllBytes(log);
            return new String(all, (int) offset, all.length - (int) offset, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
