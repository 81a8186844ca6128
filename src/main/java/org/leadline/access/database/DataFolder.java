package org.leadline.access.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.leadline.access.Home;

/** The folder of the embedded database, LEADLINE_HOME/postgres: built aside with its roles and rules, and only then renamed into place. */
final class DataFolder {
    static final String DATABASE = "leadline";
    static final String OWNER = "leadline_owner";
    static final String APPLICATION = "leadline_app";
    static final String SUPERUSER = "leadline_superuser";
    private static final String UNFINISHED = "postgres-unfinished-";
    private static final int BUILD_SECONDS = 300;
    private static final String WHO_MAY_CONNECT = """
            # Written by Leadline: over the loopback address, with a password, and in no other way.
            host    all    all    127.0.0.1/32    scram-sha-256
            """;

    private DataFolder() {}

    /** The folder, built now if there is none yet. */
    static Path in(Home home, PostgresPrograms programs, ServerUser user, KeyFolder keys) {
        Path folder = home.folder().resolve("postgres");
        try {
            removeUnfinished(home.folder());
            if (!Files.isDirectory(folder)) {
                Path aside = Files.createTempDirectory(home.folder(), UNFINISHED);
                build(aside, programs, user, keys);
                Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
                FolderTree.force(home.folder());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("The database cannot be made in " + folder + ": " + e, e);
        }
    }

    private static void build(Path aside, PostgresPrograms programs, ServerUser user, KeyFolder keys)
            throws IOException {
        Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwx------"));
        user.own(aside);
        run(
                "initdb",
                user.command(List.of(
                        programs.path("initdb"),
                        "--pgdata=" + aside,
                        "--username=" + SUPERUSER,
                        "--auth=reject",
                        "--data-checksums",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8")),
                aside,
                "");
        Files.writeString(aside.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
        run(
                "postgres --single",
                user.command(List.of(
                        programs.path("postgres"),
                        "--single",
                        "-c",
                        "exit_on_error=on",
                        "-D",
                        aside.toString(),
                        "postgres")),
                aside,
                roles(keys));
        FolderTree.force(aside.resolve("pg_hba.conf"));
        FolderTree.force(aside);
    }

    /** One statement a line, as the single-user mode reads them. The passwords are hexadecimal digits. */
    private static String roles(KeyFolder keys) {
        return """
                alter role %1$s password '%2$s'
                create role %3$s login nosuperuser nocreatedb nocreaterole password '%4$s'
                create role %5$s login nosuperuser nocreatedb nocreaterole password '%6$s'
                create database %7$s owner %3$s
                revoke all on database %7$s from public
                grant connect on database %7$s to %5$s
                revoke all on database postgres from public
                revoke all on database template1 from public
                """.formatted(
                        SUPERUSER,
                        keys.superuserPassword(),
                        OWNER,
                        keys.ownerPassword(),
                        APPLICATION,
                        keys.applicationPassword(),
                        DATABASE);
    }

    private static void run(String what, List<String> command, Path folder, String input) {
        Program.Ended ended = Program.run(command, folder, input, BUILD_SECONDS);
        if (!ended.well()) {
            throw new StartRefused(
                    "The database cannot be made: " + what + " said: "
                            + ended.output().strip(),
                    "Free what it names (often the disk is full, or the folder is not writable), then start again.");
        }
    }

    private static void removeUnfinished(Path home) throws IOException {
        try (Stream<Path> entries = Files.list(home)) {
            for (Path entry : entries.toList()) {
                if (entry.getFileName().toString().startsWith(UNFINISHED)) {
                    LeftPostgres.endAllIn(entry);
                    FolderTree.remove(entry);
                }
            }
        }
    }
}
