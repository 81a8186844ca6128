package org.leadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.access.web.Answers;
import org.leadline.access.web.DemoServer;
import org.leadline.access.web.Guest;
import org.leadline.access.web.House;
import org.leadline.access.web.Markup;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page that people come to by following links from the first. */
@DemoServer
class PagesTest {

    private static final List<String> LEADS = List.of("href", "src", "hx-get");

    @Autowired
    House house;

    @BeforeEach
    void nothingStrikes() {
        house.stopClocks();
    }

    @AfterEach
    void clocksGoOn() {
        house.startClocks();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jo-marsh",
                "winifred-cockle",
                "anneke-shoal",
                "mei-harbour",
                "josef-puffin",
                "emeka-rudder",
                "ravi-plumb",
                "house-member",
                "house-partner",
                "house-administrator",
                "house-privacy-officer"
            })
    @Trust({16, 17, 18, 19})
    void everyLinkLeadsSomewhereAndReadingChangesNothing(String person) {
        if (person.startsWith("house-")) {
            house.thingsOfTheWard();
        }
        Guest guest = house.as(person);
        Map<String, String> rows = house.rows();
        List<String> files = house.files();
        Set<String> seen = new LinkedHashSet<>(List.of("/", "/demo"));
        var ahead = new ArrayDeque<>(seen);
        List<String> dead = new ArrayList<>();
        while (!ahead.isEmpty()) {
            String address = ahead.poll();
            HttpResponse<String> answer = guest.get(address, "Origin", "https://evil.example");
            String what = person + " at " + address;
            Answers.checkHeaders(what, answer);
            if (answer.statusCode() >= 400) {
                dead.add(what + ": " + answer.statusCode());
            }
            String type = answer.headers().firstValue("Content-Type").orElse("");
            answer.headers().firstValue("Location").ifPresent(location -> add(location, seen, ahead));
            if (type.startsWith("text/html")) {
                assertThat(answer.headers().allValues("Cache-Control")).as(what).containsExactly("no-store");
                Answers.checkMarkup(what, answer.body());
                links(answer.body()).forEach(link -> add(link, seen, ahead));
            } else if (answer.headers().firstValue("Content-Disposition").isPresent()
                    || type.startsWith("application/manifest+json")) {
                assertThat(answer.headers().allValues("Cache-Control")).as(what).containsExactly("no-store");
            } else if (answer.statusCode() == 200) {
                checkFile(guest, address, answer);
            }
        }
        assertThat(dead).isEmpty();
        assertThat(seen).hasSizeGreaterThan(8).contains("/leadline.css", "/favicon.svg");
        assertThat(seen).anyMatch(address -> address.matches("/unit/[0-9]+"));
        assertThat(house.rows()).isEqualTo(rows);
        assertThat(house.files()).isEqualTo(files);
    }

    @Test
    @Trust({17, 18, 19, 54})
    void problemsAndRedirectsWearTheSameHeaders() {
        Guest nobody = house.guest();
        Guest member = house.as("house-member");
        for (HttpResponse<String> answer : List.of(
                nobody.get("/"),
                nobody.get("/nothing"),
                nobody.get("/care/process/1", "HX-Request", "true"),
                nobody.get("/error"),
                nobody.post("/care/process/1/mode", Map.of()),
                nobody.post("/demo/leave", Map.of(), "Sec-Fetch-Site", "cross-site"),
                nobody.get("/leadline.css", "Range", "bytes=9-1"),
                nobody.get("/leadline.css", "Origin", "null"),
                nobody.get("/META-INF/x"),
                member.get("/care/process/77000003"),
                member.get("/care?unit=x"),
                member.post("/care", Map.of()),
                member.get("/unit", "Accept", "application/json"))) {
            String what = answer.request().method() + " " + answer.uri() + " " + answer.statusCode();
            Answers.checkHeaders(what, answer);
            if (answer.statusCode() >= 400 && !answer.body().isEmpty()) {
                Answers.checkProblem(what, answer.body());
            }
        }
    }

    private static void checkFile(Guest guest, String address, HttpResponse<String> file) {
        assertThat(file.headers().allValues("Cache-Control")).as(address).containsExactly("no-cache");
        String changed = file.headers().firstValue("Last-Modified").orElseThrow();
        HttpResponse<String> again = guest.get(address, "If-Modified-Since", changed);
        assertThat(again.statusCode()).as(address + " is asked for again").isEqualTo(304);
        Answers.checkHeaders(address + " again", again);
    }

    private static Set<String> links(String page) {
        Set<String> links = new TreeSet<>();
        for (Markup.Tag tag : Markup.of(page).tags()) {
            LEADS.stream()
                    .filter(tag.attributes()::containsKey)
                    .map(tag.attributes()::get)
                    .forEach(links::add);
            if (tag.name().equals("form") && "get".equals(tag.attributes().get("method"))) {
                links.add(tag.attributes().get("action"));
            }
        }
        return links;
    }

    private static void add(String link, Set<String> seen, ArrayDeque<String> ahead) {
        String address = link.replaceFirst("#.*", "");
        if (!address.isEmpty() && seen.add(address)) {
            ahead.add(address);
        }
    }
}
