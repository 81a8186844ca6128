package org.leadline.lesson.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leadline.access.web.DemoServer;
import org.leadline.access.web.Guest;
import org.leadline.access.web.House;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** The forms of Learn as they are sent, by a browser or by a phone that found its network again. */
@DemoServer
class LearnPagesTest {

    @Autowired
    House house;

    @Autowired
    Units units;

    @Test
    void aFormThatIsSentTwiceActsOnceAndLeadsToTheSamePage() {
        Guest member = house.as("house-member");
        Map<String, String> form =
                Map.of("where", "Desk", "what", "Kit", "more", "The stool wobbles", "once", UUID.randomUUID().toString());
        HttpResponse<String> first = member.post("/learn/heads-up?unit=" + ward(), form);
        HttpResponse<String> again = member.post("/learn/heads-up?unit=" + ward(), form);
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.headers().firstValue("Location"))
                .isPresent()
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(member.get("/learn?unit=" + ward()).body()).containsOnlyOnce(">The stool wobbles<");
    }

    @Test
    void whatIsRefusedKeepsWhatWasTypedAndCanBeSentAgainUnderTheSameKey() {
        Guest member = house.as("house-member");
        Map<String, String> form = new HashMap<>(Map.of(
                "whereOwn", "The lift", "what", "Kit", "more", "Dr Who said so", "once", UUID.randomUUID().toString()));
        HttpResponse<String> refused = member.post("/learn/heads-up?unit=" + ward(), form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Say what, not who", "Dr Who said so", "The lift", form.get("once"))
                .contains("value=\"Kit\" checked");
        form.put("more", "The lift sticks at two");
        assertThat(member.post("/learn/heads-up?unit=" + ward(), form).statusCode())
                .isEqualTo(303);
    }

    @Test
    void whoRaisedItStandsOnNoPageOfTheOthersAndInNoJson() {
        Guest asker = house.as("house-colleague");
        HttpResponse<String> raised = asker.post(
                "/learn/heads-up?unit=" + ward(), Map.of("where", "Desk", "what", "Kit", "more", "The lamp flickers"));
        String address = raised.headers().firstValue("Location").orElseThrow();
        assertThat(house.as("house-lead").get(address).body()).contains("Raised by house-colleague");
        for (String person : new String[] {"house-member", "house-partner", "house-administrator"}) {
            Guest other = house.as(person);
            for (String page : new String[] {address, "/learn?unit=" + ward(), "/api" + address.replace("up/", "ups/")}) {
                HttpResponse<String> answer = other.get(page);
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
                assertThat(answer.body()).as(person + " at " + page).contains("The lamp flickers").doesNotContain("house-colleague");
            }
        }
    }

    @Test
    void aTeachingCaseThatItsAuthorDidNotAgreeToIsNotThere() {
        Guest lead = house.as("house-lead");
        HttpResponse<String> given = lead.post(
                "/learn/lesson?unit=" + ward(),
                Map.of("seenBy", "ours", "happened", "I walked on.", "learned", "I stop.", "changes", "I ask."));
        String lesson = given.headers().firstValue("Location").orElseThrow();
        assertThat(lead.get(lesson + "/case").statusCode()).isEqualTo(404);
        assertThat(lead.post(lesson + "/case", Map.of("signed", "perhaps")).statusCode()).isEqualTo(422);
        assertThat(lead.post(lesson + "/case", Map.of("signed", "role")).statusCode()).isEqualTo(303);
        assertThat(house.as("house-member").get(lesson + "/case").body())
                .contains("Its author agreed on")
                .doesNotContain("house-lead");
        assertThat(lead.post(lesson + "/take-back", Map.of()).statusCode()).isEqualTo(303);
        assertThat(house.as("house-member").get(lesson).statusCode()).isEqualTo(404);
    }

    @Test
    void jsonRefusesAsThePagesDo() {
        Guest member = house.as("house-member");
        HttpResponse<String> refused = member.postJson(
                "/api/learn/heads-ups", "{\"unit\":" + ward() + ",\"where\":\"\",\"what\":\"Kit\",\"more\":\"Mrs Green waits\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("\"where\"", "Say what, not who");
        assertThat(member.postJson("/api/learn/heads-ups", "{\"nothing\":1}").statusCode())
                .isEqualTo(400);
        assertThat(member.postJson("/api/learn/thanks", "{").statusCode()).isEqualTo(400);
    }

    private long ward() {
        return units.findBySlug("house-ward").orElseThrow().id();
    }
}
