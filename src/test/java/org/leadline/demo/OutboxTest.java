package org.leadline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.access.web.Answers;
import org.leadline.access.web.DemoServer;
import org.leadline.access.web.Guest;
import org.leadline.access.web.House;
import org.leadline.post.Letters;
import org.leadline.unit.People;
import org.springframework.beans.factory.annotation.Autowired;

/** In the demo letters stay in the house, and lie open in the outbox. */
@DemoServer
class OutboxTest {
    private static final String FORM = "/unit/person/1";

    @Autowired
    House house;

    @Autowired
    Letters letters;

    @Autowired
    People people;

    @AfterEach
    void empty() {
        letters.forget(FORM);
    }

    @Test
    void a_letter_lies_there_with_its_words_and_link_and_one_without_address_says_so() {
        letters.send(id("rosa-quill"), "sounding-asked", FORM);
        letters.send(id("eddie-albatross"), "sounding-asked", FORM);
        letters.sendWithCalendar(
                id("jo-marsh"),
                "sounding-look-back",
                FORM,
                Instant.parse("2026-12-24T09:00:00Z"),
                Duration.ofMinutes(15));
        HttpResponse<String> page = house.guest().get("/demo/outbox");
        Answers.checkMarkup("the outbox", page.body());
        assertThat(page.body())
                .contains(
                        "To Rosa Quill",
                        "Kept here: nothing leaves the demo.",
                        "Leadline: your view is asked for",
                        "http://localhost:8080" + FORM,
                        "Open it as Rosa Quill",
                        "To Eddie Albatross",
                        "Not delivered: there is no address",
                        "With an entry for the calendar: 24 December 2026")
                .doesNotContain("@saltmarsh.example");
        assertThat(letters.listUndelivered(FORM)).containsExactly(id("eddie-albatross"));
    }

    @Test
    void a_letter_is_opened_as_the_one_to_whom_it_went() {
        assertThat(open(FORM)).endsWith(FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "/a\r\nX: y", "", "evil"})
    void nobody_is_led_out_of_the_house(String to) {
        assertThat(open(to)).isIn("/", "http://localhost/");
    }

    private String open(String to) {
        Guest guest = house.guest();
        HttpResponse<String> answer = guest.post("/demo/persona/rosa-quill", Map.of("to", to));
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private long id(String slug) {
        return people.findBySlug(slug).orElseThrow().id();
    }
}
