package org.leadline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.leadline.RealDatabase;
import org.leadline.Trust;
import org.leadline.access.web.AddressTable.Asks;
import org.leadline.access.web.AddressTable.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/** A server as a hospital would start it today: nobody is known to it, and nobody comes in. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "leadline.requests-per-second=" + WithoutDemoTest.PER_SECOND)
@ContextConfiguration(initializers = {RealDatabase.ForSpring.class, HeardLog.Listening.class})
@Import(WithoutDemoTest.StandingTime.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WithoutDemoTest {

    static final int PER_SECOND = 400;
    private static final List<String> DOORS = List.of("/sign-in", "/start/first");
    private static final String FORM = "application/x-www-form-urlencoded";

    /** The throttle's time stands still: what is used up stays used up. */
    @TestConfiguration
    static class StandingTime {
        @Bean
        @Primary
        TimeMeter standing() {
            return new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return 1_000_000_000_000L;
                }

                @Override
                public boolean isWallClockBased() {
                    return false;
                }
            };
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    RealDatabase database;

    @Test
    @Trust(7)
    void thereIsNoWayInButForWhoeverHasAPassphraseOrTheTokenOfTheLog() {
        Guest guest = new Guest(URI.create("http://127.0.0.1:" + port));
        for (Row row : AddressTable.ROWS) {
            String address = row.to().apply(House.Things.NOWHERE);
            HttpResponse<String> answer = row.writes() ? guest.postBody(address, FORM, "a=b") : guest.get(address);
            int expected = expected(row, address);
            assertThat(answer.statusCode()).as(row.mapping()).isEqualTo(expected);
            Answers.checkHeaders(row.mapping(), answer);
            if (expected >= 400) {
                Answers.checkProblem(row.mapping(), answer.body());
            }
            if (expected == 302) {
                assertThat(answer.headers().firstValue("Location").orElseThrow())
                        .startsWith("/sign-in");
            }
            if (!DOORS.contains(address)) {
                assertThat(answer.body())
                        .as("no form whose token could be used")
                        .doesNotContain("<form");
            }
        }
        assertThat(database.sql().fetchCount(org.jooq.impl.DSL.table("unit.person")))
                .isZero();
        assertThat(database.sql().fetchCount(org.jooq.impl.DSL.table("access.account")))
                .isZero();
    }

    private static int expected(Row row, String address) {
        if (row.writes()) {
            return 403;
        }
        if (DOORS.contains(address)) {
            return 200;
        }
        if (row.mapping().contains("/demo") || row.mapping().contains("{secret}")) {
            return 404;
        }
        return row.asks() == Asks.NOTHING ? row.well() : address.startsWith("/api/") ? 401 : 302;
    }

    @Test
    @Trust(7)
    void knownNamesAndPasswordsAreWorthNothing() {
        for (var known : Map.of(
                        "admin", "admin", "user", "password", "leadline", "leadline", "root", " ", "demo", "demo")
                .entrySet()) {
            String pair = known.getKey() + ":" + known.getValue();
            Terminal terminal = new Terminal(URI.create("http://127.0.0.1:" + port));
            String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
            assertThat(terminal.get("/", "Authorization", "Basic " + encoded).statusCode())
                    .isEqualTo(302);
            Map<String, String> fields = Map.of("username", known.getKey(), "password", known.getValue());
            for (String address : List.of("/login", "/logout", "/j_spring_security_check", "/demo/persona/jo-marsh")) {
                assertThat(terminal.post("/sign-in", address, fields).statusCode())
                        .isEqualTo(404);
                assertThat(terminal.get(address).statusCode()).isEqualTo(404);
            }
            assertThat(terminal.signIn(known.getKey(), known.getValue()).statusCode())
                    .isEqualTo(422);
            assertThat(terminal.get("/api/ask/queue").statusCode()).isEqualTo(401);
            assertThat(terminal.get("/").headers().map()).doesNotContainKey("www-authenticate");
        }
        assertThat(HeardLog.entries()).noneMatch(entry -> entry.contains("generated security password"));
    }

    /** Uses up what its address may ask, so it comes last. */
    @Test
    @Order(Integer.MAX_VALUE)
    @Trust(24)
    void aBurstIsToldToWaitAndHowLong() {
        Guest guest = new Guest(URI.create("http://127.0.0.1:" + port));
        HttpResponse<String> refused = IntStream.rangeClosed(0, 4 * PER_SECOND)
                .mapToObj(request -> guest.get("/demo"))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        Answers.checkHeaders("429", refused);
        Answers.checkProblem("429", refused.body());
        assertThat(refused.body()).contains("A little slower, please");
    }
}
