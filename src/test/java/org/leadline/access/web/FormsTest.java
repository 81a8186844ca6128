package org.leadline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.Trust;
import org.leadline.access.Role;
import org.leadline.access.web.AddressTable.Row;
import org.leadline.access.web.House.Things;
import org.leadline.unit.People;
import org.springframework.beans.factory.annotation.Autowired;

@DemoServer
class FormsTest {

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

    @Autowired
    People people;

    @Test
    @Trust(4)
    void whatAFormMayNotSayIsIgnored() {
        Things ward = house.thingsOfTheWard();
        Things practice = house.thingsOfThePractice();
        Guest member = house.as("house-member");
        String process = "/care/process/" + ward.process();
        long me = house.personId("house-member");
        Map<String, String> forbidden = new LinkedHashMap<>();
        for (String field : List.of("unitId", "unit_id", "unit", "uploadId", "importId")) {
            forbidden.put(field, Long.toString(practice.unit()));
        }
        for (String field : List.of("personId", "me", "by", "byId", "by_id", "owner_id", "owner")) {
            forbidden.put(field, Long.toString(practice.person()));
        }
        for (String field : List.of("processId", "id", "process_id", "process")) {
            forbidden.put(field, Long.toString(practice.process()));
        }
        forbidden.put("at", "1999-01-01T00:00:00Z");
        forbidden.put("byName", "Somebody else");
        forbidden.put("state", "imported");
        forbidden.put("role", "lead");
        Record elsewhere = one("select * from care.process where id = ?", practice.process());

        Map<String, String> named = with(
                forbidden, "name", "Named " + ward.process(), "purpose", "so that", "ownerId", "" + me, "version", "1");
        named.keySet().removeIf(name -> name.contains("_"));
        assertThat(member.post(process + "/edit", named).statusCode()).isEqualTo(302);
        Record after = one("select * from care.process where id = ?", ward.process());
        assertThat(after.get("name")).isEqualTo("Named " + ward.process());
        assertThat(after.get("unit_id")).isEqualTo(ward.unit());
        assertThat(after.get("owner_id")).isEqualTo(me);

        Map<String, String> said = with(forbidden, "mode", "find-out", "since", "2026-01-31");
        said.keySet().removeIf(name -> name.contains("_"));
        assertThat(member.post(process + "/mode", said).statusCode()).isEqualTo(302);
        Record mode = one("select * from care.process_mode where process_id = ?", ward.process());
        assertThat(mode.get("by_id")).isEqualTo(me);
        assertThat(mode.get("by_name")).isEqualTo("house-member");
        assertThat(String.valueOf(mode.get("at"))).doesNotStartWith("1999");

        Map<String, String> picked = with(forbidden, "version", "0", "finishedBy", "Home");
        picked.keySet().removeIf(name -> name.contains("_"));
        assertThat(member.post(process + "/picks", picked).statusCode()).isEqualTo(302);
        assertThat(one("select * from care.picks where process_id = ?", ward.process())
                        .get("by_id"))
                .isEqualTo(me);

        assertThat(one("select * from care.process where id = ?", practice.process()))
                .isEqualTo(elsewhere);
        assertThat(house.database()
                        .sql()
                        .fetchCount(
                                org.jooq.impl.DSL.table("care.process_mode"),
                                org.jooq.impl.DSL.condition("process_id = ?", practice.process())))
                .isZero();
        for (String notAWord :
                List.of("unit_id", "owner.id", "class.module.x", "finishedBy[0]", "a[2147483647]", "__x")) {
            assertThat(member.post(process + "/picks", Map.of("version", "1", notAWord, "1"))
                            .statusCode())
                    .as(notAWord)
                    .isEqualTo(400);
        }
    }

