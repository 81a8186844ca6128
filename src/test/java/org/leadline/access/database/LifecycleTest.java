package org.leadline.access.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadline.access.database.Questions.ask;
import static org.leadline.access.database.Questions.tell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.TestHomes;

/** Starts, stops and kills on real processes. */
class LifecycleTest {
    private static final int DEADLINE_SECONDS = 60;

    @TempDir
    Path home;

    @BeforeEach
    void withoutUnpacking() {
        TestHomes.prepared(home);
    }

    @AfterEach
    void keepThePrograms() {
        TestHomes.finished(home);
    }

    @Test
    void a_fresh_database_flushes_to_disk_keeps_checksums_and_lets_in_by_password_over_loopback_only()
            throws Exception {
        try (Database database = start()) {
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
                assertThat(ask(database.application(), "select current_setting('" + setting + "')"))
                        .as(setting)
                        .isEqualTo("on");
            }
            assertThat(ask(database.application(), "show listen_addresses")).isEqualTo("127.0.0.1");
            Login superuser = superuser(database);
            assertThat(ask(superuser, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(ask(superuser, "show unix_socket_directories")).isEmpty();
            assertThatThrownBy(() -> ask(new Login(database.owner().url(), "leadline_owner", "wrong"), "select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void a_restart_keeps_the_data_and_the_keys() throws Exception {
        byte[] key;
        try (Database database = start()) {
            tell(database.owner(), "create table public.kept as select 42 as n");
            key = database.keys().forCaseIds();
        }
        assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
        try (Database database = start()) {
            assertThat(ask(database.owner(), "select n from public.kept")).isEqualTo("42");
            assertThat(database.keys().forCaseIds()).isEqualTo(key).hasSize(32);
        }
    }

    @Test
    void after_kill_9_every_acknowledged_row_is_there_and_never_two_databases_run() throws Exception {
        int before = 0;
        for (int round = 1; round <= 3; round++) {
            int acknowledged;
            ProcessHandle left;
            try (ChildServer child =
                    ChildServer.launch(List.of(), home, "write").ready()) {
                for (int rows = 0; rows < 40 * round; rows++) {
                    child.acknowledged();
                }
                left = postgres();
                acknowledged = child.kill();
            }
            assertThat(left.isAlive())
                    .as("the database outlives a killed server")
                    .isTrue();
            try (Database database = start()) {
                assertEnds(left);
                int there = Integer.parseInt(ask(database.application(), "select count(*) from access.audit"));
                assertThat(there - before).isBetween(acknowledged, acknowledged + 1);
                before = there;
            }
            assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void a_server_asked_to_end_stops_its_database_first() throws Exception {
        try (ChildServer child =
                ChildServer.launch(List.of(), home, "write", "spring").ready()) {
            child.acknowledged();
            ProcessHandle postgres = postgres();
            assertThat(child.terminate()).isEqualTo(143);
            assertEnds(postgres);
        }
        assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_kill_while_the_database_is_being_made_locks_nobody_out() throws Exception {
        try (WatchService watch = home.getFileSystem().newWatchService()) {
            home.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            try (ChildServer child = ChildServer.launch(List.of(), home)) {
                awaitUnfinished(watch);
                child.process().destroyForcibly().waitFor();
            }
        }
        assertThat(home.resolve("postgres")).doesNotExist();
        try (Database database = start()) {
            assertThat(ask(database.application(), "select 1")).isEqualTo("1");
        }
        try (Stream<Path> entries = Files.list(home)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("postgres-"));
        }
    }

    @Test
    void a_process_number_that_now_belongs_to_another_program_locks_nobody_out() throws Exception {
        start().close();
        Path file = home.resolve("postgres/postmaster.pid");
        Files.writeString(
                file,
                ProcessHandle.current().pid() + "\n" + home.resolve("postgres")
                        + "\n1795315141\n45991\n\n127.0.0.1\n  2147566         5\nready   \n");
        try (Database database = start()) {
            assertThat(ask(database.application(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_second_server_on_the_same_folder_is_refused_in_one_sentence() throws Exception {
        try (ChildServer child = ChildServer.launch(List.of(), home).ready()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("Leadline already runs on " + home + " (process "
                            + child.process().pid() + ").");
            assertThat(postgres().isAlive()).isTrue();
        }
        try (Database database = start()) {
            assertThatThrownBy(this::start).isInstanceOf(StartRefused.class);
            try (ChildServer second = ChildServer.launch(List.of(), home, "spring")) {
                assertThat(second.rest())
                        .contains("Leadline already runs on " + home)
                        .contains("set LEADLINE_HOME to another folder")
                        .doesNotContain("\tat ");
            }
            assertThat(ask(database.application(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void data_of_another_postgresql_is_not_touched() throws Exception {
        start().close();
        Files.writeString(home.resolve("postgres/PG_VERSION"), "17\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("made by PostgreSQL 17; this Leadline carries 18");
    }

    private static void assertEnds(ProcessHandle process) {
        assertThat(process.onExit()).succeedsWithin(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    private Database start() {
        return Database.start(DatabaseSettings.embedded(home));
    }

    private ProcessHandle postgres() throws Exception {
        String number =
                Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
    }

    private Login superuser(Database database) throws Exception {
        return new Login(
                database.owner().url(),
                "leadline_superuser",
                Files.readString(home.resolve("keys/database-superuser")).strip());
    }

    private static void awaitUnfinished(WatchService watch) throws InterruptedException {
        while (true) {
            WatchKey key = watch.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
            assertThat(key).as("the database began to be made").isNotNull();
            if (key.pollEvents().stream()
                    .anyMatch(event -> String.valueOf(event.context()).startsWith("postgres-unfinished-"))) {
                return;
            }
            key.reset();
        }
    }
}
