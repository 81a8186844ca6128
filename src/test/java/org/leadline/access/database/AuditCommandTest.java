package org.leadline.access.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.access.database.Questions.tell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.RealDatabase;
import org.leadline.TestHomes;
import org.leadline.Trust;
import org.leadline.access.chain.Act;
import org.leadline.access.chain.Link;
import org.leadline.access.chain.RowsBefore;

/** {@code leadline audit} as a whole process: beside a server that runs, without one, on a database of one's own, and on a copy. */
class AuditCommandTest {
    private static final String SOUND = "sound: ";

    @TempDir
    Path home;

    @TempDir
    Path folder;

    @BeforeEach
    void withoutUnpacking() {
        TestHomes.prepared(home);
    }

    @AfterEach
    void keepThePrograms() {
        TestHomes.finished(home);
    }

    /** What a command said and how it ended. */
    private record Said(int exitCode, String out, String error) {}

    @Test
    @Trust(56)
    void theChainIsCheckedBesideAServerThatRunsAndWithoutOne() throws Exception {
        Path checkpoint = folder.resolve("checkpoint");
        Path copy = folder.resolve("copy.ndjson");
        try (Database server = Database.start(DatabaseSettings.embedded(home))) {
            Migrations.run(server.owner(), server.application());
            chain(server.owner(), 6);
            assertThat(audit("verify").out()).startsWith(SOUND + "6 rows").contains("Held against no checkpoint");
            assertThat(audit("checkpoint", checkpoint.toString()).exitCode()).isZero();
            assertThat(audit("export", copy.toString())).satisfies(said -> {
                assertThat(said.error()).isEmpty();
                assertThat(said.exitCode()).isZero();
            });
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
        assertThat(Files.readAllLines(copy)).hasSize(7).last().asString().contains("audit trail copied");
        Said without = audit("verify", "--checkpoint", checkpoint.toString());
        assertThat(without.error()).isEmpty();
        assertThat(without.out()).startsWith(SOUND + "7 rows").contains("at place 6, signed by this installation");
        assertThat(home.resolve("postgres/postmaster.pid")).as("stopped again").doesNotExist();
        assertThat(audit("verify", "--copy", copy.toString(), "--checkpoint", checkpoint.toString())
                        .out())
                .startsWith(SOUND + "7 rows")
                .contains("see for yourself that its key is yours");
        assertThat(audit("checkpoint", checkpoint.toString()).exitCode())
                .as("nothing is written over a checkpoint")
                .isEqualTo(64);
    }

    @Test
    @Trust(56)
    void whatAnOwnerOfTheDatabaseDoesToTheChainIsTold() throws Exception {
        try (RealDatabase theirs = RealDatabase.fresh()) {
            chain(theirs.owner(), 9);
            Map<String, String> there = Map.of(
                    "LEADLINE_DATABASE_URL", theirs.application().url(),
                    "LEADLINE_DATABASE_USER", theirs.application().user(),
                    "LEADLINE_DATABASE_PASSWORD", theirs.application().password());
            KeyFolder.of(org.leadline.access.Home.at(home));
            Path checkpoint = folder.resolve("checkpoint");
            assertThat(audit(there, "checkpoint", checkpoint.toString()).exitCode())
                    .isZero();
            assertThat(audit(there, "verify").exitCode()).isZero();
            tell(theirs.owner(), "update access.audit set at = at - interval '4000 years' where place = 2");
            tell(theirs.owner(), "update access.audit set at = 'infinity' where place = 3");
            tell(theirs.owner(), "delete from access.audit where place = 5");
            tell(theirs.owner(), "delete from access.audit where place > 7");
            assertThat(audit(there, "verify", "--checkpoint", checkpoint.toString()))
                    .satisfies(said -> {
                        assertThat(said.exitCode()).isEqualTo(1);
                        assertThat(said.out()).isEmpty();
                        assertThat(said.error().lines())
                                .hasSize(3)
                                .satisfiesExactly(
                                        line -> assertThat(line).startsWith("broken: places 2 to 3: edited;"),
                                        line -> assertThat(line).isEqualTo("broken: place 5: missing"),
                                        line -> assertThat(line)
                                                .startsWith("broken: places 8 to 9: missing at the end;"));
                    });
            assertThat(audit(there, "checkpoint").exitCode())
                    .as("of a broken chain no checkpoint is made")
                    .isEqualTo(1);
            Files.writeString(checkpoint, Files.readString(checkpoint).replaceFirst("place 9", "place 7"));
            assertThat(audit(there, "verify", "--checkpoint", checkpoint.toString()))
                    .satisfies(said -> {
                        assertThat(said.exitCode()).isEqualTo(1);
                        assertThat(said.error()).isEqualTo("broken: the checkpoint is not as it was signed\n");
                    });
        }
    }

    @Test
    void whatCannotBeReachedAndWhatCannotBeMeantIsSaid() throws Exception {
        assertThat(audit("verify")).satisfies(said -> {
            assertThat(said.exitCode()).isEqualTo(69);
            assertThat(said.error()).startsWith("leadline: There is no database in " + home);
        });
        assertThat(audit("verify", "--demo").error()).contains("There is no database in " + home.resolve("demo"));
        assertThat(home.resolve("keys")).as("nothing is made").doesNotExist();
        assertThat(audit("verify", "--copy", folder.resolve("none").toString()).exitCode())
                .isEqualTo(69);
        Map<String, String> nobody = Map.of("LEADLINE_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/x");
        assertThat(audit(nobody, "verify").exitCode()).isEqualTo(69);
        for (List<String> wrong :
                List.of(List.<String>of(), List.of("walk"), List.of("export"), List.of("verify", "--checkpoint"))) {
            assertThat(audit(wrong.toArray(String[]::new))).as(wrong.toString()).satisfies(said -> {
                assertThat(said.exitCode()).isEqualTo(64);
                assertThat(said.error()).startsWith("leadline: ").endsWith("Try 'leadline help audit'.\n");
            });
        }
    }

    private Said audit(String... arguments) throws IOException, InterruptedException {
        return audit(Map.of(), arguments);
    }

    private Said audit(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=logback-commands.xml",
                "-cp",
                System.getProperty("java.class.path"),
                "org.leadline.Leadline",
                "audit"));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path error = folder.resolve("error");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(error.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("LEADLINE_") || name.equals("JAVA_TOOL_OPTIONS"));
        builder.environment().put("LEADLINE_HOME", home.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return new Said(process.exitValue(), Files.readString(out), Files.readString(error));
    }

    /** Rows as the server writes them. */
    private static void chain(Login login, int rows) throws Exception {
        String previous = new RowsBefore().hash();
        try (var connection = login.dataSource().getConnection();
                var insert = connection.prepareStatement(
                        "insert into access.audit (at, actor, action, subject, note, place, previous_hash, hash)"
                                + " values (?::timestamptz, 'person/1', 'did', '/a', 'né', ?, ?, ?)")) {
            for (long place = 1; place <= rows; place++) {
                Act act = new Act("2026-11-22T08:00:00.12345" + place + "Z", "person/1", "did", "/a", null, "né");
                Link link = Link.of(place, act, previous);
                insert.setString(1, act.at());
                insert.setLong(2, place);
                insert.setBytes(3, HexFormat.of().parseHex(previous));
                insert.setBytes(4, HexFormat.of().parseHex(link.hash()));
                insert.executeUpdate();
                previous = link.hash();
            }
        }
    }
}
