package org.leadline.sounding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.sounding.web.AskedWard.ADA;
import static org.leadline.sounding.web.AskedWard.CALLUM;
import static org.leadline.sounding.web.AskedWard.PRIYA;
import static org.leadline.sounding.web.AskedWard.ROSA;
import static org.leadline.sounding.web.AskedWard.ZOFIA;
import static org.leadline.sounding.web.AskedWard.plan;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.access.web.Answers;
import org.leadline.access.web.Markup;
import org.leadline.sounding.Sounding;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a bedside sounding until it is read together, or ends unread: each state as each person who may know of it. */
@SoundingServer
class BedsidePageTest {
    private static final String WAIT = "Plan first. Your form opens when the first plans are in.";
    private static final String WORRIED = "Worried now? Don't wait for this.";
    private static final String READ_ALOUD = "Read this aloud";

    @Autowired
    AskedWard ward;

    @BeforeEach
    void afresh() {
        ward.clock.set(MondayMorning.START);
    }

    @Test
    void theFirstTurnFindsTheNumberThenThePromiseThenTheForm() {
        Sounding sounding = ward.bedside();
        String page = ward.as(PRIYA).get(sounding.address()).body();
        assertThat(page)
                .containsSubsequence(
                        "<h1>Blue tag: What do you think is going on?</h1>",
                        "class=\"urgent",
                        "Call 2222",
                        sounding.address() + "/go-ahead",
                        "data-go-ahead",
                        "class=\"promise\"",
                        "href=\"/ask/limits\"",
                        "data-seal=\"" + sounding.address() + "\"",
                        "name=\"think\"",
                        "name=\"do\"",
                        "name=\"worry\"",
                        "name=\"close\"",
                        "data-worried-line",
                        "<noscript>",
                        "Seal my plan",
                        "Write your plan in the notes too.",
                        "href=\"/ask/speak-up\"");
        assertThat(page).contains("data-worried=\"deteriorating|").doesNotContain(READ_ALOUD, "/withdraw");
        Answers.checkMarkup("bedside", page);
    }

    @Test
    void theLastTurnHasNoFormUntilTheFirstPlansAreIn() {
        Sounding sounding = ward.bedside();
        String before = ward.as(ADA).get(sounding.address()).body();
        assertThat(before).contains(WAIT, "Look again", WORRIED, READ_ALOUD).doesNotContain("<textarea", "/seal");
        assertThat(ward.seal(ADA, sounding, plan("too early")).statusCode()).isEqualTo(403);
        ward.sealed(PRIYA, sounding, plan("clot likely"));
        HttpResponse<String> between = ward.as(ADA).get(sounding.address());
        assertThat(withoutTokens(between.body())).isEqualTo(withoutTokens(before));
        ward.sealed(CALLUM, sounding, plan("infection"));
        assertThat(ward.read(ADA, sounding)).contains("Seal my plan").doesNotContain(WAIT, "clot likely", "infection");
    }

