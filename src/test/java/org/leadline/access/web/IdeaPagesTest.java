package org.leadline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leadline.Trust;
import org.leadline.idea.Idea;
import org.leadline.idea.Ideas;
import org.leadline.idea.NewIdea;
import org.leadline.idea.Saying;
import org.leadline.unit.Visibility;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may do what with ideas that are there. */
@DemoServer
class IdeaPagesTest {
    @Autowired
    House house;

    @Autowired
    Ideas ideas;

    @Test
    @Trust({2, 3})
    void ours_is_for_the_unit_and_open_for_those_around_it() {
        Idea ours = said("A shelf at the sink", Visibility.OURS);
        Idea open = said("A map at the door", Visibility.OPEN);
        for (String insider : List.of("house-member", "house-lead", "house-partner", "house-administrator")) {
            assertThat(status(insider, ours)).as(insider).isEqualTo(200);
        }
        for (String near : List.of("house-neighbour", "house-above", "house-board-member")) {
            assertThat(status(near, ours)).as(near).isEqualTo(404);
            assertThat(status(near, open)).as(near).isEqualTo(200);
            assertThat(house.as(near).get(open.address()).body()).doesNotContain("house-asker");
        }
        for (String far : List.of("house-sibling", "house-stranger")) {
            assertThat(status(far, open)).as(far).isEqualTo(404);
        }
    }

    @Test
    @Trust(2)
    void an_answer_is_for_those_who_lead_and_the_prediction_for_those_who_carry_it() {
        Idea idea = said("Warm blankets", Visibility.OPEN);
        Map<String, String> answer = Map.of("answer", "let-us-try", "line", "in one room");
        assertThat(post("house-member", idea, "/answer", answer)).isEqualTo(403);
        assertThat(post("house-above", idea, "/answer", answer)).isEqualTo(403);
        assertThat(post("house-stranger", idea, "/answer", answer)).isEqualTo(404);
        assertThat(post("house-lead", idea, "/answer", Map.of("line", "yes"))).isEqualTo(422);
        assertThat(post("house-lead", idea, "/answer", answer)).isEqualTo(303);
        assertThat(post("house-lead", idea, "/answer", answer)).isEqualTo(422);
        assertThat(post("house-asker", idea, "/hold", Map.of())).isEqualTo(422);
        assertThat(post("house-above", idea, "/hold", Map.of())).isEqualTo(403);
        assertThat(post("house-partner", idea, "/hold", Map.of())).isEqualTo(303);
        assertThat(post("house-member", idea, "/test", Map.of())).isEqualTo(403);
        assertThat(post("house-partner", idea, "/test", Map.of())).isEqualTo(422);
    }

    @Test
    void a_form_that_is_sent_twice_says_its_idea_once() {
        Guest member = house.as("house-member");
        long unit = ideas.get(
                        house.signedIn("house-member"),
                        said("Twice", Visibility.OURS).id())
                .unitId();
        String line = "Only once " + UUID.randomUUID().toString().replaceAll("[0-9]", "");
        Map<String, String> form =
                Map.of("line", line, "once", UUID.randomUUID().toString());
        var first = member.post("/try/idea?unit=" + unit, form);
        var second = member.post("/try/idea?unit=" + unit, form);
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(ideas.list(house.signedIn("house-member"), unit))
                .filteredOn(idea -> idea.line().equals(line))
                .hasSize(1);
    }

    private Idea said(String line, Visibility visibility) {
        var asker = house.signedIn("house-asker");
        long unit = asker.homeUnitId();
        house.database()
                .sql()
                .execute("insert into idea.intake values (" + unit
                        + ", 100) on conflict (unit_id) do update set most_unanswered = 100");
        return ((Saying.Said) ideas.say(asker, unit, new NewIdea(line, null, null, visibility, null))).idea();
    }

    private int status(String slug, Idea idea) {
        return house.as(slug).get(idea.address()).statusCode();
    }

    private int post(String slug, Idea idea, String tail, Map<String, String> fields) {
        return house.as(slug).post(idea.address() + tail, fields).statusCode();
    }
}
