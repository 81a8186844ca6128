package org.leadline.access.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadline.access.database.Questions.ask;
import static org.leadline.access.database.Questions.tell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.TestHomes;
import org.leadline.access.Home;
import org.leadline.access.chain.Act;
import org.leadline.access.chain.Checkpoint;
import org.leadline.access.chain.CheckpointKey;

/** LEADLINE_HOME: whose it is, its keys, and the demo that is made afresh. */
class HomeTest {
    private static final DatabaseSettings.External NONE = new DatabaseSettings.External("", "", "", "", "");

    @TempDir
    Path home;

    @TempDir
    Path elsewhere;

    @AfterEach
    void keepThePrograms() {
        if (Files.isSymbolicLink(home.resolve("runtime"))) {
            TestHomes.finished(home);
        }
    }

    @Test
    void a_folder_with_other_peoples_files_is_left_alone() throws Exception {
        Files.writeString(home.resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> Database.start(DatabaseSettings.embedded(home)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("holds files that are not Leadline's");
        assertThatThrownBy(() -> Database.start(new DatabaseSettings(home, true, true, NONE)))
                .isInstanceOf(StartRefused.class);
        try (var entries = Files.list(home)) {
            assertThat(entries).containsExactly(home.resolve("thesis.txt"));
        }
    }

    @Test
    void a_new_home_unpacks_the_programs_and_shows_nothing_to_other_users() throws Exception {
        Path fresh = home.resolve("not/yet/there");
        Database.start(DatabaseSettings.embedded(fresh)).close();
        for (String folder : List.of("", "keys", "postgres")) {
            assertThat(permissions(fresh.resolve(folder))).isEqualTo("rwx------");
        }
        try (var keys = Files.list(fresh.resolve("keys"))) {
            assertThat(keys.toList())
                    .hasSize(8)
                    .allSatisfy(key -> assertThat(permissions(key)).isEqualTo("rw-------"));
        }
        try (var programs = Files.list(fresh.resolve("runtime"))) {
            assertThat(programs.toList())
                    .singleElement()
                    .satisfies(
                            folder -> assertThat(folder.resolve("bin/postgres")).isExecutable());
        }
    }

    @Test
    void the_demo_has_its_own_database_and_fresh_empties_that_one_alone() throws Exception {
        TestHomes.prepared(home);
        Path kept = Files.writeString(elsewhere.resolve("kept"), "not the demo's");
        try (Database real = Database.start(DatabaseSettings.embedded(home))) {
            tell(real.owner(), "create table public.kept as select 1 as n");
        }
        try (Database demo = Database.start(new DatabaseSettings(home, true, false, NONE))) {
            assertThat(ask(demo.owner(), "select to_regclass('public.kept')")).isNull();
            tell(demo.owner(), "create table public.played as select 1 as n");
            Files.createSymbolicLink(demo.home().folder("files").resolve("link"), elsewhere);
        }
        try (Database demo = Database.start(new DatabaseSettings(home, true, false, NONE))) {
            assertThat(ask(demo.owner(), "select n from public.played")).isEqualTo("1");
        }
        try (Database demo = Database.start(new DatabaseSettings(home, true, true, NONE))) {
            assertThat(ask(demo.owner(), "select to_regclass('public.played')")).isNull();
            assertThat(demo.home().folder().resolve("files")).doesNotExist();
        }
        assertThat(kept).exists();
        try (Database real = Database.start(DatabaseSettings.embedded(home))) {
            assertThat(ask(real.owner(), "select n from public.kept")).isEqualTo("1");
        }
    }

    @Test
    void fresh_stops_a_database_that_a_killed_demo_left() throws Exception {
        TestHomes.prepared(home);
        ProcessHandle left;
        try (ChildServer child =
                ChildServer.launch(List.of(), home, "--leadline.demo=true").ready()) {
            left = ProcessHandle.of(Long.parseLong(Files.readAllLines(home.resolve("demo/postgres/postmaster.pid"))
                            .getFirst()))
                    .orElseThrow();
            child.kill();
        }
        assertThat(left.isAlive()).isTrue();
        try (Database demo = Database.start(new DatabaseSettings(home, true, true, NONE))) {
            assertThat(left.onExit()).succeedsWithin(60, TimeUnit.SECONDS);
            assertThat(ask(demo.owner(), "select to_regclass('access.audit')")).isNull();
        }
    }

    @Test
    void an_installation_and_a_database_of_ones_own_are_never_made_afresh() {
        TestHomes.prepared(home);
        assertThatThrownBy(() -> Database.start(new DatabaseSettings(home, false, true, NONE)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Only the demo is made afresh");
        DatabaseSettings.External theirs =
                new DatabaseSettings.External("jdbc:postgresql://127.0.0.1:1/x", "a", "b", "c", "d");
        assertThatThrownBy(() -> Database.start(new DatabaseSettings(home, true, true, theirs)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("never removed by Leadline");
    }

    @Test
    void a_key_is_never_quietly_replaced_and_must_be_shut_to_others() throws Exception {
        Home place = Home.at(home);
        byte[] key = KeyFolder.of(place).forCaseIds();
        assertThat(KeyFolder.of(place).forCaseIds()).isEqualTo(key);
        Path file = home.resolve("keys/case-ids");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> KeyFolder.of(place))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.remedy()).isEqualTo("Run: chmod 600 " + file));
        Files.delete(file);
        assertThatThrownBy(() -> KeyFolder.of(place))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be read");
        assertThat(file).doesNotExist();
        assertThat(KeyFolder.of(Home.at(elsewhere)).forCaseIds()).isNotEqualTo(key);
    }

    @Test
    void a_home_from_before_gets_the_keys_that_are_new_once_and_no_lost_one_again() throws Exception {
        Home place = Home.at(home);
        CheckpointKey first = KeyFolder.of(place).auditCheckpoints();
        Path keys = home.resolve("keys");
        for (String later : List.of("made", LaterKeys.AUDIT, LaterKeys.AUDIT_PUBLIC)) {
            Files.delete(keys.resolve(later));
        }
        byte[] caseIds = KeyFolder.of(place).forCaseIds();
        CheckpointKey second = KeyFolder.of(place).auditCheckpoints();
        assertThat(second).isNotEqualTo(first).isEqualTo(KeyFolder.of(place).auditCheckpoints());
        assertThat(KeyFolder.of(place).forCaseIds()).isEqualTo(caseIds);
        Files.delete(keys.resolve("made"));
        assertThat(KeyFolder.of(place).auditCheckpoints())
                .as("a lost note makes no new key where there is one")
                .isEqualTo(second);
        for (String lost : List.of(LaterKeys.AUDIT, LaterKeys.AUDIT_PUBLIC)) {
            Path kept = Files.move(keys.resolve(lost), elsewhere.resolve(lost));
            assertThatThrownBy(() -> KeyFolder.of(place))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(lost + " cannot be read");
            assertThat(keys.resolve(lost)).doesNotExist();
            Files.move(kept, keys.resolve(lost));
        }
        assertThat(KeyFolder.of(place).auditCheckpoints()).isEqualTo(second);
    }

    @Test
    void a_kill_between_a_key_and_its_note_loses_nothing() throws Exception {
        Home place = Home.at(home);
        KeyFolder.of(place);
        Path keys = home.resolve("keys");
        Files.delete(keys.resolve("made"));
        Files.delete(keys.resolve(LaterKeys.AUDIT_PUBLIC));
        Files.writeString(keys.resolve(LaterKeys.AUDIT + ".new"), "half");
        CheckpointKey key = KeyFolder.of(place).auditCheckpoints();
        var checkpoint = new Checkpoint(1, "0".repeat(64), Act.time(0));
        assertThat(key.sign(checkpoint).isGenuine()).isTrue();
        assertThat(Files.readString(keys.resolve("made"))).isEqualTo(LaterKeys.AUDIT + "\n");
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