    @Test
    @Trust(4)
    void nobodyOfAnotherUnitCanBeMadeAnOwnerNorAnotherUnitBeWrittenTo() {
        Things ward = house.thingsOfTheWard();
        Things practice = house.thingsOfThePractice();
        Guest member = house.as("house-member");
        Map<String, String> before = house.rows();
        for (long owner :
                List.of(practice.person(), house.personId("house-partner"), house.personId("house-above"), 0L)) {
            var refused = member.post(
                    "/care/process/" + ward.process() + "/edit",
                    Map.of("name", "x", "purpose", "y", "ownerId", Long.toString(owner), "version", "1"));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("Choose somebody who works in this unit.");
        }
        Map<String, String> form = Map.of("name", "x", "purpose", "y", "ownerId", Long.toString(practice.person()));
        assertThat(member.post("/care/process/new?unit=" + practice.unit(), form)
                        .statusCode())
                .isEqualTo(404);
        assertThat(member.post("/care/process/new?unit=" + practice.unit() + "&unit=" + ward.unit(), form)
                        .statusCode())
                .isEqualTo(404);
        assertThat(member.post("/care/process/new?unit=" + ward.unit() + "&unit=" + practice.unit(), form)
                        .statusCode())
                .isEqualTo(422);
        assertThat(member.post(
                                "/care/import/" + ward.imported() + "/remove",
                                Map.of("process", Long.toString(practice.process())))
                        .statusCode())
                .isEqualTo(404);
        assertThat(member.post(
                                "/care/import/" + practice.imported() + "/remove",
                                Map.of("process", Long.toString(ward.process())))
                        .statusCode())
                .isEqualTo(404);
        assertThat(member.post(
                                "/care/process/" + ward.process() + "/edit",
                                Map.of("name", "x", "purpose", "y", "ownerId", "" + ward.person(), "version", "7"))
                        .statusCode())
                .as("an old version does not overwrite")
                .isEqualTo(422);
        assertThat(house.rows()).isEqualTo(before);
    }

