package org.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.TestHomes;
import org.leadline.Trust;
import org.leadline.access.web.Terminal;

class ServeCommandTest {
    private static final String PASSPHRASE = "seven herons at low tide";
    private static final String NAME = "kim@reed.example";

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
    @Trust({7, 12})
    void from_the_token_in_the_log_to_the_sign_in_after_a_restart() throws Exception {
        String token;
        try (ServeProcess never = ServeProcess.start(home, Map.of(), "--port", "0")) {
            token = never.invitation().orElseThrow().getValue();
            assertThat(never.said()).contains("LEADLINE_PROXY");
            never.stop();
        }
        Map<String, String> settings =
                Map.of("LEADLINE_ADDRESS", "https://leadline.example.org", "LEADLINE_PROXY", "127.0.0.1");
        Terminal kim;
        try (ServeProcess server = ServeProcess.start(home, settings, "--port", "0")) {
            assertThat(server.said().split("give this token", -1))
                    .as("printed once")
                    .hasSize(2);
            var invitation = server.invitation().orElseThrow();
            assertThat(invitation.getKey()).isEqualTo(URI.create("https://leadline.example.org/start/first"));
            assertThat(invitation.getValue()).isNotEqualTo(token);
            kim = new Terminal(server.uri());
            assertThat(first(kim, token).statusCode()).isEqualTo(422);
            HttpResponse<String> done = first(kim, invitation.getValue());
            assertThat(done.statusCode()).isEqualTo(302);
            assertThat(kim.get("/me/sessions").statusCode()).isEqualTo(200);
            assertThat(kim.get("/start/first").statusCode()).isEqualTo(404);
            assertThat(kim.get("/demo").statusCode()).isEqualTo(404);
            triesBehindTheProxy(server);
            server.stop();
            assertThat(server.said()).contains("Leadline has stopped.");
        }
        assertThat(home.resolve("demo")).doesNotExist();
        try (ServeProcess server = ServeProcess.start(home, settings, "--port", "0")) {
            assertThat(server.invitation()).isEmpty();
            assertThat(server.said()).doesNotContain("token");
            Terminal again = new Terminal(server.uri());
            again.cookies().putAll(kim.cookies());
            assertThat(again.get("/me/sessions").statusCode())
                    .as("sessions end with the server")
                    .isEqualTo(302);
            assertThat(again.signIn(NAME, PASSPHRASE).statusCode()).isEqualTo(302);
            assertThat(again.get("/me/sessions").statusCode()).isEqualTo(200);
            server.stop();
        }
    }

    /** What the proxy says of the address of a visitor is believed: each counts by itself. */
    private static void triesBehindTheProxy(ServeProcess server) {
        Terminal stranger = new Terminal(server.uri());
        for (int number = 0; number < 10; number++) {
            assertThat(stranger.signIn(NAME, "wrong", "X-Forwarded-For", "6.6.6.6, 203.0.113.1")
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(stranger.signIn(NAME, "wrong", "X-Forwarded-For", "7.7.7.7, 203.0.113.1")
                        .statusCode())
                .as("what a visitor adds before is not")
                .isEqualTo(429);
        assertThat(stranger.signIn(NAME, PASSPHRASE, "X-Forwarded-For", "203.0.113.2")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_port_that_is_taken_is_named_with_another_one() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServeProcess server =
                        ServeProcess.launch(home, Map.of(), "--port", Integer.toString(taken.getLocalPort()))) {
            assertThat(server.awaitEnd()).isEqualTo(1);
            assertThat(server.said())
                    .contains("another program already answers on port " + taken.getLocalPort())
                    .contains("leadline serve --port " + (taken.getLocalPort() + 1));
        }
    }

    @Test
    void the_address_and_the_port_reach_the_server_and_what_is_none_is_refused() {
        List<String> started = new ArrayList<>();
        Commands.Servers servers = new Commands.Servers() {
            @Override
            public int demo(int port, boolean fresh, boolean rehearse) {
                throw new AssertionError("not the demo");
            }

            @Override
            public int serve(int port, InetAddress address) {
                started.add(address.getHostAddress() + " " + port);
                return 0;
            }
        };
        assertThat(Commands.run(servers, "serve")).isZero();
        assertThat(Commands.run(servers, "serve", "--port", "9000", "--address", "0.0.0.0"))
                .isZero();
        assertThat(started).containsExactly("127.0.0.1 8080", "0.0.0.0 9000");
        assertThat(refused(servers, "--address", "ward.example")).contains("in numbers, such as 127.0.0.1");
        assertThat(refused(servers, "--port", "70000")).contains("--port is a number from 0 to 65535");
        assertThat(refused(servers, "--fresh")).contains("--fresh");
        assertThat(started).hasSize(2);
    }

    private static String refused(Commands.Servers servers, String... options) {
        var words = new ArrayList<>(List.of("serve"));
        words.addAll(List.of(options));
        PrintStream before = System.err;
        var heard = new ByteArrayOutputStream();
        try (var err = new PrintStream(heard, true, StandardCharsets.UTF_8)) {
            System.setErr(err);
            assertThat(Commands.run(servers, words.toArray(String[]::new))).isEqualTo(Commands.WRONG_COMMAND_LINE);
        } finally {
            System.setErr(before);
        }
        return heard.toString(StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> first(Terminal terminal, String token) {
        return terminal.post(
                "/start/first",
                "/start/first",
                Map.of(
                        "token",
                        token,
                        "unit",
                        "Ward 9",
                        "kind",
                        "ward",
                        "person",
                        "Kim Reed",
                        "profession",
                        "nurse",
                        "name",
                        NAME,
                        "passphrase",
                        PASSPHRASE,
                        "again",
                        PASSPHRASE));
    }
}
