package org.leadline.sounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.Trust;
import org.leadline.access.SignedIn;
import org.leadline.access.web.Answers;
import org.leadline.access.web.Guest;
import org.leadline.access.web.House;
import org.leadline.access.web.Markup;
import org.leadline.sounding.act.Template;
import org.leadline.sounding.seal.Commitment;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was sealed is checked: by the page, by a receipt, and by anybody's own means with the file. */
@SoundingServer
class CheckPagesTest {
    @Autowired
    private Ward ward;

    @Autowired
    private House house;

    @Autowired
    private Receipts receipts;

    @Autowired
    private RealDatabase database;

    @BeforeEach
    void open() {
        ward.clock.set(SoundingServer.Setup.AFTER_ALL_THAT_THE_SAMPLE_TELLS);
        ward.openBeside();
    }

    @Test
    @Trust(28)
    void a_receipt_finds_its_view_and_another_finds_none_and_what_is_no_receipt_is_said_to_be_none() {
        Sounding sounding = sounding();
        String receipt = ward.sealed(ward.intern, sounding, "One");
        ward.sealed(ward.registrar, sounding, "Two");
        String gone = ward.sealed(ward.bystander, sounding, "Three");
        String kept = ward.sealed(ward.bystander, sounding, "Four");
        ward.close(sounding);
        Guest guest = house.as(ward.registrar.name());
        String check = sounding.address() + "/check";
        HttpResponse<String> page = guest.get(check);
        Answers.checkMarkup(check, page.body());
        assertThat(text(page)).contains("All 3 views match what was sealed.", "Check it yourself");
        List<String> inOrder = receipts(sounding);
        assertThat(text(guest.post(check, Map.of("receipt", " " + receipt.toUpperCase() + "\n"))))
                .contains("It matches the view shown as number " + (inOrder.indexOf(receipt) + 1) + ",");
        assertThat(text(guest.post(check, Map.of("receipt", kept)))).contains("It matches the view");
        assertThat(text(guest.post(check, Map.of("receipt", gone)))).contains("It is not among the views");
        HttpResponse<String> none = guest.post(check, Map.of("receipt", "<b>12"));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(text(none)).contains("That is no receipt.");
        assertThat(none.body()).contains("&lt;b>12");
    }

    @Test
    @Trust({28, 49})
    void the_file_comes_as_a_download_and_holds_all_that_is_needed_and_nobodys_name() {
        Sounding sounding = sounding();
        String receipt = ward.sealed(ward.intern, sounding, "One \"quoted\"\nline é");
        ward.sealed(ward.registrar, sounding, "Two");
        HttpResponse<String> early = house.as(ward.intern.name()).get(sounding.address() + "/sealed.json");
        assertThat(early.statusCode()).isEqualTo(403);
        assertThat(house.as(ward.intern.name())
                        .get(sounding.address() + "/check")
                        .statusCode())
                .isEqualTo(403);
        ward.close(sounding);
        HttpResponse<String> file = house.as(ward.intern.name()).get(sounding.address() + "/sealed.json");
        Answers.checkHeaders("sealed.json", file);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"sounding-" + sounding.id() + "-sealed.json\"");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        JsonNode proof = JsonMapper.shared().readTree(file.body());
        assertThat(proof.get("named").booleanValue()).isTrue();
        assertThat(proof.get("views").values()).hasSize(2).allSatisfy(view -> {
            Map<String, String> words = new java.util.TreeMap<>();
            view.get("words")
                    .propertyNames()
                    .forEach(name -> words.put(name, view.get("words").get(name).stringValue()));
            assertThat(Commitment.of(
                            words,
                            java.util.HexFormat.of().parseHex(view.get("nonce").stringValue())))
                    .isEqualTo(view.get("commitment").stringValue());
        });
        assertThat(file.body()).contains(receipt).doesNotContain(ward.intern.name(), "author");
        assertThat(house.as(ward.neighbour.name())
                        .get(sounding.address() + "/sealed.json")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Trust(28)
    void where_the_audit_trail_does_not_know_a_view_or_the_counts_were_changed_the_page_says_so() {
        Sounding named = sounding();
        ward.sealed(ward.intern, named, "One");
        ward.sealed(ward.registrar, named, "Two");
        ward.close(named);
        List<SignedIn> asked = ward.nurses.subList(0, 8);
        Sounding unnamed = ward.opened(ward.charge, ward.team(Template.CONSULT, false, asked, ward.consultant));
        asked.subList(0, 5).forEach(nurse -> ward.sealed(nurse, unnamed, "Words"));
        ward.close(unnamed);
        assertThat(receipts.check(ward.intern, named.id())).isEqualTo(new Checked(true, 2, 2, true));
        assertThat(receipts.check(asked.getFirst(), unnamed.id())).isEqualTo(new Checked(false, 5, 5, true));
        assertThat(text(house.as(asked.getFirst().name()).get(unnamed.address() + "/check")))
                .contains("All words and counts match what was sealed.", "nobody has a receipt");
        String note = receipts(named).getFirst();
        DSLContext keeper = DSL.using(database.owner().dataSource(), SQLDialect.POSTGRES);
        String forged = "update access.audit set note = '0' where note = ?";
        keeper.execute(forged, note);
        keeper.execute(
                forged,
                String.valueOf(
                        ward.soundings.prove(ward.consultant, unnamed.id()).root()));
        assertThat(receipts.check(ward.intern, named.id()).holds()).isFalse();
        assertThat(text(house.as(ward.intern.name()).get(named.address())))
                .contains("Only 1 of 2 views match what was sealed.");
        assertThat(receipts.check(asked.getFirst(), unnamed.id())).isEqualTo(new Checked(false, 5, 5, false));
    }

    @Test
    void the_next_date_comes_as_a_calendar_file_without_question_name_or_tag() {
        Sounding sounding = sounding();
        Guest guest = house.as(ward.intern.name());
        HttpResponse<String> closing = guest.get(sounding.address() + "/calendar");
        Answers.checkHeaders("calendar", closing);
        assertThat(closing.body())
                .contains("DTSTART:20261125T080000Z", "Leadline: something is read together")
                .doesNotContain("going on", ward.charge.name());
        ward.sealed(ward.intern, sounding, "One");
        ward.close(sounding);
        assertThat(guest.get(sounding.address() + "/calendar").statusCode()).isEqualTo(404);
        ward.decided(ward.consultant, sounding);
        assertThat(guest.get(sounding.address() + "/calendar").body())
                .contains("DTSTART:20261209T080000Z", "Leadline: look back")
                .doesNotContain("going on", "02:00");
    }

    private Sounding sounding() {
        return ward.opened(
                ward.charge,
                ward.team(
                        Template.CONSULT, true, List.of(ward.intern, ward.registrar, ward.bystander), ward.consultant));
    }

    private List<String> receipts(Sounding sounding) {
        return ward.soundings.prove(ward.intern, sounding.id()).views().stream()
                .map(Proof.View::commitment)
                .toList();
    }

    private static String text(HttpResponse<String> page) {
        return Markup.of(page.body()).text().replaceAll("\\s+", " ");
    }
}
