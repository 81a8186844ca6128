package org.leadline.access.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.leadline.access.database.Questions.ask;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.TestHomes;
import org.leadline.access.Home;

/** PostgreSQL does not run as root; each way around it is tried, and an ordinary user needs none. */
class ServerUserTest {
    @TempDir
    Path folder;

    @AfterEach
    void keepThePrograms() {
        TestHomes.finished(folder);
    }

    private static boolean root() {
        return new UnixSystem().getUid() == 0;
    }

    @Test
    void an_ordinary_user_runs_it_as_is() {
        assumeTrue(!root(), "the tests run as root; see the test below");
        Home home = Home.at(TestHomes.prepared(folder));
        assertThat(ServerUser.of(PostgresPrograms.unpacked(home), home).prefix())
                .isEmpty();
    }

    @Test
    void a_server_that_is_not_root_starts_and_stops_its_database() throws Exception {
        assumeTrue(root(), "the tests do not run as root, so every other test shows this");
        Path home = TestHomes.prepared(folder);
        try (ChildServer child =
                ChildServer.launch(List.of("unshare", "--user"), home, "write").ready()) {
            assertThat(child.acknowledged()).isEqualTo(1);
            assertThat(child.terminate()).isEqualTo(143);
        }
        assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void as_root_each_way_starts_stops_and_starts_again() throws Exception {
        assumeTrue(root(), "the tests do not run as root");
        Path top = Files.createTempDirectory("leadline-users-");
        try {
            List<ServerUser> ways = ServerUser.candidates().stream()
                    .filter(ServerUserTest::isHere)
                    .toList();
            assertThat(ways).isNotEmpty();
            for (ServerUser way : ways) {
                startsTwice(way, top);
            }
        } finally {
            FolderTree.remove(top);
        }
    }

    @Test
    void where_no_way_works_the_message_names_each_and_what_to_do() {
        Home home = Home.at(TestHomes.prepared(folder));
        List<ServerUser> ways = List.of(
                new ServerUser(List.of("no-such-program"), Optional.empty()),
                new ServerUser(List.of("false"), Optional.empty()));
        assertThatThrownBy(() -> ServerUser.first(ways, PostgresPrograms.unpacked(home), home))
                .isInstanceOfSatisfying(StartRefused.class, refused -> {
                    assertThat(refused)
                            .hasMessageContaining("does not run as root")
                            .hasMessageContaining("no-such-program: ")
                            .hasMessageContaining("false: ");
                    assertThat(refused.remedy()).contains("ordinary user").contains("LEADLINE_DATABASE_URL");
                });
    }

    private static void startsTwice(ServerUser way, Path top) throws Exception {
        Home home = new Home(top, Files.createTempDirectory(top, "home-"));
        KeyFolder keys = KeyFolder.of(home);
        for (int start = 1; start <= 2; start++) {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(
                    home, keys, List.of(), programs -> ServerUser.first(List.of(way), programs, home))) {
                assertThat(ask(postgres.login(DataFolder.APPLICATION, keys.applicationPassword()), "select 1"))
                        .isEqualTo("1");
            }
            assertThat(postgres(home)).doesNotExist();
        }
    }

    private static Path postgres(Home home) {
        return home.folder().resolve("postgres/postmaster.pid");
    }

    private static boolean isHere(ServerUser way) {
        return Program.run(
                        List.of(
                                "sh",
                                "-c",
                                "command -v \"$0\" && { test -z \"$1\" || id \"$1\"; }",
                                way.prefix().getFirst(),
                                way.owner().orElse("")),
                        Path.of("/"),
                        "",
                        10)
                .well();
    }
}
