package org.leadline.sounding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.access.web.DemoServer;
import org.leadline.access.web.Guest;
import org.leadline.access.web.House;
import org.leadline.sounding.Asks;
import org.leadline.sounding.Deciding;
import org.leadline.sounding.Decision;
import org.leadline.sounding.Decisions;
import org.leadline.sounding.Draft;
import org.leadline.sounding.Opening;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.Views;
import org.leadline.sounding.act.DecisionKind;
import org.leadline.unit.People;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists of Ask and what is asked of whom, as somebody at a browser without JavaScript meets them. */
@DemoServer
class AskPagesTest {

    @Autowired
    House house;

    @Autowired
    Asks asks;

    @Autowired
    Soundings soundings;

    @Autowired
    Views views;

    @Autowired
    Decisions decisions;

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
    void bedsideIsOfferedOnceWhoLeadsHasEnteredTheNumber() {
        long division = units.findBySlug("house-division").orElseThrow().id();
        Guest lead = house.as("house-above");
        String chooser = "/ask/new?unit=" + division;
        assertThat(lead.get(chooser).body()).doesNotContain("value=\"bedside\"").contains("switched off");
        String address = "/ask/bedside?unit=" + division;
        HttpResponse<String> refused = lead.post(address, Map.of("numberOwn", "ring <somebody>"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("ring &lt;somebody");
        assertThat(lead.post(address, Map.of("numberOwn", "2222")).statusCode()).isEqualTo(302);
        assertThat(lead.get(chooser).body()).contains("value=\"bedside\"");
        assertThat(house.as("house-member")
                        .post("/ask/bedside?unit=" + ward, Map.of("number", "2222"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(lead.post(address, Map.of("then", "off")).statusCode()).isEqualTo(302);
        assertThat(lead.get(chooser).body()).doesNotContain("value=\"bedside\"");
    }

    @Test
    void sealingMovesNothingInAnyList() {
        Draft draft = forms.begun("house-lead", Map.of("group", "u" + ward, "question", "Does anything move?"));
        house.as("house-lead").post(draft.address() + "/open", AskForms.version(draft));
        Sounding open = soundings.list(forms.me("house-lead")).stream()
                .filter(one -> one.question().equals("Does anything move?"))
                .findFirst()
                .orElseThrow();
        Map<String, String> before = lists();
        views.seal(forms.me("house-member"), open.id(), Map.of("stance", "against", "close", "saw", "why", "canary"));
        assertThat(soundings.get(forms.me("house-member"), open.id()).sealed()).isTrue();
        assertThat(lists()).isEqualTo(before);
    }

    @Test
    void anUpwardAskStandsInTheQueueOfTheLayerAbove() {
        Guest member = house.as("house-member");
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "template", "upward",
                "question", "We need a second blood-gas machine.",
                "answerByDay", LocalDate.now().plusDays(9).toString(),
                "mayChange", "Whether we can go on with it here.",
                "readers", "ours"));
        HttpResponse<String> kept = member.post("/ask/new?unit=" + ward, fields);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(302);
        Draft draft = asks.list(forms.me("house-member")).getFirst();
        assertThat(draft.asking().deciders()).containsExactly(forms.id("house-above"));
        assertThat(member.post(draft.address() + "/open", AskForms.version(draft))
                        .statusCode())
                .isEqualTo(302);
        String above = house.as("house-above").get("/ask").body();
        assertThat(above)
                .contains(
                        "Asked of us from below",
                        "We need a second blood-gas machine.",
                        "Your answer is promised by 18:00");
        assertThat(house.as("house-colleague").get("/ask").body())
                .contains("What we need from the layer above", "We need a second blood-gas machine.");
        assertThat(house.as("house-sibling").get("/ask").body()).doesNotContain("blood-gas");
    }

    @Test
    void askedAgainTheLastDecisionStandsAboveAndALineSaysWhatIsNew() {
        Guest member = house.as("house-member");
        Map<String, String> about = Map.of("aboutAddress", "/unit", "aboutTitle", "Trolleys");
        Map<String, String> upward = forms.form("house-member", about);
        upward.putAll(Map.of("template", "upward", "question", "May we buy a trolley?", "answerBy", ""));
        upward.put("answerByDay", LocalDate.now().plusDays(3).toString());
        member.post("/ask/new?unit=" + ward, upward);
        Draft first = asks.list(forms.me("house-member")).getFirst();
        long sounding = ((Opening.Opened) asks.open(forms.me("house-member"), first.id(), first.version()))
                .sounding()
                .id();
        Deciding deciding = new Deciding(
                DecisionKind.DECIDED,
                "less walking",
                "Buy one trolley",
                "time",
                "",
                Set.of(forms.id("house-above")),
                false,
                LocalDate.now().plusDays(30),
                Map.of(),
                "",
                Decision.NotHeard.UNEXPLAINED);
        assertThat(decisions.decide(forms.me("house-above"), sounding, deciding))
                .isEmpty();

        Map<String, String> again = new LinkedHashMap<>(about);
        again.put("group", "u" + ward);
        Draft draft = forms.begun("house-member", again);
        String check = member.get(draft.address() + "/check").body();
        assertThat(check)
                .contains("The last time this was asked", "Buy one trolley", "Views against: 0")
                .contains("Nobody has looked back on it yet.", "What is new since then?");
        HttpResponse<String> refused = member.post(draft.address() + "/open", AskForms.version(draft));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Say in a line what is new.");
        Draft now = asks.get(forms.me("house-member"), draft.id());
        Map<String, String> fields = new LinkedHashMap<>(AskForms.version(now));
        fields.put("whatIsNew", "The trolley came");
        HttpResponse<String> opened = member.post(draft.address() + "/open", fields);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);
        assertThat(soundings
                        .findLastAbout(forms.me("house-member"), ward, "/unit")
                        .orElseThrow()
                        .whatIsNew())
                .isEqualTo("The trolley came");
        assertThat(member.get("/ask?unit=" + ward).body()).contains("Decided: Buy one trolley");
    }

    @Test
    void whoLeadsAShiftFindsTheBedsideSoundingsOfOthers() {
        Guest lead = house.as("house-lead");
        assertThat(lead.post("/ask/bedside?unit=" + ward, Map.of("numberOwn", "2222"))
                        .statusCode())
                .isEqualTo(302);
        Map<String, String> fields =
                forms.form("house-member", Map.of("group", "me", "person", "" + forms.id("house-lead")));
        fields.putAll(Map.of("template", "bedside", "question", "what now?", "tagOwn", "Kite tag"));
        fields.put("closesAt", LocalDateTime.now().plusHours(2).toString());
        fields.remove("closesAtDay");
        HttpResponse<String> kept = house.as("house-member").post("/ask/new?unit=" + ward, fields);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(302);
        Draft draft = asks.list(forms.me("house-member")).getFirst();
        asks.open(forms.me("house-member"), draft.id(), draft.version());
        assertThat(house.as("house-colleague").get("/ask?unit=" + ward).body())
                .contains("At the bedside now", "Kite tag: what now?");
        assertThat(house.as("house-administrator").get("/ask?unit=" + ward).body())
                .doesNotContain("Kite tag");
        assertThat(lead.post("/ask/bedside?unit=" + ward, Map.of("then", "off")).statusCode())
                .isEqualTo(302);
    }

    private Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        for (String person : Set.of("house-member", "house-lead", "house-colleague", "house-administrator")) {
            Guest guest = house.as(person);
            for (String address : Set.of("/ask", "/me", "/")) {
                String body = guest.get(address).body();
                lists.put(
                        person + address,
                        body.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                                .replaceAll("Printed at [0-9:]+", "Printed now"));
            }
        }
        assertThat(lists.get("house-member/me")).contains("Does anything move?");
        return lists;
    }
}
