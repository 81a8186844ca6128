package org.leadline.sounding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.sounding.web.AskedWard.ADA;
import static org.leadline.sounding.web.AskedWard.CALLUM;
import static org.leadline.sounding.web.AskedWard.KOFI;
import static org.leadline.sounding.web.AskedWard.MANY;
import static org.leadline.sounding.web.AskedWard.PRIYA;
import static org.leadline.sounding.web.AskedWard.ROSA;
import static org.leadline.sounding.web.AskedWard.ZOFIA;
import static org.leadline.sounding.web.AskedWard.view;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.access.web.Answers;
import org.leadline.access.web.Markup;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.Template;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a team's sounding until it is read together, or ends unread: named and unnamed, and of each sort of question. */
@SoundingServer
class TeamPageTest {
    private static final String UNKNOWN = "nobody knows that it is yours";

    @Autowired
    AskedWard ward;

    @BeforeEach
    void afresh() {
        ward.clock.set(MondayMorning.START);
    }

    @Test
    void aViewIsThreeTapsAndStandsSealedUntilTheTimeIsUp() {
        Sounding sounding = ward.team(Template.CONSULT, PRIYA, CALLUM);
        String page = ward.as(PRIYA).get(sounding.address()).body();
        assertThat(page)
                .containsSubsequence(
                        "class=\"promise\"", "name=\"stance\"", "name=\"close\"", "name=\"why\"", "Seal my view")
                .doesNotContain("class=\"urgent", "go-ahead", "data-worried", "in the notes", "Read this aloud");
        Answers.checkMarkup("team", page);
        ward.sealed(PRIYA, sounding, Map.of("stance", "against", "close", "heard"));
        String sealed = ward.as(PRIYA).get(sounding.address() + "?sealed").body();
        assertThat(AskedWard.textOf(ward.as(PRIYA).get(sounding.address())))
                .contains("Sealed. You may replace it or take it back until 08:00 on Wednesday 25 November");
        assertThat(chosen(sealed)).containsExactly("against", "heard");
    }

