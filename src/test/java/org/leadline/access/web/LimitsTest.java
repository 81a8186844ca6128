package org.leadline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.Trust;
import org.leadline.access.web.AddressTable.Row;
import org.leadline.access.web.House.Things;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is sent, the answer is one of ours and blames no fault of Leadline's. */
@DemoServer
class LimitsTest {

    private static final String MULTIPART = "multipart/form-data; boundary=x";

    @Autowired
    House house;

    private Things ward = Things.NOWHERE;
    private Guest member = new Guest(java.net.URI.create("http://127.0.0.1"));

    @BeforeEach
    void open() {
        ward = house.thingsOfTheWard();
        member = house.as("house-member");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /care/%00",
                "GET /care/\u0000",
                "GET /care/%zz",
                "GET /care?unit=%zz",
                "GET /care?unit=%",
                "GET /care/%ff%fe",
                "GET /care/process/[1]",
                "GET /care;x=1",
                "GET /demo9;~1%~",
                "GET /demo9;%",
                "GET /care/../unit",
                "GET /care/%2e%2e/unit",
                "GET /care%2fprocess",
                "GET //care",
                "GET /care\\x",
                "GET /care%5cx",
                "GET /care%0d%0aX-Leak:1",
                "FOO /demo",
                "PROPFIND /demo",
                "TRACE /demo",
                "PUT /demo",
                "OPTIONS /care",
                "GET http://evil.example/care",
                "GET /META-INF/MANIFEST.MF",
                "GET /WEB-INF/web.xml",
                "GET /care?attribute[0]=x",
                "GET /care?a.b=1"
            })
    @Trust({22, 23, 54})
    void strangeRequestLinesAreRefused(String line) {
        check(line, RawHttp.ask(house.port(), line + " HTTP/1.1", "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-A: a\u0001b", "Cookie: leadline=\u0000;;;=", "Content-Length: -5",
                        "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: x", "Host: other.example", "X A: b", "Expect: the unexpected\r\nContent-Length: 0"
            })
    @Trust({23, 54})
    void strangeHeadersAreRefused(String header) {
        check(header, RawHttp.ask(house.port(), "POST /demo/leave HTTP/1.1", header + "\r\n", ""));
    }

    @Test
    @Trust({23, 51})
    void theDemoAnswersToThisMachinesNamesOnly() {
        for (String host : List.of("evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.1")) {
            byte[] request = ("GET /demo HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n").getBytes();
            RawHttp.Answer answer = RawHttp.send(house.port(), request);
            check(host, answer);
            assertThat(answer.body()).doesNotContain("persona").doesNotContain(host);
        }
        for (String host : List.of("localhost", "127.0.0.1", "[::1]", "localhost:" + house.port())) {
            byte[] request = ("GET /demo HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n").getBytes();
            assertThat(RawHttp.send(house.port(), request).status()).as(host).isEqualTo(200);
        }
    }

    @Test
    @Trust(23)
    void muchTooMuchIsRefused() {
        int port = house.port();
        check("header", RawHttp.ask(port, "GET /demo HTTP/1.1", "X-A: " + "a".repeat(100_000) + "\r\n", ""));
        String many =
                IntStream.range(0, 2_000).mapToObj(i -> "X-" + i + ": a\r\n").collect(Collectors.joining());
        check("headers", RawHttp.ask(port, "GET /demo HTTP/1.1", many, ""));
        check("address", RawHttp.ask(port, "GET /demo?" + "a".repeat(100_000) + " HTTP/1.1", "", ""));
        String fields = IntStream.range(0, 10_000).mapToObj(i -> "a" + i + "=1").collect(Collectors.joining("&"));
        check("fields", edit(fields), 400, 413);
        check("form", edit("version=1&name=" + "x".repeat(3_000_000)), 413);
        check("name", edit("version=1&name=" + "x".repeat(1_000_000)), 422);
        check("word", edit("version=1&" + "n".repeat(100) + "=1"), 400);
        String parts = IntStream.range(0, 5_000)
                .mapToObj(i -> "--x\r\nContent-Disposition: form-data; name=\"a" + i + "\"\r\n\r\n1\r\n")
                .collect(Collectors.joining());
        check("parts", send(MULTIPART, parts + "--x--"), 413);
        check("part head", send(MULTIPART, part("a".repeat(200_000), "x")), 413);
        check("file", send(MULTIPART, part("big.csv", "x".repeat(61 * 1024 * 1024))), 413);
    }

    @Test
    @Trust(23)
    void brokenFormsAreRefused() {
        check("no boundary", send("multipart/form-data", "abc"), 400);
        check("no part", send(MULTIPART, "abc"), 422);
        check("cut off", send(MULTIPART, part("a.csv", "abc").replace("\r\n--x--", "")), 400);
        check("no file", send(MULTIPART, part("", "")), 422);
        check("long boundary", send("multipart/form-data; boundary=" + "x".repeat(5_000), "abc"), 400);
        check("text for a file", edit("/log", Guest.FORM, "file=x"), 422);
        check("percent", edit("version=1&name=%zz"), 400);
        check("half a percent", edit("version=1&name=%"), 400);
        check("NUL", edit("version=1&name=a%00b&purpose=%00"), 422);
        check("not UTF-8", edit("version=1&name=%ff%fe"), 400);
        check("half a character", edit("version=1&name=%ed%a0%80"), 400);
        for (String type :
                List.of("application/json", "application/xml", "text/plain", ";;;", "text/html; charset=\"")) {
            check(type, edit("/edit", type, "version=1"), 400, 415);
        }
        for (String letters : List.of("utf-16", "nosuch", "ebcdic-cp-us", "utf-7")) {
            check(letters, edit("/edit", Guest.FORM + "; charset=" + letters, "version=1"), 415);
        }
        assertThat(edit("/edit", Guest.FORM + ";charset=UTF-8", "version=1").statusCode())
                .isEqualTo(422);
    }

    @Test
    @Trust({22, 23})
    void wordsThatMeanNothingAreRefused() {
        String process = "/care/process/" + ward.process();
        for (String version : List.of("", "x", "99999999999", "-1", "1.5", "1;drop table care.process", "' or 1=1--")) {
            check("version " + version, member.post(process + "/edit", Map.of("version", version)), 400, 422);
        }
        for (String word : List.of("FIND_OUT", "x", "find-out' or '1'='1", "\u202e", "${7*7}")) {
            check(word, member.post(process + "/mode", Map.of("mode", word, "since", "2026-01-01")), 422);
        }
        for (String day :
                List.of("2026-02-30", "+999999999-01-01", "-999999999-01-01", "0001-01-01", "tomorrow", "1e9")) {
            check(day, member.post(process + "/mode", Map.of("mode", "find-out", "since", day)), 422);
        }
        for (String days : List.of("0", "-1", "99999", "1.5", "NaN", "١٢", "1' or '1'='1")) {
            check(days, member.post(process + "/picks", Map.of("version", "0", "quietDays", days)), 422);
        }
        for (String name : List.of("nosuch", "' or 1=1", "site'; drop table care.process--")) {
            check(name, member.post(process + "/picks", Map.of("version", "0", "splitBy", name)), 422);
            check(name, member.post(process + "/picks", Map.of("version", "0", "finishedBy", name)), 422);
        }
        String upload = "/care/upload/" + ward.upload() + "/import";
        for (String zone : List.of("Nowhere/None", "../../etc/passwd", "' or 1=1", "UTC+99", "\u0000")) {
            check(zone, member.post(upload, Map.of("zone", zone)), 422);
        }
        for (String letters : List.of("nosuch", "../x", "\u0000", "x".repeat(500))) {
            check(letters, member.post(upload, Map.of("encoding", letters)), 422);
        }
        for (String pattern : List.of("((((", "y".repeat(2_000), "%n%n", "''''''")) {
            check(pattern, member.post(upload, Map.of("pattern", pattern)), 422);
        }
    }

    @Test
    @Trust({3, 22, 23})
    void numbersThatAreNoneLeadNowhere() {
        for (String id : List.of(
                "0",
                "-1",
                "9223372036854775807",
                "9223372036854775808",
                "-9223372036854775809",
                "1e3",
                "1.0",
                "abc",
                "null",
                "NaN",
                "1'--",
                "1 or 1=1",
                "1;select pg_sleep(9)",
                "1)",
                "1/*",
                "99999999999999999999999999999999")) {
            String written = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
            if (written.contains("%3B") || written.contains("%2F")) {
                written = id.replaceAll("[;/ ]", "_");
            }
            for (Row row : AddressTable.ROWS) {
                if (row.mapping().startsWith("GET ") && row.isOfAUnit()) {
                    String address = row.to().apply(Things.NOWHERE).replaceFirst("7700000[1-9]", written);
                    check(address, member.get(address), address.contains("?") ? new int[] {400, 404} : new int[] {404});
                }
            }
        }
    }

    @Test
    @Trust({20, 23})
    void thousandsOfRandomRequestsFindNoFault() {
        Random random = new Random(20261122);
        String junk = "abc019/?&=%;:'\"<>{}[]\\^`|~!@#$*()+,. \t_-é\u202e";
        for (int turn = 0; turn < 700; turn++) {
            var line = new StringBuilder("/");
            List<String> starts =
                    List.of("", "care", "care/process/", "unit/", "care/upload/", "demo", "error", "care?unit=");
            line.append(starts.get(random.nextInt(starts.size())));
            for (int letter = random.nextInt(12); letter > 0; letter--) {
                line.append(junk.charAt(random.nextInt(junk.length())));
            }
            String header = "Cookie: " + member.cookie() + "\r\n";
            RawHttp.Answer answer = RawHttp.ask(house.port(), "GET " + line + " HTTP/1.1", header, "");
            assertThat(answer.status()).as(line.toString()).isLessThan(500);
            assertThat(answer.head()).as(line.toString()).contains("Content-Security-Policy");
        }
    }

    private HttpResponse<String> edit(String form) {
        return edit("/edit", Guest.FORM, form);
    }

    private HttpResponse<String> edit(String page, String type, String body) {
        return member.postBody("/care/process/" + ward.process() + page, type, body, "X-CSRF-TOKEN", member.token());
    }

    private HttpResponse<String> send(String type, String body) {
        return member.send(
                "POST",
                "/care/process/" + ward.process() + "/log",
                BodyPublishers.ofString(body),
                "X-CSRF-TOKEN",
                member.token(),
                "Content-Type",
                type);
    }

    private static String part(String fileName, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\"\r\n\r\n" + content
                + "\r\n--x--";
    }

    private static void check(String what, RawHttp.Answer answer) {
        assertThat(answer.status()).as(what).isBetween(400, 499);
        assertThat(answer.head())
                .as(what)
                .contains("Content-Security-Policy: default-src 'none'")
                .doesNotContain("Leak");
        Answers.checkProblem(what, answer.body());
    }

    private static void check(String what, HttpResponse<String> answer, int... expected) {
        assertThat(expected).as(what + " was answered " + answer.statusCode()).contains(answer.statusCode());
        Answers.checkHeaders(what, answer);
        if (what.startsWith("/api/")) {
            assertThat(answer.body().strip()).as(what).matches("\\{\"title\":\"[A-Za-z ]+\",\"status\":4[0-9]{2}}");
        } else {
            Answers.checkProblem(what, answer.body());
        }
    }
}