    @Test
    @Trust(5)
    void aRoleThatEndedOpensNothingFromTheNextRequestOn() {
        Things ward = house.thingsOfTheWard();
        long person = house.newcomer("house-moving-" + ward.process(), Role.MEMBER, Role.PATIENT_PARTNER);
        Guest moving = house.as("house-moving-" + ward.process());
        String process = "/care/process/" + ward.process();
        assertThat(moving.get(process + "/edit").statusCode()).isEqualTo(200);
        people.endRole(person, ward.unit(), Role.MEMBER, "test");
        assertThat(moving.get(process + "/edit").statusCode()).isEqualTo(403);
        assertThat(moving.post(process + "/mode", Map.of("mode", "find-out", "since", "2026-01-31"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(moving.get(process).statusCode()).isEqualTo(200);
        people.endRole(person, ward.unit(), Role.PATIENT_PARTNER, "test");
        assertThat(moving.get(process).statusCode()).isEqualTo(404);
        assertThat(moving.get("/care").statusCode()).isEqualTo(404);
        assertThat(moving.get("/").statusCode()).isEqualTo(200);
        long practice = house.thingsOfThePractice().unit();
        people.giveRole(person, practice, Role.MEMBER, "test");
        for (String page : List.of("/care", "/unit", "/", "/unit/person/" + person)) {
            assertThat(moving.get(page).statusCode())
                    .as(page + " in the new unit")
                    .isEqualTo(200);
            assertThat(moving.get(page).body())
                    .as(page)
                    .contains("house-practice")
                    .doesNotContain("house-ward");
        }
    }

    @Test
    @Trust({5, 6})
    void whoeverHasLeftIsSignedOutAtOnceAndStaysOut() {
        String slug = "house-leaving-" + house.thingsOfTheWard().process();
        house.newcomer(slug, Role.MEMBER);
        Guest phone = house.as(slug);
        Guest desk = house.as(slug);
        leavingOn(slug, LocalDate.now());
        assertThat(phone.get("/care").statusCode()).as("on the last day").isEqualTo(200);
        String cookie = phone.cookie();
        leavingOn(slug, LocalDate.now().minusDays(1));
        for (Guest guest : List.of(phone, desk)) {
            assertThat(guest.get("/care").headers().firstValue("Location")).contains("/demo");
            assertThat(guest.post("/demo/persona/" + slug, Map.of()).statusCode())
                    .isIn(403, 404);
        }
        leavingOn(slug, LocalDate.now().plusDays(9));
        assertThat(house.guest().get("/care", "Cookie", cookie).statusCode())
                .as("the session ended and does not wake up")
                .isEqualTo(302);
    }

    @Test
    @Trust({12, 13})
    void signingInGivesANewSessionAndSigningOutEndsIt() {
        Guest guest = house.guest();
        guest.token();
        String before = guest.cookie();
        guest.signIn("house-member");
        assertThat(guest.cookie()).isNotEqualTo(before).matches("leadline=[0-9A-F]{32}");
        assertThat(house.guest().get("/care", "Cookie", before).statusCode()).isEqualTo(302);
        String during = guest.cookie();
        var left = guest.post("/demo/leave", Map.of());
        assertThat(left.headers().firstValue("Clear-Site-Data")).isPresent();
        assertThat(house.guest().get("/care", "Cookie", during).statusCode()).isEqualTo(302);
    }

    @Test
    @Trust(16)
    void nothingIsWrittenWithoutATokenOfOnesOwnOrFromAnotherSite() {
        Things ward = house.thingsOfTheWard();
        Guest member = house.as("house-member");
        String another = house.as("house-member").token();
        Map<String, String> before = house.rows();
        List<String> files = house.files();
        for (Row row : AddressTable.ROWS.stream().filter(Row::writes).toList()) {
            String address = row.to().apply(ward);
            Map<String, String> fields = new HashMap<>(row.fields().apply(ward));
            assertThat(member.postBody(address, Guest.FORM, Guest.form(fields)).statusCode())
                    .as(row.mapping() + " without a token")
                    .isEqualTo(403);
            assertThat(member.postBody(address, Guest.FORM, Guest.form(with(fields, "_csrf", another)))
                            .statusCode())
                    .as(row.mapping() + " with the token of another session")
                    .isEqualTo(403);
            assertThat(member.postBody(address, Guest.FORM, Guest.form(fields), "X-CSRF-TOKEN", "x")
                            .statusCode())
                    .isEqualTo(403);
            for (String site : List.of("cross-site", "same-site", "Cross-Site", "something else")) {
                assertThat(member.post(address, fields, "Sec-Fetch-Site", site).statusCode())
                        .as(row.mapping() + " from " + site)
                        .isEqualTo(403);
            }
            assertThat(member.postBody(address, "multipart/form-data; boundary=x", "--x--")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(member.postBody(address, "application/json", "{\"_csrf\":\"x\"}")
                            .statusCode())
                    .isEqualTo(403);
            for (String method : List.of("PUT", "PATCH", "DELETE")) {
                assertThat(member.send(method, address, BodyPublishers.noBody()).statusCode())
                        .as(method + " " + address)
                        .isEqualTo(403);
                assertThat(member.send(method, address, BodyPublishers.noBody(), "X-CSRF-TOKEN", member.token())
                                .statusCode())
                        .as(method + " " + address)
                        .isEqualTo(405);
            }
            if (!row.mapping().startsWith("POST /demo")) {
                assertThat(member.get(address).statusCode())
                        .as("GET does not do what " + row.mapping() + " does")
                        .isIn(200, 400, 404, 405, readingAnswers(row));
            }
        }
        assertThat(house.rows()).isEqualTo(before);
        assertThat(house.files()).isEqualTo(files);
    }

    private static int readingAnswers(Row row) {
        return AddressTable.find(row.mapping().replaceFirst("POST", "GET"))
                .map(reading -> reading.answer(AddressTable.Standing.WORKS))
                .orElse(405);
    }

    private void leavingOn(String slug, LocalDate day) {
        house.database().sql().execute("update unit.person set leaving_on = ? where slug = ?", day, slug);
    }

    private Record one(String question, Object... values) {
        return house.database().sql().fetchSingle(question, values);
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        for (int place = 0; place < more.length; place += 2) {
            all.put(more[place], more[place + 1]);
        }
        return all;
    }
}
