package org.leadline.access.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadline.access.database.Questions.tell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.RealDatabase;
import org.leadline.TestHomes;
import org.leadline.access.Home;

/** A database of one's own that would lose work, is too old, or gives one role too much, is refused with the reason and the remedy. */
class RefusalTest {
    @TempDir
    Path serverHome;

    @TempDir
    Path otherHome;

    @BeforeEach
    void withoutUnpacking() {
        TestHomes.prepared(otherHome);
    }

    @AfterEach
    void keepThePrograms() {
        TestHomes.finished(serverHome);
        TestHomes.finished(otherHome);
    }

    @Test
    void a_sound_one_is_taken() {
        try (RealDatabase theirs = RealDatabase.fresh()) {
            assertThatCode(() -> start(theirs.owner(), theirs.application()).close())
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void one_that_would_lose_work_is_refused_by_url(String setting) {
        TestHomes.prepared(serverHome);
        Home home = Home.at(serverHome);
        KeyFolder keys = KeyFolder.of(home);
        try (EmbeddedPostgres theirs = EmbeddedPostgres.start(home, keys, List.of(setting + "=off"))) {
            Login owner = theirs.login(DataFolder.OWNER, keys.ownerPassword());
            Login application = theirs.login(DataFolder.APPLICATION, keys.applicationPassword());
            assertThatThrownBy(() -> start(owner, application))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("The database runs with " + setting + " off")
                    .extracting(refused -> ((StartRefused) refused).remedy())
                    .asString()
                    .startsWith("Turn it on:");
        }
    }

    @Test
    void one_where_the_role_itself_does_not_wait_for_the_disk_is_refused() throws Exception {
        try (RealDatabase theirs = RealDatabase.fresh()) {
            tell(
                    theirs.application(),
                    "alter role current_user in database "
                            + theirs.application().url().replaceFirst(".*/", "") + " set synchronous_commit = off");
            assertThatThrownBy(() -> start(theirs.owner(), theirs.application()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("synchronous_commit off");
        }
    }

    @Test
    void one_role_for_both_is_refused_with_the_lines_that_make_two() {
        try (RealDatabase theirs = RealDatabase.fresh()) {
            assertThatThrownBy(() -> start(theirs.owner(), theirs.owner()))
                    .isInstanceOfSatisfying(StartRefused.class, refused -> {
                        assertThat(refused).hasMessageContaining("one role only");
                        assertThat(refused.remedy())
                                .contains("create role leadline_owner login nosuperuser")
                                .contains("create role leadline_app login nosuperuser")
                                .contains("LEADLINE_DATABASE_OWNER");
                    });
        }
    }

    @Test
    void only_the_application_s_role_given_is_refused_with_the_remedy() {
        try (RealDatabase theirs = RealDatabase.fresh()) {
            Login none = new Login(theirs.owner().url(), "", "");
            assertThatThrownBy(() -> start(none, theirs.application()))
                    .isInstanceOfSatisfying(StartRefused.class, refused -> {
                        assertThat(refused).hasMessageContaining("LEADLINE_DATABASE_OWNER is not set");
                        assertThat(refused.remedy()).contains("create role");
                    });
        }
    }

    @Test
    void an_application_that_could_change_tables_is_refused() {
        try (RealDatabase theirs = RealDatabase.fresh()) {
            assertThatThrownBy(() -> start(theirs.application(), theirs.owner()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("\"leadline_owner\" cannot serve as the application")
                    .hasMessageContaining("may make schemas");
        }
    }

    @Test
    void a_superuser_as_the_application_is_refused() throws Exception {
        TestHomes.prepared(serverHome);
        try (Database theirs = Database.start(DatabaseSettings.embedded(serverHome))) {
            Login superuser = new Login(
                    theirs.owner().url(),
                    DataFolder.SUPERUSER,
                    Files.readString(serverHome.resolve("keys/database-superuser"))
                            .strip());
            assertThatThrownBy(() -> start(theirs.owner(), superuser)).hasMessageContaining("it is a superuser");
            assertThatThrownBy(() -> start(superuser, theirs.application()))
                    .hasMessageContaining("cannot serve as the owner: it is a superuser");
        }
    }

    @Test
    void one_that_does_not_answer_is_refused_without_a_password_in_the_message() {
        Login nobody = new Login("jdbc:postgresql://127.0.0.1:1/leadline", "someone", "canary-secret");
        assertThatThrownBy(() -> start(new Login(nobody.url(), "owner", "canary-secret"), nobody))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.getMessage() + refused.remedy())
                                .contains("does not answer to someone at jdbc:postgresql://127.0.0.1:1/leadline")
                                .doesNotContain("canary-secret"));
    }

    @Test
    void another_kind_of_database_is_refused() {
        Login other = new Login("jdbc:h2:mem:x", "a", "b");
        assertThatThrownBy(() -> start(other, other))
                .isInstanceOf(StartRefused.class)
                .hasMessage("LEADLINE_DATABASE_URL does not name a PostgreSQL.");
    }

    @Test
    void version_14_is_too_old_and_15_is_not() {
        assertThatThrownBy(() -> Soundness.checkVersion(14, "14.19"))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The database is PostgreSQL 14.19; Leadline needs 15 or newer.");
        assertThatCode(() -> Soundness.checkVersion(15, "15.0")).doesNotThrowAnyException();
    }

    private Database start(Login owner, Login application) {
        return Database.start(new DatabaseSettings(
                otherHome,
                false,
                false,
                new DatabaseSettings.External(
                        application.url(),
                        application.user(),
                        application.password(),
                        owner.user(),
                        owner.password())));
    }
}
