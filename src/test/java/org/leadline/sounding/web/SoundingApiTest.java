package org.leadline.sounding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.sounding.web.AskedWard.ADA;
import static org.leadline.sounding.web.AskedWard.CALLUM;
import static org.leadline.sounding.web.AskedWard.KOFI;
import static org.leadline.sounding.web.AskedWard.MANY;
import static org.leadline.sounding.web.AskedWard.PRIYA;
import static org.leadline.sounding.web.AskedWard.ROSA;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.Trust;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.Template;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Soundings as JSON: the same states, the same refusals, and nothing before the reveal. */
@SoundingServer
class SoundingApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String VIEW = "{\"words\":{\"stance\":\"against\",\"close\":\"saw\",\"why\":\"canary\"}}";
    private static final List<String> DEEDS =
            List.of("seal", "late", "take-back", "go-ahead", "withdraw", "decide", "look-back");

    @Autowired
    AskedWard ward;

    @BeforeEach
    void afresh() {
        ward.clock.set(MondayMorning.START);
    }

    @Test
    void aSoundingGoesThroughItsStates() {
        Sounding sounding = ward.team(Template.CONSULT, PRIYA, CALLUM, ROSA);
        assertThat(texts(get(ADA, "/api/ask/soundings"), "id")).contains(Long.toString(sounding.id()));
        assertThat(texts(get(PRIYA, "/api/ask/queue"), "kind")).contains("view");
        assertThat(state(sounding)).isEqualTo("open");
        String receipt = send(PRIYA, sounding, "seal", VIEW, 200).get("receipt").asString();
        assertThat(receipt).matches("[0-9a-f]{64}");
        JsonNode mine = get(PRIYA, at(sounding));
        assertThat(mine.get("receipt").asString()).isEqualTo(receipt);
        assertThat(mine.get("own").get("why").asString()).isEqualTo("canary");
        send(PRIYA, sounding, "take-back", "{}", 204);
        assertThat(get(PRIYA, at(sounding)).get("sealed").asBoolean()).isFalse();
        send(PRIYA, sounding, "seal", VIEW, 200);
        send(ADA, sounding, "decide", decision(), 403);
        ward.pass(Duration.ofDays(2));
        assertThat(state(sounding)).isEqualTo("revealed");
        assertThat(get(ADA, at(sounding))
                        .get("views")
                        .get(0)
                        .get("words")
                        .get("why")
                        .asString())
                .isEqualTo("canary");
        send(CALLUM, sounding, "seal", VIEW, 409);
        assertThat(send(CALLUM, sounding, "late", VIEW, 200).get("receipt").asString())
                .matches("[0-9a-f]{64}");
        send(PRIYA, sounding, "decide", decision(), 403);
        assertThat(send(ADA, sounding, "decide", "{}", 422)
                        .get("problems")
                        .get("kind")
                        .asString())
                .isNotBlank()
                .doesNotContain("sounding.");
        long view = get(ADA, at(sounding)).get("views").get(0).get("id").asLong();
        send(ADA, sounding, "decide", decision().replace("}", ",\"answers\":{\"" + view + "\":\"We saw\"}}"), 204);
        assertThat(state(sounding)).isEqualTo("decided");
        assertThat(get(PRIYA, at(sounding))
                        .get("decisions")
                        .get(0)
                        .get("decided")
                        .asString())
                .isEqualTo("One bay at a time");
        send(ADA, sounding, "look-back", "{}", 422);
        send(ADA, sounding, "look-back", "{\"whatHappened\":\"Everybody slept\"}", 204);
        assertThat(state(sounding)).isEqualTo("looked-back");
    }

    @Test
    void itIsWithdrawnWithAReasonAndCareGoesAheadAtOnce() {
        Sounding withdrawn = ward.team(Template.CONSULT, PRIYA, CALLUM);
        assertThat(send(ADA, withdrawn, "withdraw", "{}", 422).get("problems").has("withdrawnBecause"))
                .isTrue();
        send(PRIYA, withdrawn, "withdraw", "{\"withdrawnBecause\":\"No\"}", 403);
        send(ADA, withdrawn, "withdraw", "{\"withdrawnBecause\":\"It was asked before\"}", 204);
        assertThat(state(withdrawn)).isEqualTo("withdrawn");
        Sounding bedside = ward.bedside();
        send(PRIYA, bedside, "go-ahead", "", 204);
        assertThat(get(PRIYA, at(bedside)).get("sounding").get("state").asString())
                .isEqualTo("spoken-instead");
    }

    @Test
    @Trust(4)
    void aFieldThatIsNotAskedForIsRefusedByItsName() {
        Sounding sounding = ward.team(Template.CONSULT, PRIYA, CALLUM);
        for (String deed : DEEDS) {
            for (String field : List.of("authorId", "sealedAt", "role", "turn")) {
                JsonNode refused = send(PRIYA, sounding, deed, "{\"" + field + "\":1}", 400);
                assertThat(refused.get("problems").has(field))
                        .as(deed + " " + field)
                        .isTrue();
            }
        }
        for (String field : List.of("authorId", "turn", "__proto__")) {
            String words = "{\"words\":{\"stance\":\"agree\",\"close\":\"saw\",\"" + field + "\":\"1\"}}";
            assertThat(send(PRIYA, sounding, "seal", words, 400).get("problems").has(field))
                    .isTrue();
        }
        send(PRIYA, sounding, "seal", "{\"words\":", 400);
        send(PRIYA, sounding, "seal", "{\"words\":{\"why\":\"" + "x".repeat(64 * 1024) + "\"}}", 413);
        assertThat(get(PRIYA, at(sounding)).get("sealed").asBoolean()).isFalse();
        assertThat(state(sounding)).isEqualTo("open");
    }

    @Test
    @Trust(26)
    void beforeTheRevealNothingDependsOnWhoHasAnswered() {
        Sounding sounding = ward.team(Template.CONSULT, PRIYA, CALLUM, ROSA);
        List<String> before = readByOthers(sounding);
        send(PRIYA, sounding, "seal", VIEW, 200);
        assertThat(readByOthers(sounding)).isEqualTo(before);
        Sounding unnamed = ward.unnamed();
        assertThat(unnamed.askedCount()).isEqualTo(MANY.size());
        String words = "{\"words\":{\"stance\":\"against\",\"why\":\"canary\"}}";
        JsonNode sealed = send(PRIYA, unnamed, "seal", words, 200);
        assertThat(sealed.get("receipt").isNull()).isTrue();
        assertThat(send(PRIYA, unnamed, "seal", words, 200)).as("a second tap").isEqualTo(sealed);
        assertThat(get(PRIYA, at(unnamed)).get("own").isNull()).isTrue();
    }

    @Test
    void whatIsNotOnesOwnIsRefusedWithoutDetail() {
        Sounding sounding = ward.team(Template.CONSULT, PRIYA, CALLUM);
        for (String address : List.of(at(sounding), "/api/ask/soundings/999999", "/api/ask/soundings/first")) {
            HttpResponse<String> answer = ward.as(KOFI).get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(JSON.readTree(answer.body()).has("detail")).isFalse();
        }
        for (String deed : DEEDS) {
            send(KOFI, sounding, deed, "{}", 404);
            assertThat(ward.nobody().postJson(at(sounding) + "/" + deed, "{}").statusCode())
                    .isEqualTo(401);
        }
        assertThat(ward.as(PRIYA)
                        .post(at(sounding) + "/seal", Map.of("stance", "agree"))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void anAnswerIsNotKeptByBrowsersAndOfOneSizeWhileItIsOpen() {
        Sounding sounding = ward.team(Template.CONSULT, PRIYA, CALLUM);
        HttpResponse<String> before = ward.as(PRIYA).get(at(sounding));
        send(PRIYA, sounding, "seal", VIEW, 200);
        HttpResponse<String> after = ward.as(PRIYA).get(at(sounding));
        assertThat(after.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(after.body()).hasSameSizeAs(before.body());
        JsonNode heard = get(ADA, "/api/ask/heard?unit=" + ward.ward());
        assertThat(heard.get("month").asString()).isEqualTo("2026-11");
        assertThat(ward.as(ADA).get("/api/ask/heard").statusCode()).isEqualTo(400);
        assertThat(ward.as(ADA).get("/api/openapi.json").body()).contains("/api/ask/soundings");
        assertThat(ward.nobody().get("/api/openapi.json").statusCode()).isNotEqualTo(200);
    }

    private List<String> readByOthers(Sounding sounding) {
        List<String> read = new ArrayList<>();
        for (String person : List.of(CALLUM, ROSA, ADA)) {
            for (String address : List.of(
                    at(sounding), "/api/ask/soundings", "/api/ask/queue", "/api/ask/heard?unit=" + ward.ward())) {
                read.add(ward.as(person).get(address).body());
            }
        }
        return read;
    }

    private static String decision() {
        return "{\"kind\":\"decided\",\"because\":\"sleep heals\",\"decided\":\"One bay at a time\","
                + "\"value\":\"rest is treatment\",\"large\":false,\"lookBackOn\":\"2026-12-20\"}";
    }

    private String state(Sounding sounding) {
        return get(ADA, at(sounding)).get("sounding").get("state").asString();
    }

    private static String at(Sounding sounding) {
        return "/api/ask/soundings/" + sounding.id();
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(one -> one.get(field).asString()).toList();
    }

    private JsonNode get(String slug, String address) {
        HttpResponse<String> answer = ward.as(slug).get(address);
        assertThat(answer.statusCode()).as(slug + " at " + address).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("personId", "authorId");
        return JSON.readTree(answer.body());
    }

    private JsonNode send(String slug, Sounding sounding, String deed, String json, int status) {
        HttpResponse<String> answer = ward.as(slug).postJson(at(sounding) + "/" + deed, json);
        assertThat(answer.statusCode())
                .as(deed + " by " + slug + ": " + answer.body())
                .isEqualTo(status);
        return answer.body().isBlank() ? JSON.nullNode() : JSON.readTree(answer.body());
    }
}
