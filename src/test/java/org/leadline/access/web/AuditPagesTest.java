package org.leadline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.Trust;
import org.leadline.access.AuditTrail;
import org.leadline.access.Role;
import org.leadline.access.web.House.Things;
import org.springframework.beans.factory.annotation.Autowired;

/** What a privacy officer sees of who did and read what. */
@DemoServer
class AuditPagesTest {

    @Autowired
    House house;

    @Autowired
    AuditTrail trail;

    private Things ward = Things.NOWHERE;
    private Things practice = Things.NOWHERE;

    @BeforeEach
    void open() {
        ward = house.thingsOfTheWard();
        practice = house.thingsOfThePractice();
    }

    @Test
    @Trust(55)
    void anOfficerSeesWhatWasDoneAndReadInTheirUnitsAndBelowAndNothingElse() {
        String here = "/care/process/" + ward.process();
        String elsewhere = "/care/process/" + practice.process();
        trail.read(house.signedIn("house-neighbour"), here, ward.unit());
        trail.recordDayOnly("a view was placed", here + "/views", ward.unit(), null);
        Guest officer = house.as("house-privacy-officer");
        String page = page(officer, "/audit?about=" + here);
        assertThat(page)
                .contains(
                        "process registered",
                        "house-member",
                        "read",
                        "house-neighbour",
                        "a view was placed",
                        "somebody");
        assertThat(page.indexOf(">read<")).as("the newest first").isLessThan(page.indexOf("process registered"));
        assertThat(page(officer, "/audit?about=" + elsewhere)).contains("Nothing stands here.");
        assertThat(page(officer, "/audit?about=" + here.substring(0, here.length() - 1)))
                .as("another address that begins alike")
                .doesNotContain(">" + here + "<");
        house.officerOnTheBoard("house-board-privacy");
        assertThat(page(house.as("house-board-privacy"), "/audit?about=" + here))
                .contains("house-neighbour");
        assertThat(page(house.as("house-board-privacy"), "/audit?about=" + elsewhere))
                .contains("Nothing stands here.");
    }

    @Test
    @Trust(55)
    void aTryThatWasRefusedIsSeenWhereWhoTriedIsFrom() {
        house.as("house-member").get("/care/process/" + practice.process());
        assertThat(page(house.as("house-privacy-officer"), "/audit?about=/care/process/" + practice.process()))
                .contains("refused: GET", "house-member");
    }

    @Test
    @Trust(55)
    void thatSomebodyLooksIsARowToo() {
        Guest officer = house.as("house-privacy-officer");
        page(officer, "/audit?about=/care/process/1&day=2026-01-31");
        assertThat(house.database()
                        .sql()
                        .fetchSingle(
                                "select actor || ' ' || action || ' ' || subject from access.audit order by place desc"
                                        + " limit 1")
                        .get(0))
                .isEqualTo("person/" + house.personId("house-privacy-officer")
                        + " read /audit?about=%2Fcare%2Fprocess%2F1&day=2026-01-31");
    }

    @Test
    @Trust(55)
    void pagesGoFromTheNewestToTheOldestAndOneDayCanBeAskedFor() {
        long unit = ward.unit();
        String subject = "/many/" + ward.process();
        for (int row = 1; row <= 60; row++) {
            trail.record("system", "row " + row + ".", subject, unit, null);
        }
        Guest officer = house.as("house-privacy-officer");
        String first = page(officer, "/audit?about=" + subject);
        assertThat(first).contains("row 60.", "row 11.", "Older").doesNotContain("row 10.", "Newer");
        String second = page(officer, "/audit?about=" + subject + "&page=2");
        assertThat(second).contains("row 10.", "row 1.", "Newer").doesNotContain("row 11.", "Older");
        String today = java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();
        assertThat(page(officer, "/audit?about=" + subject + "&day=" + today)).contains("row 60.");
        assertThat(page(officer, "/audit?about=" + subject + "&day=2001-01-01")).contains("Nothing stands here.");
    }

    @Test
    void whatCannotBeMeantIsAnsweredWithWhatToPutRight() {
        Guest officer = house.as("house-privacy-officer");
        for (Map.Entry<String, String> wrong : Map.of(
                        "about=ask/12", "from the first slash on", "day=yesterday", "Write the day as year")
                .entrySet()) {
            HttpResponse<String> answer = officer.get("/audit?" + wrong.getKey());
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains(wrong.getValue()).doesNotContain("<table");
        }
        for (String page : List.of("0", "-1", "2000000000", "99999999999")) {
            assertThat(officer.get("/audit?page=" + page).statusCode()).isIn(400, 404);
        }
    }

    @Test
    @Trust({2, 55})
    void leadsAdministratorsAndOfficersWhoAreNoneAnyMoreSeeNothing() {
        String slug = "house-officer-" + ward.process();
        house.newcomer(slug, Role.PRIVACY_OFFICER, Role.LEAD);
        Guest was = house.as(slug);
        assertThat(was.get("/audit").statusCode()).isEqualTo(200);
        assertThat(was.get("/").body()).contains("Who read");
        house.endRole(slug, ward.unit(), Role.PRIVACY_OFFICER);
        assertThat(was.get("/audit").statusCode()).isEqualTo(404);
        for (String who :
                List.of("house-lead", "house-administrator", "house-above", "house-board-member", "house-partner")) {
            Guest guest = house.as(who);
            assertThat(guest.get("/audit").statusCode()).as(who).isEqualTo(404);
            assertThat(guest.get("/").body()).doesNotContain("Who read");
        }
        assertThat(house.as("house-privacy-officer")
                        .get("/care/process/new?unit=" + ward.unit())
                        .statusCode())
                .as("does none of the unit's work")
                .isEqualTo(403);
    }

    private static String page(Guest guest, String address) {
        HttpResponse<String> answer = guest.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        Answers.checkHeaders(address, answer);
        Answers.checkMarkup(address, answer.body());
        return answer.body();
    }
}
