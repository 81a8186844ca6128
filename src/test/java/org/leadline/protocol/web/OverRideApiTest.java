package org.leadline.protocol.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leadline.access.web.DemoServer;
import org.leadline.access.web.Guest;
import org.leadline.access.web.House;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Over-rides said as JSON: the door of the pages, once for each key, with the same refusals. */
@DemoServer
class OverRideApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SEPSIS = "Sepsis: the first hour";

    @Autowired
    House house;

    @Autowired
    Units units;

    @Test
    void one_is_said_once_gets_its_reason_and_is_taken_back_by_its_author_alone() {
        Guest kofi = house.as("kofi-halyard");
        String said = said(kofi, step(kofi, "usually"), "", "\"once\":\"" + UUID.randomUUID() + "\"");
        String address = created(kofi.postJson("/api/over-ride", said));
        assertThat(created(kofi.postJson("/api/over-ride", said))).isEqualTo(address);
        assertThat(mine(kofi, address).get("reason").asString()).isEqualTo("No reason yet");
        Guest tom = house.as("tom-reed");
        assertThat(tom.postJson("/api" + address + "/take-back", "{}").statusCode())
                .isEqualTo(404);
        assertThat(tom.postJson("/api" + address + "/reason", "{\"reason\":\"limited-time\"}")
                        .statusCode())
                .isEqualTo(404);
        refuses(kofi.postJson("/api" + address + "/reason", "{\"reason\":\"no such\"}"), "reason");
        assertThat(kofi.postJson("/api" + address + "/reason", "{\"reason\":\"patient-refuses\"}")
                        .statusCode())
                .isEqualTo(200);
        refuses(kofi.postJson("/api" + address + "/look-back", "{\"helped\":\"perhaps\"}"), "helped");
        assertThat(kofi.postJson("/api" + address + "/look-back", "{\"helped\":\"yes\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(mine(kofi, address).get("code").asString()).isEqualTo("patient-refuses");
        assertThat(mine(kofi, address).get("helped").asString()).isEqualTo("yes");
        assertThat(kofi.postJson("/api" + address + "/take-back", "{}").statusCode())
                .isEqualTo(204);
        assertThat(mine(kofi, address).get("takenBack").asBoolean()).isTrue();
    }

    @Test
    void what_is_never_done_a_patients_number_and_a_field_that_nobody_asked_for_are_refused() {
        Guest kofi = house.as("kofi-halyard");
        refuses(kofi.postJson("/api/over-ride", said(kofi, step(kofi, "never"), "patient-refuses", "")), "step");
        long usual = step(kofi, "usually");
        refuses(kofi.postJson("/api/over-ride", said(kofi, usual, "no such", "")), "reason");
        refuses(kofi.postJson("/api/over-ride", said(kofi, usual, "", "\"line\":\"number 943 476 5919\"")), "line");
        String forged = said(kofi, usual, "patient-refuses", "\"byId\":1");
        assertThat(kofi.postJson("/api/over-ride", forged).statusCode()).isEqualTo(400);
        assertThat(kofi.postJson("/api/over-ride", "{}").statusCode()).isEqualTo(404);
        assertThat(house.as("house-member")
                        .postJson("/api/over-ride", said(kofi, usual, "patient-refuses", ""))
                        .statusCode())
                .isEqualTo(404);
    }

    private static void refuses(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JSON.readTree(answer.body()).get("problems").get(field).asString())
                .isNotBlank()
                .doesNotContain("override.");
    }

    private static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).get("address").asString();
    }

    private static JsonNode mine(Guest author, String address) {
        for (JsonNode one : JSON.readTree(author.get("/api/over-ride/mine").body())) {
            if (one.get("address").asString().equals(address)) {
                return one;
            }
        }
        throw new AssertionError("Not among one's own: " + address);
    }

    private String said(Guest guest, long step, String reason, String more) {
        JsonNode sepsis = sepsis(guest);
        return "{\"protocol\":" + sepsis.get("id").asLong() + ",\"version\":"
                + sepsis.get("inForce").asInt() + ",\"step\":" + step + ",\"reason\":\"" + reason + "\""
                + (more.isEmpty() ? "" : "," + more) + "}";
    }

    /** The key of the first step in force with that label. */
    private long step(Guest guest, String label) {
        JsonNode sepsis = sepsis(guest);
        String version = sepsis.get("address").asString() + "/version/"
                + sepsis.get("inForce").asInt();
        for (JsonNode step : JSON.readTree(guest.get("/api" + version).body()).get("steps")) {
            if (step.get("label").asString().equals(label)) {
                return step.get("key").asLong();
            }
        }
        throw new AssertionError("No step is labelled " + label);
    }

    private JsonNode sepsis(Guest guest) {
        long ward = units.findBySlug("ward-7").orElseThrow().id();
        for (JsonNode protocol :
                JSON.readTree(guest.get("/api/protocol?unit=" + ward).body())) {
            if (protocol.get("title").asString().equals(SEPSIS)) {
                return protocol;
            }
        }
        throw new AssertionError("No protocol " + SEPSIS);
    }
}
