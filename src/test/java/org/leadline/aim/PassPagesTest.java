package org.leadline.aim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.access.SignedIn;
import org.leadline.access.web.DemoServer;
import org.leadline.access.web.Guest;
import org.leadline.access.web.House;
import org.leadline.unit.People;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** Aims between layers, as somebody at a browser without JavaScript meets them. */
@DemoServer
class PassPagesTest {
    @Autowired
    private House house;

    @Autowired
    private People people;

    @Autowired
    private Units units;

    @Autowired
    private Aims aims;

    private long ward;
    private long division;
    private Guest lead;
    private Guest boss;

    @BeforeEach
    void emptyBoth() {
        ward = units.findBySlug("house-ward").orElseThrow().id();
        division = units.findBySlug("house-division").orElseThrow().id();
        lead = house.as("house-lead");
        boss = house.as("house-above");
        aims.list(me("house-lead"), ward).forEach(aim -> aims.retire(me("house-lead"), aim.id(), "begun anew"));
        aims.list(me("house-above"), division).forEach(aim -> aims.retire(me("house-above"), aim.id(), "begun anew"));
    }

    @Test
    void an_aim_is_handed_down_refused_unchanged_taken_with_a_change_and_shown_at_both_layers() {
        Aim aim = aims.enter(
                me("house-above"), division, new NewAim("Nobody waits ten minutes", null, Origin.OURS, null, null));
        assertThat(boss.get(aim.address()).body()).contains(aim.address() + "/pass");
        assertThat(boss.get(aim.address() + "/pass").body()).contains("house-ward, below", "house-board, above");
        HttpResponse<String> nowhere = boss.post(aim.address() + "/pass", Map.of("note", "Ten is a guess"));
        assertThat(nowhere.statusCode()).isEqualTo(422);
        assertThat(nowhere.body()).contains("Choose a unit right below yours", "Ten is a guess");
        HttpResponse<String> passed = boss.post(aim.address() + "/pass", Map.of("to", "" + ward, "note", "A guess"));
        assertThat(passed.statusCode()).isEqualTo(303);
        String pass = passed.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(boss.get(pass).body()).contains("It waits for house-ward").doesNotContain("/take");
        assertThat(lead.get(pass).body()).contains("/take", "Nobody waits ten minutes", "A guess");
        Map<String, String> same = Map.of("line", "Nobody waits ten minutes", "value", "none");
        assertThat(lead.post(pass + "/take", same).body()).contains("Change something in it, or say why nothing is");
        assertThat(lead.post(pass + "/take", Map.of("line", "Nobody waits")).body())
                .contains("Choose the value it hangs from");
        assertThat(lead.post(pass + "/return", Map.of()).statusCode()).isEqualTo(422);
        Map<String, String> own =
                Map.of("line", "Nobody waits alone", "value", "none", "changedInIt", "We count being alone");
        assertThat(lead.post(pass + "/take", own).statusCode()).isEqualTo(303);
        Aim taken = aims.list(me("house-lead"), ward).getFirst();
        for (String page : List.of(aim.address(), taken.address())) {
            assertThat(house.as("house-member").get(page).body())
                    .as(page)
                    .contains("house-division", "Nobody waits alone", "<del>", "ten minutes</del>", "<ins>", "put in:");
        }
        assertThat(boss.get("/aim/layer?unit=" + division).body())
                .contains("We count being alone", "answered in the last year");
        assertThat(boss.get("/api/aim/layer?unit=" + division).body()).contains("\"medianDays\"");
        assertThat(lead.get("/api/aim/passes?unit=" + ward).body()).contains("\"put-in\"", "\"taken\"");
        assertThat(lead.get("/aim/promised?unit=" + ward).body()).contains("Nobody waits alone", "house-division");
        assertThat(lead.get("/aim/quarter?unit=" + ward).body()).contains("Are our aims still right?");
    }

    @Test
    void of_a_pass_that_is_there_each_learns_and_does_what_is_theirs() {
        Aim aim = aims.enter(me("house-above"), division, new NewAim("Nobody waits", null, Origin.OURS, null, null));
        assertThat(house.as("house-member")
                        .post(aim.address() + "/pass", Map.of("to", "" + ward))
                        .statusCode())
                .isIn(403, 404);
        String pass = boss.post(aim.address() + "/pass", Map.of("to", "" + ward))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
        for (String reader : List.of("house-member", "house-partner", "house-above", "house-board-member")) {
            assertThat(house.as(reader).get(pass).statusCode()).as(reader).isEqualTo(200);
        }
        for (String act : List.of(pass + "/take", pass + "/return")) {
            Map<String, String> fields = Map.of("line", "x", "value", "none", "because", "x");
            assertThat(house.as("house-member").post(act, fields).statusCode()).as(act).isEqualTo(403);
            for (String outside : List.of("house-neighbour", "house-sibling", "house-stranger")) {
                assertThat(house.as(outside).post(act, fields).statusCode())
                        .as(outside + act)
                        .isEqualTo(404);
                assertThat(house.as(outside).get(pass).statusCode()).isEqualTo(404);
            }
        }
        assertThat(lead.post(pass + "/return", Map.of("because", "Not here")).statusCode())
                .isEqualTo(303);
        assertThat(boss.get(pass).body()).contains("Not here");
    }

    private SignedIn me(String slug) {
        return people.find(people.findBySlug(slug).orElseThrow().id()).orElseThrow();
    }
}
