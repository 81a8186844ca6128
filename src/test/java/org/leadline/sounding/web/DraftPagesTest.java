package org.leadline.sounding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.access.web.DemoServer;
import org.leadline.access.web.Guest;
import org.leadline.access.web.House;
import org.leadline.sounding.Asking;
import org.leadline.sounding.Asks;
import org.leadline.sounding.Draft;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.act.Turn;
import org.leadline.unit.People;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of a draft, as somebody at a browser without JavaScript meets them. */
@DemoServer
class DraftPagesTest {

    @Autowired
    House house;

    @Autowired
    Asks asks;

    @Autowired
    Soundings soundings;

    @Autowired
    People people;

    @Autowired
    Units units;

    private AskForms forms;
    private long ward;

    @BeforeEach
    void findTheWard() {
        forms = new AskForms(house, asks, people, units);
        ward = forms.ward();
    }

    @Test
    void thePromiseStandsAboveTheFirstField() {
        String page = house.as("house-member")
                .get("/ask/new?unit=" + ward + "&template=decide")
                .body();
        assertThat(page.indexOf("Read together at 12:00")).isPositive().isLessThan(page.indexOf("id=\"question\""));
        assertThat(page).contains("house-member will decide, and you hear back by 12:00");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
        Guest member = house.as("house-member");
        HttpResponse<String> refused = member.post(
                "/ask/new?unit=" + ward,
                Map.of(
                        "template", "consult",
                        "question", "",
                        "mayChangeOwn", "the drug round & more",
                        "closesAtDay", "2001-02-03",
                        "answerBy", "+7",
                        "group", "u" + ward,
                        "deciders", "" + forms.id("house-lead")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Write the question.", "That has passed. Choose a time to come.")
                .contains("the drug round &amp; more", "value=\"2001-02-03\"")
                .contains("value=\"u" + ward + "\" checked")
                .contains("value=\"" + forms.id("house-lead") + "\" checked");
        Draft kept = asks.list(forms.me("house-member")).getFirst();
        assertThat(kept.asking().mayChange()).isEqualTo("the drug round & more");
        assertThat(refused.body()).contains("action=\"" + kept.address() + "\"");
    }

    @Test
    void groupsAndPeopleAreAskedTogether() {
        Draft draft = forms.begun(
                "house-lead", Map.of("group", "u" + ward + "-partners", "person", "" + forms.id("house-member")));
        assertThat(draft.asking().asked())
                .containsExactlyInAnyOrder(forms.id("house-partner"), forms.id("house-member"));
        String check = house.as("house-lead").get(draft.address() + "/check").body();
        assertThat(check).containsPattern("2 of [0-9]+ on house-ward asked").doesNotContain("no patient partner");
        assertThat(check).contains("The promise, as those asked will read it", "house-lead will decide");
    }

    @Test
    void onePersonAskedIsNamedAndTheyAreToldSo() {
        Draft draft = forms.begun("house-lead", Map.of("person", "" + forms.id("house-member"), "named", "no"));
        String check = house.as("house-lead").get(draft.address() + "/check").body();
        assertThat(check)
                .contains("Only one person is asked, so it is named.")
                .contains("You chose unnamed. With one person asked it is named");
    }

    @Test
    void unnamedWithFewAskedCannotBeOpened() {
        Guest lead = house.as("house-lead");
        HttpResponse<String> refused = lead.post(
                "/ask/new?unit=" + ward,
                forms.form(
                        "house-lead", Map.of("group", "me", "person", "" + forms.id("house-member"), "named", "no")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Unnamed needs at least eight people asked");
        Draft draft = asks.list(forms.me("house-lead")).getFirst();
        assertThat(lead.get(draft.address() + "/check").body()).doesNotContain("Open it");
        assertThat(lead.post(draft.address() + "/open", AskForms.version(draft)).statusCode())
                .isEqualTo(422);
        assertThat(asks.get(forms.me("house-lead"), draft.id())).isNotNull();
    }

    @Test
    void turnsAreChangedBeforeOpeningAndWhoDecidesStaysLast() {
        Draft draft = forms.begun("house-lead", Map.of("group", "u" + ward, "person", "" + forms.id("house-lead")));
        Map<String, String> fields = new LinkedHashMap<>(AskForms.version(draft));
        fields.put("turn" + forms.id("house-member"), "last");
        fields.put("turn" + forms.id("house-lead"), "first");
        Guest lead = house.as("house-lead");
        assertThat(lead.post(draft.address() + "/turns", fields).statusCode()).isEqualTo(302);
        assertThat(asks.check(forms.me("house-lead"), draft.id()).people())
                .filteredOn(one -> one.turn() == Turn.LAST)
                .extracting(one -> one.person().id())
                .containsExactlyInAnyOrder(forms.id("house-member"), forms.id("house-lead"));
    }

    @Test
    void openingKeepsTheTurnsOnThePageAndEndsTheDraft() {
        Draft draft = forms.begun("house-lead", Map.of("group", "u" + ward));
        Map<String, String> fields = new LinkedHashMap<>(AskForms.version(draft));
        fields.put("turn" + forms.id("house-member"), "last");
        Guest lead = house.as("house-lead");
        HttpResponse<String> opened = lead.post(draft.address() + "/open", fields);
        assertThat(opened.statusCode()).isEqualTo(302);
        String address = opened.headers().firstValue("Location").orElseThrow();
        assertThat(address).startsWith("/ask/sounding/");
        long sounding = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
        assertThat(soundings.get(forms.me("house-member"), sounding).turn()).isEqualTo(Turn.LAST);
        assertThat(lead.get(draft.address()).statusCode()).isEqualTo(404);
    }

    @Test
    void aDraftChangedInAnotherWindowLosesNeither() {
        Draft draft = forms.begun("house-lead", Map.of("group", "u" + ward));
        Guest lead = house.as("house-lead");
        Map<String, String> first =
                forms.form("house-lead", Map.of("question", "The first window?", "group", "u" + ward));
        first.putAll(AskForms.version(draft));
        assertThat(lead.post(draft.address(), first).statusCode()).isEqualTo(302);
        Map<String, String> second =
                forms.form("house-lead", Map.of("question", "The second window?", "group", "u" + ward));
        second.putAll(AskForms.version(draft));
        HttpResponse<String> late = lead.post(draft.address(), second);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("changed in another window", "The second window?");
        assertThat(asks.get(forms.me("house-lead"), draft.id()).asking().question())
                .isEqualTo("The first window?");
        assertThat(lead.post(draft.address() + "/open", AskForms.version(draft)).statusCode())
                .isEqualTo(422);
        assertThat(soundings.list(forms.me("house-lead")))
                .noneMatch(one -> one.question().endsWith("window?"));
    }

    @Test
    void aDraftIsItsAskersAlone() {
        Draft draft = forms.begun("house-lead", Map.of("group", "u" + ward));
        for (String other : Set.of("house-member", "house-administrator", "house-stranger", "house-above")) {
            Guest guest = house.as(other);
            assertThat(guest.get(draft.address()).statusCode()).as(other).isEqualTo(404);
            assertThat(guest.get(draft.address() + "/check").statusCode())
                    .as(other)
                    .isEqualTo(404);
            for (String deed : Set.of("", "/turns", "/open", "/discard")) {
                assertThat(guest.post(draft.address() + deed, AskForms.version(draft))
                                .statusCode())
                        .as(other + deed)
                        .isEqualTo(404);
            }
        }
        assertThat(asks.get(forms.me("house-lead"), draft.id())).isEqualTo(draft);
    }

    @Test
    void whoIsNotInTheCirclesCannotBeAsked() {
        Guest lead = house.as("house-lead");
        HttpResponse<String> refused = lead.post(
                "/ask/new?unit=" + ward, forms.form("house-lead", Map.of("person", "" + forms.id("house-stranger"))));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("cannot be asked from here");
    }

    @Test
    void anythingCanBeAskedAboutByItsAddress() {
        Draft draft = forms.begun(
                "house-lead", Map.of("group", "u" + ward, "aboutAddress", "/care/process/12", "aboutTitle", "Feet"));
        assertThat(draft.asking())
                .extracting(Asking::aboutAddress, Asking::aboutTitle)
                .containsExactly("/care/process/12", "Feet");
        for (String elsewhere :
                Set.of("//evil.example/x", "https://evil.example", "/care/../x", "//evil", "javascript:alert(1)")) {
            HttpResponse<String> refused = house.as("house-lead")
                    .post(
                            "/ask/new?unit=" + ward,
                            forms.form(
                                    "house-lead",
                                    Map.of("group", "u" + ward, "aboutAddress", elsewhere, "aboutTitle", "Feet")));
            assertThat(refused.statusCode()).as(elsewhere).isEqualTo(422);
        }
    }
}
