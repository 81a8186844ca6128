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

/** Aims, values and the pinned thing, as somebody at a browser without JavaScript meets them. */
@DemoServer
class AimPagesTest {
    @Autowired
    private House house;

    @Autowired
    private People people;

    @Autowired
    private Units units;

    @Autowired
    private Aims aims;

    @Autowired
    private PinnedThings pinned;

    private long ward;
    private Guest lead;

    @BeforeEach
    void emptyTheWard() {
        ward = units.findBySlug("house-ward").orElseThrow().id();
        lead = house.as("house-lead");
        SignedIn me = me("house-lead");
        aims.list(me, ward).forEach(aim -> aims.retire(me, aim.id(), "begun anew"));
        aims.listValues(me, ward).forEach(value -> aims.retireValue(me, value.id(), "begun anew"));
        pinned.find(me, ward).ifPresent(thing -> pinned.done(me, thing.id(), null));
    }

    @Test
    void an_empty_unit_teaches_the_first_step_to_who_may_take_it() {
        assertThat(lead.get("/aim?unit=" + ward).body())
                .contains("Say what you are for", "/aim/value/new?unit=" + ward);
        assertThat(house.as("house-member").get("/aim?unit=" + ward).body())
                .contains("Say what you are for")
                .doesNotContain("/aim/value/new");
        assertThat(house.as("house-neighbour").get("/aim?unit=" + ward).body()).contains("is not one of your units");
    }

    @Test
    void a_value_and_an_aim_are_entered_changed_and_retired_and_a_refused_form_keeps_what_was_typed() {
        assertThat(lead.post("/aim/value/new?unit=" + ward, Map.of("sentence", "Nobody waits alone"))
                        .statusCode())
                .isEqualTo(302);
        Value value = aims.listValues(me("house-lead"), ward).getFirst();
        HttpResponse<String> refused = lead.post(
                "/aim/new?unit=" + ward, Map.of("line", "Nobody falls at night", "origin", "ours", "until", "soon"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "Nobody falls at night", "Choose the value it hangs from", "Write the day as on the calendar");
        Map<String, String> whole = Map.of(
                "line", "Nobody falls at night",
                "value", "" + value.id(),
                "origin", "handed",
                "changedInIt", "We count from dusk");
        assertThat(lead.post("/aim/new?unit=" + ward, whole).statusCode()).isEqualTo(302);
        Aim aim = aims.list(me("house-lead"), ward).getFirst();
        assertThat(house.as("house-partner").get(aim.address()).body())
                .contains("Nobody falls at night", "We count from dusk", "Nobody waits alone")
                .doesNotContain("/edit");
        Map<String, String> changed = Map.of("line", "Nobody falls", "value", "none", "origin", "ours", "version", "1");
        assertThat(lead.post(aim.address() + "/edit", changed).statusCode()).isEqualTo(302);
        assertThat(lead.get(aim.address()).body()).contains("Nobody falls", "Nobody falls at night", "Changed by");
        assertThat(lead.post(aim.address() + "/edit", changed).body()).contains("Somebody changed it");
        assertThat(lead.post(aim.address() + "/look", Map.of()).statusCode()).isEqualTo(302);
        assertThat(lead.post(aim.address() + "/retire", Map.of()).body()).contains("Say why, in a line");
        assertThat(lead.post(aim.address() + "/retire", Map.of("because", "reached"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(lead.get(aim.address()).body()).contains("Retired on", "reached");
        assertThat(lead.get(aim.address() + "/edit").statusCode()).isEqualTo(404);
        assertThat(lead.post(value.address() + "/retire", Map.of("because", "worn out"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void of_an_aim_that_is_there_each_learns_and_does_what_is_theirs() {
        Aim aim = aims.enter(me("house-lead"), ward, new NewAim("Nobody falls", null, Origin.OURS, null, null));
        Value value = aims.enterValue(me("house-lead"), ward, "Nobody waits alone", null);
        for (String reader : List.of("house-member", "house-partner", "house-above", "house-neighbour")) {
            assertThat(house.as(reader).get(aim.address()).statusCode())
                    .as(reader)
                    .isEqualTo(200);
        }
        assertThat(house.as("house-stranger").get(aim.address()).statusCode()).isEqualTo(404);
        Map<String, String> fields = Map.of("because", "no", "version", "1", "sentence", "x", "line", "x");
        for (String act : List.of(
                aim.address() + "/retire",
                aim.address() + "/look",
                aim.address() + "/edit",
                value.address(),
                value.address() + "/retire")) {
            assertThat(house.as("house-member").post(act, fields).statusCode())
                    .as(act)
                    .isEqualTo(403);
            assertThat(house.as("house-neighbour").post(act, fields).statusCode())
                    .as(act)
                    .isIn(403, 404);
            assertThat(house.as("house-stranger").post(act, fields).statusCode())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(aims.get(me("house-lead"), aim.id()).version()).isEqualTo(1);
    }

    @Test
    void somebody_who_works_there_pins_one_thing_and_ends_it() {
        Guest member = house.as("house-member");
        assertThat(member.post("/aim/pinned?unit=" + ward, Map.of("pinned", "Agree who teaches"))
                        .statusCode())
                .isEqualTo(302);
        Pinned thing = pinned.find(me("house-member"), ward).orElseThrow();
        assertThat(member.get("/?unit=" + ward).body()).contains("Agree who teaches", "Week 1 of 4");
        String drop = "/aim/pinned/" + thing.id() + "/drop?unit=" + ward;
        assertThat(house.as("house-partner").post(drop, Map.of("because", "no")).statusCode())
                .isEqualTo(403);
        assertThat(house.as("house-neighbour")
                        .post(drop, Map.of("because", "no"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(member.post(drop, Map.of()).statusCode()).isEqualTo(422);
        assertThat(member.post(drop, Map.of("because", "the school does it")).statusCode())
                .isEqualTo(302);
        assertThat(member.get("/aim?unit=" + ward).body()).contains("Dropped on", "the school does it");
    }

    private SignedIn me(String slug) {
        return people.find(people.findBySlug(slug).orElseThrow().id()).orElseThrow();
    }
}
