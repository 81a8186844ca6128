package org.leadline.sounding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.sounding.web.AskedWard.ADA;
import static org.leadline.sounding.web.AskedWard.CALLUM;
import static org.leadline.sounding.web.AskedWard.PRIYA;
import static org.leadline.sounding.web.AskedWard.ROSA;
import static org.leadline.sounding.web.AskedWard.WINIFRED;
import static org.leadline.sounding.web.AskedWard.view;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.access.web.Answers;
import org.leadline.access.web.Guest;
import org.leadline.access.web.House;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.Template;
import org.springframework.beans.factory.annotation.Autowired;

/** A patient partner answers by the link of a letter, or by telephone through somebody they choose. */
@SoundingServer
class LinkPageTest {
    @Autowired
    AskedWard ward;

    @Autowired
    House house;

    @BeforeEach
    void afresh() {
        ward.clock.set(MondayMorning.START);
    }

    @Test
    void whoeverHoldsTheLinkAnswersWithoutSigningInAndOpeningItWritesNothing() {
        Sounding sounding = ward.team(Template.CONSULT, PRIYA, WINIFRED);
        String link = ward.link(sounding, WINIFRED);
        Map<String, String> rows = house.rows();
        Guest partner = ward.nobody();
        HttpResponse<String> page = partner.get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(page.body())
                .containsSubsequence("class=\"promise\"", "action=\"" + link + "\"", "name=\"stance\"", "Seal my view")
                .doesNotContain("data-seal", "/ask?unit", "/withdraw", "Winifred");
        Answers.checkHeaders(link, page);
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
        Answers.checkMarkup(link, page.body());
        assertThat(house.rows()).isEqualTo(rows);
        HttpResponse<String> sealed = partner.post(link, view("agree", "from home"));
        assertThat(sealed.statusCode()).isEqualTo(303);
        assertThat(sealed.headers().firstValue("Location")).hasValue(link + "?sealed");
        assertThat(AskedWard.textOf(partner.get(link))).contains("Sealed.", "from home", "Take it back");
        assertThat(ward.read(WINIFRED, sounding)).contains("Sealed.", "from home");
        assertThat(ward.read(PRIYA, sounding)).doesNotContain("from home");
        partner.post(link, Map.of("act", "take-back"));
        assertThat(AskedWard.textOf(partner.get(link))).contains("Seal my view").doesNotContain("from home");
    }

    @Test
    void aWrongLinkIsNothing() {
        Sounding sounding = ward.team(Template.CONSULT, PRIYA, WINIFRED);
        String link = ward.link(sounding, WINIFRED);
        for (String wrong : List.of(link + "x", link.substring(0, link.length() - 1), "/ask/link/%00", "/ask/link/x")) {
            assertThat(ward.nobody().get(wrong).statusCode()).as(wrong).isIn(400, 404);
            assertThat(ward.nobody().post(wrong, view("agree", "")).statusCode())
                    .as(wrong)
                    .isIn(400, 404);
        }
        assertThat(ward.nobody().post(link, Map.of("act", "withdraw")).statusCode())
                .isEqualTo(404);
        assertThat(ward.nobody().get(sounding.address()).headers().firstValue("Location"))
                .hasValue("/demo");
    }

    @Test
    void aFormSentByTheLinkKeepsWhatWasTypedAndTellsWhenItIsTooLate() {
        Sounding sounding = ward.team(Template.CONSULT, PRIYA, WINIFRED);
        String link = ward.link(sounding, WINIFRED);
        HttpResponse<String> refused = ward.nobody().post(link, Map.of("why", "as typed"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("as typed", "class=\"summary\"", "action=\"" + link + "\"");
        ward.sealed(PRIYA, sounding, view("agree", "first"));
        ward.pass(Duration.ofDays(2));
        HttpResponse<String> late = ward.nobody().post(link, view("against", "as typed"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("as typed", "name=\"act\" value=\"late\"")
                .doesNotContain(sounding.address());
        Map<String, String> again = new HashMap<>(view("against", "as typed"));
        again.put("act", "late");
        assertThat(ward.nobody().post(link, again).statusCode()).isEqualTo(303);
        HttpResponse<String> read = ward.nobody().get(link);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(AskedWard.textOf(read)).contains("as typed", "first", "Dr Priya Tidewater");
        assertThat(read.body()).doesNotContain("method=\"post\"");
    }

    @Test
    void aViewIsTakenDownByTelephoneWithThePartnersWordThatItIsTheirs() {
        Sounding sounding = ward.team(Template.CONSULT, PRIYA, ROSA, WINIFRED);
        String scribe = sounding.address() + "/scribe";
        assertThat(ward.as(PRIYA).get(sounding.address()).body()).contains("href=\"" + scribe + "\"");
        assertThat(ward.as(PRIYA).get(scribe).body())
                .containsSubsequence("Read this to them first.", "Winifred Cockle", "name=\"stance\"", "name=\"said\"");
        Map<String, String> typed = new HashMap<>(view("against", "in her words"));
        assertThat(ward.as(PRIYA).post(scribe, typed).body()).contains("in her words", "Choose whose view it is.");
        typed.put("partner", Long.toString(ward.id(WINIFRED)));
        HttpResponse<String> unsaid = ward.as(PRIYA).post(scribe, typed);
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("in her words", "href=\"#said\"", "said that the words are theirs");
        typed.put("said", "yes");
        HttpResponse<String> taken = ward.as(PRIYA).post(scribe, typed);
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(ward.as(PRIYA).get(scribe + "?sealed").body())
                .contains("Sealed as theirs")
                .doesNotContain("in her words");
        assertThat(ward.read(WINIFRED, sounding)).contains("Sealed.", "in her words");
        typed.put("partner", Long.toString(ward.id(ROSA)));
        assertThat(ward.as(PRIYA).post(scribe, typed).statusCode()).isEqualTo(422);
    }

    @Test
    void nobodyTakesDownAViewAtTheBedsideOrWithoutAName() {
        for (Sounding sounding : List.of(ward.bedside(), ward.unnamed())) {
            String scribe = sounding.address() + "/scribe";
            assertThat(ward.as(PRIYA).get(scribe).statusCode()).isEqualTo(403);
            assertThat(ward.as(PRIYA).post(scribe, view("agree", "")).statusCode())
                    .isEqualTo(403);
        }
        Sounding team = ward.team(Template.CONSULT, CALLUM, WINIFRED);
        assertThat(ward.as(PRIYA).get(team.address() + "/scribe").statusCode()).isEqualTo(404);
        assertThat(ward.as(WINIFRED).get(team.address() + "/scribe").statusCode())
                .isEqualTo(403);
        Sounding nobody = ward.team(Template.CONSULT, CALLUM, ADA);
        assertThat(ward.as(CALLUM).get(nobody.address() + "/scribe").body()).contains("No patient partner was asked.");
        assertThat(ward.as(CALLUM).get(nobody.address()).body()).doesNotContain("/scribe");
    }
}
