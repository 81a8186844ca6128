package org.leadline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.OtherJvm;
import org.leadline.TestHomes;
import org.leadline.care.DemoFolder;

/**
 * What is said without a network on three phones, two of them one person's, while the server is killed: once after it has done what was said and before its
 * answer arrived, once before it got what was sent. Each arrives once, in order; the database is asked.
 */
@EnabledOnOs(OS.LINUX)
class SaidOfflineStoryTest {
    private static final String HAMZA = "hamza-saltwick";
    private static final String PRIYA = "priya-tidewater";
    private static final int PATIENCE_SECONDS = 600;

    @TempDir
    Path folder;

    private Path home;
    private Path temporary;
    private Relay relay;
    private org.leadline.care.DemoServer server;

    @BeforeEach
    void start() throws Exception {
        home = TestHomes.prepared(Files.createDirectory(folder.resolve("home")));
        temporary = Files.createDirectory(folder.resolve("temporary"));
        relay = Relay.open();
        startServer();
    }

    @AfterEach
    void end() throws Exception {
        relay.close();
        server.close();
        new DemoFolder(home).endLeaders();
        TestHomes.finished(home);
    }

    @Test
    void what_was_said_in_airplane_mode_arrives_once_each_in_order_though_the_server_is_killed_in_between()
            throws Exception {
        var rows = new DemoFolder(home);
        try (Visit first = Saying.own(relay.port(), HAMZA);
                Visit second = Saying.own(relay.port(), HAMZA);
                Visit hers = Saying.own(relay.port(), PRIYA)) {
            sayAll(first, "first phone");
            sayAll(second, "second phone");
            sayAll(hers, "her phone");
            Browser.axeFindsNothing(first.page());
            Browser.shoot(first.page(), "said-waits");

            CompletableFuture<Void> dead = killed(true);
            Phone.offline(first, false);
            dead.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Saying.showsWaiting(first, Saying.FORMS.size());
            assertThat(arrived(rows, "first phone"))
                    .as("done before the kill, and the phone was not told")
                    .containsExactly("heads-up");

            startServer();
            signInAgain(first, HAMZA, Saying.FORMS.size());
            dead = killed(false);
            first.page().waitForURL("**/");
            dead.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(arrived(rows, "first phone")).containsExactly("heads-up");

            startServer();
            Phone.offline(second, false);
            Phone.offline(hers, false);
            signInAgain(first, HAMZA, Saying.FORMS.size() - 1);
            signInAgain(second, HAMZA, Saying.FORMS.size());
            signInAgain(hers, PRIYA, Saying.FORMS.size());
            for (Visit phone : List.of(first, second, hers)) {
                Saying.allGone(phone);
            }
        }
        for (String phone : List.of("first phone", "second phone", "her phone")) {
            assertThat(arrived(rows, phone)).as(phone).containsExactlyElementsOf(Saying.FORMS);
        }
        assertThat(rows.ask("select count(*) from access.once")).isEqualTo(Integer.toString(3 * Saying.FORMS.size()));
        assertThat(rows.list("select distinct slug from lesson.heads_up join unit.person p on p.id = raiser_id"
                        + " where more = 'her phone'"))
                .containsExactly(PRIYA);
    }

    private static void sayAll(Visit phone, String words) {
        Phone.offline(phone, true);
        phone.open("/");
        phone.page().waitForURL("**/say");
        for (String form : Saying.FORMS) {
            Saying.say(phone, form, words);
        }
        Saying.showsWaiting(phone, Saying.FORMS.size());
    }

    /** What was said with these words and stands in the database, in the order in which it was done. */
    private static List<String> arrived(DemoFolder rows, String words) {
        return rows.list("""
                select what from (
                  select 'heads-up' as what, at from lesson.heads_up where more = '%1$s'
                  union all select 'idea', said_at from idea.idea where line = '%1$s'
                  union all select 'thanks', at from lesson.thanks where deed = '%1$s'
                  union all select 'over-ride', at from protocol.departure where line = '%1$s') said order by at""".formatted(words));
    }

    /** The server is dead once this is complete: before it got the next act, or after it did it and before its answer went out. */
    private CompletableFuture<Void> killed(boolean onceItIsDone) {
        var dead = new CompletableFuture<Void>();
        var victim = server;
        relay.expect(new Relay.Accident() {
            private boolean kill() {
                relay.leadTo(null);
                victim.kill();
                try {
                    victim.awaitEnd();
                    dead.complete(null);
                } catch (InterruptedException | AssertionError notDead) {
                    dead.completeExceptionally(notDead);
                }
                return true;
            }

            @Override
            public boolean meets(String method, String path) {
                return method.equals("POST")
                        && (path.startsWith("/learn/") || path.startsWith("/try/"))
                        && (onceItIsDone || path.equals("/try/idea"));
            }

            @Override
            public boolean before() {
                return !onceItIsDone && kill();
            }

            @Override
            public boolean after() {
                return kill();
            }
        });
        return dead;
    }

    private void startServer() throws Exception {
        server = org.leadline.care.DemoServer.start(home, temporary, OtherJvm.ofTheApplication());
        relay.leadTo(server.uri());
    }

    /** A server that was killed knows nobody any more: the phone says how many wait, and that one has to sign in. */
    private static void signInAgain(Visit phone, String persona, int waiting) {
        phone.open("/say");
        assertThat(phone.page().locator("[data-say-sign-in]")).containsText("Sign in to send " + waiting);
        Saying.showsWaiting(phone, waiting);
        phone.page().locator("[data-say-sign-in] a").click();
        phone.page()
                .locator("form[action='/demo/persona/" + persona + "'] button")
                .click();
    }
}
