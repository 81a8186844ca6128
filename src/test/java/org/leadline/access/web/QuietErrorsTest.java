package org.leadline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.RealDatabase;
import org.leadline.Trust;
import org.leadline.access.Admits;
import org.leadline.access.Keys;
import org.leadline.access.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DemoServer
class QuietErrorsTest {

    private static final Pattern REFERENCE = Pattern.compile("reference: ([0-9a-f]{8})");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    House house;

    @Autowired
    Keys keys;

    @Autowired
    RealDatabase database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/health",
                "/env",
                "/heapdump",
                "/metrics",
                "/jolokia",
                "/h2-console",
                "/swagger-ui.html",
                "/v3/api-docs",
                "/console",
                "/manager/html",
                "/.git/config",
                "/.env",
                "/application.yml",
                "/sample/people.csv",
                "/db/migration/access/V1__audit.sql",
                "/messages/care.properties",
                "/static/leadline.css",
                "/keys/case-ids",
                "/webjars/x",
                "/favicon.ico",
                "/robots.txt",
                "/admin",
                "/login",
                "/font/",
                "/vendor/"
            })
    @Trust({53, 54})
    void thereIsNothingBesideThePages(String address) {
        for (Guest guest : List.of(house.guest(), house.as("house-lead"))) {
            HttpResponse<String> answer = guest.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            Answers.checkProblem(address, answer.body());
        }
    }

    @Test
    @Trust({53, 54})
    void aFaultShowsAReferenceThatLeadsToTheLogAndNothingElse() throws NoSuchMethodException {
        RequestMappingInfo info = RequestMappingInfo.paths("/fault")
                .options(requestMappingHandlerMapping.getBuilderConfiguration())
                .build();
        requestMappingHandlerMapping.registerMapping(info, new Faulty(), Faulty.class.getDeclaredMethod("fail"));
        try {
            for (String accept : List.of("text/html", "application/json", "*/*", "image/png")) {
                HttpResponse<String> answer = house.as("house-member").get("/fault", "Accept", accept);
                assertThat(answer.statusCode()).isEqualTo(500);
                Answers.checkHeaders("500", answer);
                Answers.checkProblem("500", answer.body());
                assertThat(answer.body()).doesNotContain("canary", "/secret/path");
                Matcher reference = REFERENCE.matcher(answer.body());
                assertThat(reference.find()).isTrue();
                assertThat(HeardLog.entries())
                        .anyMatch(entry -> entry.contains(reference.group(1))
                                && entry.contains("/fault")
                                && entry.contains("select canary from"));
            }
        } finally {
            requestMappingHandlerMapping.unregisterMapping(info);
        }
    }

    @Test
    @Trust(53)
    void noSecretStandsInALogOrOnAPage() throws IOException {
        List<String> secrets = new ArrayList<>(List.of(
                database.application().password(),
                database.owner().password(),
                HexFormat.of().formatHex(keys.forCaseIds()),
                java.util.Base64.getEncoder().encodeToString(keys.forCaseIds())));
        Path folder = house.home().folder().resolve("keys");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                secrets.add(Files.readString(file).strip());
            }
        }
        assertThat(secrets).hasSizeGreaterThan(4).allMatch(secret -> secret.length() >= 16);
        house.thingsOfTheWard();
        Guest member = house.as("house-member");
        String token = member.token();
        String cookie = member.cookie().substring("leadline=".length());
        List<String> pages = Stream.of("/", "/unit", "/care", "/demo", "/nothing", "/error")
                .map(address -> member.get(address).body())
                .toList();
        assertThat(HeardLog.entries()).isNotEmpty();
        for (String secret : secrets) {
            assertThat(HeardLog.entries()).noneMatch(entry -> entry.contains(secret));
            assertThat(pages).noneMatch(page -> page.contains(secret));
        }
        assertThat(HeardLog.entries()).noneMatch(entry -> entry.contains(token) || entry.contains(cookie));
        assertThat(pages).noneMatch(page -> page.contains(cookie));
    }

    @Test
    @Trust(7)
    void theDemoListensToThisMachineAloneWhateverTheSettingsSay() throws SocketException {
        List<Inet4Address> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(Inet4Address.class::isInstance)
                .map(Inet4Address.class::cast)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
        assertThat(others)
                .allSatisfy(
                        address -> assertThat(listens(address)).as("" + address).isFalse());
        assertThat(house.guest().get("/demo").statusCode()).isEqualTo(200);
        assertThat(house.guest()
                        .post("/demo/persona/nobody-of-that-name", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    private boolean listens(Inet4Address address) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, house.port()), 2_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** Fails with all that must not be told. */
    static final class Faulty {
        @Admits(Who.SIGNED_IN)
        void fail() {
            throw new IllegalStateException(
                    "org.jooq.exception.DataAccessException: SQL [select canary from access.audit]; /secret/path",
                    new IOException("canary"));
        }
    }
}