    @Test
    void whoeverElseReadsItFindsTheSameWhateverWasAnswered() {
        Sounding sounding = ward.team(Template.DECIDE, PRIYA, CALLUM, ROSA);
        Map<String, String> before = new java.util.TreeMap<>();
        for (String person : List.of(CALLUM, ROSA, ADA)) {
            before.put(person, ward.as(person).get(sounding.address()).body());
        }
        ward.sealed(PRIYA, sounding, view("against", "canary"));
        for (String person : List.of(CALLUM, ROSA, ADA)) {
            assertThat(withoutTokens(ward.as(person).get(sounding.address()).body()))
                    .as(person)
                    .isEqualTo(withoutTokens(before.getOrDefault(person, "")));
        }
        assertThat(before.get(ADA)).contains("Read this aloud", "Views are being sealed.", "/withdraw");
        for (String nobody : List.of(KOFI, ZOFIA, "anneke-shoal")) {
            assertThat(ward.as(nobody).get(sounding.address()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aFormWithAFaultKeepsEverythingThatWasTyped() {
        Sounding sounding = ward.team(Template.CONSULT, PRIYA, CALLUM);
        HttpResponse<String> refused = ward.seal(
                PRIYA, sounding, Map.of("stance", "agree-but", "why", "<b>Because & so</b>", "else", "of no matter"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .containsSubsequence("class=\"summary\"", "href=\"#close\"", "Say how close you are to it.")
                .doesNotContain("<b>Because", "of no matter");
        assertThat(AskedWard.textOf(refused)).contains("<b>Because & so</b>");
        assertThat(chosen(refused.body())).containsExactly("agree-but");
        assertThat(ward.seal(PRIYA, sounding, view("agree", "Her number is 943 476 5919"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(ward.seal(PRIYA, sounding, view("agree", "x".repeat(601))).statusCode())
                .isEqualTo(422);
        assertThat(ward.read(PRIYA, sounding)).doesNotContain("Sealed.");
    }

    @Test
    void wordsThatComeTooLateAreKeptAndMayBeAdded() {
        Sounding sounding = ward.team(Template.CONSULT, PRIYA, CALLUM);
        ward.sealed(CALLUM, sounding, view("agree", "first"));
        ward.clock.move(Duration.ofDays(2));
        assertThat(ward.read(PRIYA, sounding))
                .contains("The time is up.", "Look again")
                .doesNotContain("Seal my view");
        HttpResponse<String> soon = ward.seal(PRIYA, sounding, view("against", "typed at the last moment"));
        assertThat(soon.statusCode()).isEqualTo(409);
        assertThat(soon.body()).contains("typed at the last moment", "action=\"" + sounding.address() + "/seal\"");
        ward.pass(Duration.ZERO);
        HttpResponse<String> late = ward.seal(PRIYA, sounding, view("against", "typed at the last moment"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains(
                        "typed at the last moment",
                        "action=\"" + sounding.address() + "/late\"",
                        "Add it as a late view")
                .doesNotContain("first</");
        assertThat(chosen(late.body())).containsExactly("against", "saw");
        assertThat(ward.seal(CALLUM, sounding, view("against", "again")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void anUnnamedViewCannotBeChangedOnceItIsSealed() {
        Sounding sounding = ward.unnamed();
        assertThat(ward.as(PRIYA).get(sounding.address()).body())
                .contains("name=\"stance\"", "data-unnamed=\"true\"", "If everyone says the same, everyone is known.")
                .doesNotContain("name=\"close\"", "/scribe");
        ward.sealed(PRIYA, sounding, Map.of("stance", "against", "why", "canary"));
        HttpResponse<String> page = ward.as(PRIYA).get(sounding.address() + "?sealed");
        assertThat(AskedWard.textOf(page)).contains("Sealed.", UNKNOWN).doesNotContain("canary", "receipt");
        assertThat(page.body()).doesNotContain("<textarea", "/take-back");
        HttpResponse<String> twice = ward.seal(PRIYA, sounding, Map.of("stance", "agree"));
        assertThat(twice.statusCode()).isEqualTo(303);
        for (String sealedOrNot : List.of(PRIYA, CALLUM)) {
            assertThat(ward.as(sealedOrNot)
                            .post(sounding.address() + "/take-back", Map.of())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void belowFiveUnnamedAnswersNothingIsShown() {
        Sounding sounding = ward.unnamed();
        for (String person : MANY.subList(0, 4)) {
            ward.sealed(person, sounding, Map.of("stance", "against", "why", "canary"));
        }
        ward.pass(Duration.ofDays(2));
        for (String person : List.of(PRIYA, ADA, "jo-marsh")) {
            String page = ward.read(person, sounding);
            assertThat(page)
                    .contains("Fewer than five answered; nothing is shown.")
                    .doesNotContain("canary", "4");
            assertThat(page.contains("cannot be given back")).isEqualTo(!person.equals(ADA));
        }
        assertThat(ward.as(ROSA).get(sounding.address()).statusCode()).isEqualTo(404);
    }

    @Test
    void aQuestionTakenBackGivesNamedWordsBackAndUnnamedOnesToNobody() {
        Sounding named = ward.team(Template.CONSULT, PRIYA, CALLUM);
        Sounding unnamed = ward.unnamed();
        ward.sealed(PRIYA, named, view("against", "canary"));
        ward.sealed(PRIYA, unnamed, Map.of("stance", "against", "why", "canary"));
        for (Sounding sounding : List.of(named, unnamed)) {
            ward.as(ADA).post(sounding.address() + "/withdraw", Map.of("withdrawnBecause", "It is settled"));
        }
        assertThat(ward.read(PRIYA, named)).contains("Why: It is settled", "canary", "Against", "back with you");
        assertThat(ward.read(CALLUM, named)).contains("Why: It is settled").doesNotContain("canary");
        assertThat(ward.read(PRIYA, unnamed)).contains("cannot be given back").doesNotContain("canary");
        assertThat(ward.read(ADA, unnamed)).doesNotContain("canary", "given back");
    }

    @Test
    void eachSortOfQuestionHasItsForm() {
        Map<Template, List<String>> fields = Map.of(
                Template.IDEAS, List.of("ideas", "concerns", "expectations"),
                Template.ESTIMATE, List.of("estimate", "why"),
                Template.QUESTIONS, List.of("q1", "why"));
        fields.forEach((template, names) -> {
            Sounding sounding = ward.team(template, PRIYA, CALLUM);
            String page = ward.as(PRIYA).get(sounding.address()).body();
            assertThat(names).allSatisfy(name -> assertThat(page).contains("name=\"" + name + "\""));
            assertThat(ward.seal(PRIYA, sounding, Map.of()).statusCode()).isEqualTo(422);
        });
        Sounding estimate = ward.team(Template.ESTIMATE, PRIYA, CALLUM);
        ward.sealed(PRIYA, estimate, Map.of("estimate", "2,5", "close", "read"));
        assertThat(ward.as(PRIYA).get(estimate.address()).body()).contains("value=\"2.5\"", "inputmode=\"decimal\"");
    }

    @Test
    void whoAskedTheLayerAboveWaitsForItsAnswer() {
        Sounding sounding = ward.upward();
        String page = ward.read(ROSA, sounding);
        assertThat(page)
                .contains("The promise.", "will answer by", "Take this question back")
                .doesNotContain("Seal my");
        Sounding answered = ward.upward();
        String decider = ward.slugOf(answered.promise().deciders().getFirst().personId());
        assertThat(ward.as(decider).get(answered.address()).body())
                .contains("action=\"" + answered.address() + "/decide\"", "Your answer")
                .doesNotContain("/withdraw");
        assertThat(ward.as(ROSA).get(answered.address()).body()).doesNotContain("/decide\"");
        ward.pass(Duration.ofDays(4));
        assertThat(ward.read(ROSA, sounding)).contains("There is none yet.");
    }

    @Test
    void theLineToReadAloudHasFourWordingsThatStayWithASounding() {
        var lines = new java.util.TreeSet<String>();
        for (int at = 0; at < 4; at++) {
            Sounding sounding = ward.team(Template.CONSULT, PRIYA, CALLUM);
            String line = ward.read(ADA, sounding).replaceAll(".*Read this aloud (“[^”]+”).*", "$1");
            assertThat(ward.read(ADA, sounding)).contains(line, "the seat on the other side");
            lines.add(line);
        }
        assertThat(lines).hasSize(4).anyMatch(line -> line.contains("Newest first."));
    }

    /** What is chosen among the chips of a page, in their order. */
    static List<String> chosen(String page) {
        return Markup.of(page).tags().stream()
                .filter(tag -> tag.attributes().containsKey("checked"))
                .map(tag -> tag.attributes().get("value"))
                .toList();
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }
}
