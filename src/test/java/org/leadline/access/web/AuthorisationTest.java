package org.leadline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.Trust;
import org.leadline.access.web.AddressTable.Asks;
import org.leadline.access.web.AddressTable.Row;
import org.leadline.access.web.AddressTable.Standing;
import org.leadline.access.web.House.Things;
import org.springframework.beans.factory.annotation.Autowired;

@DemoServer
class AuthorisationTest {

    /** One try: who, what, and what the table says of it. */
    private record Cell(Visit who, Row row, boolean inTheWard, int expected) {}

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

    private Things ward = Things.NOWHERE;
    private Things practice = Things.NOWHERE;
    private final Map<Visit, Guest> guests = new EnumMap<>(Visit.class);

    @BeforeEach
    void open() {
        ward = house.thingsOfTheWard();
        practice = house.thingsOfThePractice();
    }

    @Test
    @Trust({2, 6})
    void everybodyGetsTheAnswerThatTheTableSays() {
        List<Cell> cells = cells();
        assertThat(cells).hasSizeGreaterThan(Visit.values().length * AddressTable.ROWS.size());
        List<String> unexpected = new ArrayList<>();
        guest(Visit.GONE);
        Map<String, String> before = house.rows();
        List<String> filesBefore = house.files();
        cells.stream().filter(cell -> cell.expected() >= 400).forEach(cell -> check(cell, unexpected));
        assertThat(unexpected).isEmpty();
        assertThat(house.rows()).as("what was refused changed nothing").isEqualTo(before);
        assertThat(house.files()).isEqualTo(filesBefore);
        cells.stream().filter(cell -> cell.expected() < 400).forEach(cell -> check(cell, unexpected));
        assertThat(unexpected).isEmpty();
    }

    @Test
    @Trust(3)
    void whatIsNotOursLooksAsIfItWereNotThere() {
        for (Visit visit : List.of(Visit.STRANGER, Visit.BESIDE_IN_THE_DIVISION, Visit.NEIGHBOUR, Visit.ON_THE_BOARD)) {
            Guest guest = guest(visit);
            for (Row row : AddressTable.ROWS) {
                if (row.isOfAUnit()
                        && !row.asks().isFor(visit)
                        && !isOfTheSameBoss(visit, row)
                        && row.answer(Objects.requireNonNull(visit.toTheWard)) == 404) {
                    HttpResponse<String> foreign = ask(guest, row, ward);
                    HttpResponse<String> absent = ask(guest, row, Things.NOWHERE);
                    assertThat(foreign.statusCode())
                            .as(visit + " " + row.mapping())
                            .isEqualTo(404);
                    assertThat(plain(foreign, ward))
                            .as(visit + " " + row.mapping())
                            .isEqualTo(plain(absent, Things.NOWHERE));
                }
            }
        }
    }

    @Test
    @Trust(55)
    void aTryThatWasRefusedStandsInTheAuditTrail() {
        Guest stranger = guest(Visit.STRANGER);
        String who = "person/" + house.personId("house-stranger");
        String address = "/care/process/" + ward.process();
        stranger.get(address);
        stranger.postBody(address + "/mode", Guest.FORM, "mode=find-out");
        assertThat(house.database()
                        .sql()
                        .fetch(
                                "select action || ' ' || subject from access.audit where actor = ? and subject like ?"
                                        + " order by id",
                                who,
                                address + "%")
                        .getValues(0, String.class))
                .containsExactly("refused: GET " + address, "refused: POST " + address + "/mode");
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (Row row : AddressTable.ROWS) {
            for (Visit visit : Visit.values()) {
                boolean admitted = row.asks().isFor(visit) || isOfTheSameBoss(visit, row);
                cells.add(new Cell(visit, row, true, admitted ? row.well() : expected(visit, row, visit.toTheWard)));
                if (row.isOfAUnit()) {
                    cells.add(new Cell(visit, row, false, expected(visit, row, visit.toThePractice())));
                }
            }
        }
        return cells;
    }

    private static boolean isOfTheSameBoss(Visit visit, Row row) {
        return row.asks() == Asks.NEARNESS_OR_A_BOSS && visit.sharesTheBossOfTheWard();
    }

    /** Nobody, and somebody who has left, is asked to sign in; a form that the leaver had open is worth nothing. */
    private static int expected(Visit visit, Row row, @Nullable Standing standing) {
        if (visit == Visit.PRIVACY_OFFICER && row.asks() == Asks.A_PRIVACY_OFFICER) {
            return row.well();
        }
        if (standing != null) {
            return row.answer(standing);
        }
        if (row.writes() && visit == Visit.GONE || row.sendsAFile()) {
            return 403;
        }
        boolean isShownASignIn = !row.writes() && !row.mapping().startsWith("GET /api/");
        return row.asks() == Asks.NOTHING ? row.well() : isShownASignIn ? 302 : 401;
    }

    private void check(Cell cell, List<String> unexpected) {
        boolean changes = cell.row().writes() && cell.expected() < 400;
        Things things = !cell.row().isOfAUnit() || !changes
                ? cell.inTheWard() ? ward : practice
                : cell.inTheWard() ? house.thingsOfTheWard() : house.thingsOfThePractice();
        Guest guest = cell.row().asks() == Asks.NOTHING ? cell.who().begin(house) : guest(cell.who());
        HttpResponse<String> answer = ask(guest, cell.row(), things);
        boolean toSignIn = cell.expected() == 302 && !cell.row().writes();
        String went = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != cell.expected() || toSignIn && !went.equals("/demo")) {
            unexpected.add(cell.who() + " " + cell.row().mapping() + (cell.inTheWard() ? " in the ward" : " elsewhere")
                    + ": " + answer.statusCode() + " " + went + ", not " + cell.expected());
        }
    }

    private static HttpResponse<String> ask(Guest guest, Row row, Things things) {
        String address = row.to().apply(things);
        Map<String, String> fields = row.fields().apply(things);
        return row.sendsAFile()
                ? guest.upload(
                        address, "log.csv", String.valueOf(fields.get("file")).getBytes())
                : !row.writes()
                        ? guest.get(address)
                        : fields.containsKey(AddressTable.JSON)
                                ? guest.postJson(address, fields.get(AddressTable.JSON))
                                : guest.post(address, fields);
    }

    private Guest guest(Visit who) {
        return who == Visit.GONE ? who.begin(house) : guests.computeIfAbsent(who, visit -> visit.begin(house));
    }

    /** The answer without what is the visitor's own: the time, the token of their forms, and the number in the address they asked for. */
    private static String plain(HttpResponse<String> answer, Things things) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(Set.of("date", "connection", "content-length"));
        return answer.statusCode()
                + headers.toString()
                + answer.body()
                        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                        .replaceAll("\"instance\":\"[^\"]+\"", "")
                        .replace("/ask/sounding/" + things.sounding() + "/go-ahead", "/ask/sounding/#/go-ahead");
    }
}