    @Test
    void theFirstTurnMayReplaceItsPlanUntilTheLastTurnOpensAndReadsItAfterwards() {
        Sounding sounding = ward.bedside();
        ward.sealed(PRIYA, sounding, plan("clot likely"));
        String mine = ward.read(PRIYA, sounding);
        assertThat(mine)
                .contains(
                        "Sealed.", "until the last turn opens", "clot likely", "Seal this plan instead", "Take it back")
                .contains("Your receipt:", "Keep it if you wish");
        ward.sealed(PRIYA, sounding, plan("clot very likely"));
        ward.sealed(CALLUM, sounding, plan("infection"));
        HttpResponse<String> locked = ward.as(PRIYA).get(sounding.address());
        assertThat(AskedWard.textOf(locked))
                .contains("first plans are locked", "clot very likely", WORRIED)
                .doesNotContain("Seal my", "Seal this", "infection");
        assertThat(locked.body()).doesNotContain("<textarea", "/take-back");
        HttpResponse<String> late = ward.seal(PRIYA, sounding, plan("second thoughts"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(AskedWard.textOf(late)).contains("second thoughts", "Say what is new aloud", WORRIED);
        assertThat(late.body()).doesNotContain("/late\"", "data-seal");
        assertThat(ward.as(PRIYA)
                        .post(sounding.address() + "/take-back", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPlanTakenBackIsGone() {
        Sounding sounding = ward.bedside();
        ward.sealed(PRIYA, sounding, plan("clot likely"));
        assertThat(ward.as(PRIYA)
                        .post(sounding.address() + "/take-back", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(ward.read(PRIYA, sounding)).contains("Seal my plan").doesNotContain("clot likely", "Sealed.");
        assertThat(ward.as(PRIYA)
                        .post(sounding.address() + "/take-back", Map.of())
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void wordsOfDeteriorationPutTheNumberBeforeTheirWriterAgainAndBlockNothing() {
        Sounding sounding = ward.bedside();
        HttpResponse<String> answer = ward.seal(PRIYA, sounding, plan("she is getting worse"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(sounding.address() + "?sealed");
        assertThat(ward.as(PRIYA).get(sounding.address() + "?sealed").body())
                .containsSubsequence(
                        "class=\"urgent-again\" role=\"alert\"", "getting worse", "2222", "class=\"urgent");
        ward.sealed(CALLUM, sounding, plan("stable"));
        assertThat(ward.read(ADA, sounding)).doesNotContain("getting worse", "stable");
    }

    @Test
    void whoAsksWaitsAndMayTakeTheQuestionBackAndReadsNoNumberOfAnswers() {
        Sounding sounding = ward.bedside();
        String before = ward.as(ROSA).get(sounding.address()).body();
        ward.sealed(PRIYA, sounding, plan("clot likely"));
        String after = ward.as(ROSA).get(sounding.address()).body();
        assertThat(withoutTokens(after)).isEqualTo(withoutTokens(before));
        assertThat(after)
                .contains(WORRIED, READ_ALOUD, "Plans are being sealed.", sounding.address() + "/withdraw")
                .doesNotContain("<textarea", "/seal\"", "Priya", "Callum");
    }

    @Test
    void goAheadNowEndsItForAllAndGivesEachTheirOwnWordsBack() {
        for (String person : List.of(PRIYA, ADA, ROSA, ZOFIA)) {
            Sounding sounding = ward.bedside();
            ward.sealed(PRIYA, sounding, plan("clot likely"));
            ward.clock.move(Duration.ofMinutes(194));
            HttpResponse<String> tap = ward.as(person).post(sounding.address() + "/go-ahead", Map.of());
            assertThat(tap.statusCode()).as(person).isEqualTo(303);
            assertThat(tap.headers().firstValue("Location"))
                    .hasValue(person.equals(ZOFIA) ? "/ask?unit=" + ward.ward() : sounding.address());
            assertThat(ward.read(PRIYA, sounding))
                    .contains("Spoken instead, 11:14", "clot likely", "Show it to the others", WORRIED, "Go ahead now");
            for (String other : List.of(CALLUM, ADA, ROSA)) {
                assertThat(ward.read(other, sounding))
                        .contains("Spoken instead, 11:14", WORRIED, "2222", "It counts against nobody")
                        .doesNotContain("clot likely", "Show it to the others", "Rosa Quill tapped");
            }
            assertThat(ward.as(ZOFIA).get(sounding.address()).statusCode()).isEqualTo(404);
            assertThat(ward.as(PRIYA)
                            .post(sounding.address() + "/go-ahead", Map.of())
                            .statusCode())
                    .isEqualTo(303);
            ward.clock.set(MondayMorning.START);
        }
    }

    @Test
    void wordsThatCameBackAreShownToTheOthersByTheirWriterAlone() {
        Sounding sounding = ward.bedside();
        ward.sealed(PRIYA, sounding, plan("clot likely"));
        ward.as(ADA).post(sounding.address() + "/go-ahead", Map.of());
        assertThat(ward.as(CALLUM).post(sounding.address() + "/show", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(ward.read(ADA, sounding)).doesNotContain("clot likely");
        assertThat(ward.as(PRIYA).post(sounding.address() + "/show", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(ward.read(ADA, sounding)).contains("Shown afterwards", "Dr Priya Tidewater", "clot likely");
        assertThat(ward.read(PRIYA, sounding)).contains("You have shown").doesNotContain("Show it to the others");
    }

    @Test
    void whoIsNotAskedFindsNothingButTheShiftLeadFindsTheNumberAndGoAhead() {
        Sounding sounding = ward.bedside();
        for (String stranger : List.of(AskedWard.KOFI, "anneke-shoal", "emeka-rudder")) {
            assertThat(ward.as(stranger).get(sounding.address()).statusCode())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(ward.as(stranger)
                            .post(sounding.address() + "/go-ahead", Map.of())
                            .statusCode())
                    .isEqualTo(404);
            assertThat(ward.seal(stranger, sounding, plan("mine")).statusCode()).isEqualTo(404);
        }
        String lead = ward.as(ZOFIA).get(sounding.address()).body();
        assertThat(lead).contains(WORRIED, "/go-ahead").doesNotContain("<textarea", "/withdraw", READ_ALOUD);
        assertThat(ward.seal(ZOFIA, sounding, plan("mine")).statusCode()).isEqualTo(403);
    }

    @Test
    void onlyThePersonWhoAsksTakesTheQuestionBackAndSaysWhy() {
        Sounding sounding = ward.bedside();
        ward.sealed(PRIYA, sounding, plan("clot likely"));
        HttpResponse<String> without =
                ward.as(ROSA).post(sounding.address() + "/withdraw", Map.of("withdrawnBecause", " "));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("class=\"summary\"", "<details class=\"withdraw\" open");
        assertThat(ward.as(ADA)
                        .post(sounding.address() + "/withdraw", Map.of("withdrawnBecause", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(ward.as(ROSA)
                        .post(sounding.address() + "/withdraw", Map.of("withdrawnBecause", "Scanned already"))
                        .statusCode())
                .isEqualTo(303);
        for (String person : List.of(PRIYA, CALLUM, ADA, ROSA)) {
            String page = ward.read(person, sounding);
            assertThat(page).contains("Rosa Quill took this question back", "Why: Scanned already", WORRIED);
            assertThat(page.contains("clot likely")).as(person).isEqualTo(person.equals(PRIYA));
        }
    }

    private static String withoutTokens(String page) {
        assertThat(Markup.of(page).tags()).isNotEmpty();
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }
}
