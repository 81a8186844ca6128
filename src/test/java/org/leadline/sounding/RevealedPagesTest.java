package org.leadline.sounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leadline.Trust;
import org.leadline.access.SignedIn;
import org.leadline.sounding.act.Readers;
import org.leadline.sounding.act.State;
import org.leadline.sounding.act.Template;

/** The page of a sounding from its reveal on, as those who may read it get it. */
@SoundingServer
class RevealedPagesTest extends ReadPages {
    @Test
    void those_asked_read_names_until_it_is_decided_and_a_colleague_who_was_not_asked_reads_roles_and_finds_no_form() {
        Sounding sounding = revealed(Readers.OURS);
        String asked = page(ward.intern, sounding);
        assertThat(text(asked)).contains(ward.registrar.name() + ", registrar", "1 not heard", "One of 4.");
        assertThat(forms(asked, sounding)).containsExactlyInAnyOrder("changed-my-mind");
        String colleague = page(ward.shiftLead, sounding);
        assertThat(text(colleague))
                .contains("a registrar", "a doctor, foundation year 1")
                .doesNotContain(ward.registrar.name(), ward.intern.name());
        assertThat(forms(colleague, sounding)).isEmpty();
        assertThat(forms(page(ward.bystander, sounding), sounding)).containsExactly("late");
        assertThat(guest(ward.neighbour).get(sounding.address()).statusCode()).isEqualTo(404);
        decide(ward.consultant, sounding, Map.of());
        assertThat(text(page(ward.intern, sounding))).contains("a registrar").doesNotContain(ward.registrar.name());
        assertThat(forms(page(ward.shiftLead, sounding), sounding)).isEmpty();
    }

    @Test
    void conflicts_between_professions_stand_before_the_decision_and_views_against_with_their_answers_after_it() {
        Sounding sounding = ward.opened(ward.charge, team(Readers.ASKED));
        seal(ward.intern, sounding, "agree", "Patients ask for it");
        seal(ward.nurses.getFirst(), sounding, "against", "Two bad nights began so");
        ward.close(sounding);
        String before = text(page(ward.consultant, sounding));
        assertThat(before).contains("Professions see this differently", "Doctor: 1 agrees.", "Nurse: 1 against.");
        long against = ward.soundings.get(ward.intern, sounding.id()).views().stream()
                .filter(ShownView::against)
                .findFirst()
                .orElseThrow()
                .id();
        decide(ward.consultant, sounding, Map.of("answer" + against, "The outer bays stay"));
        String after = text(page(ward.intern, sounding));
        assertThat(after)
                .contains(
                        "Best for the patient because sleep heals: One bay at a time",
                        "Decided by " + ward.consultant.name(),
                        "rest is treatment",
                        "Views against, kept",
                        "“Two bad nights began so”",
                        "a staff nurse · Saw it myself",
                        "Answer: The outer bays stay",
                        "Two of 4: one on nights, one for a reason not known.",
                        "They are not counted as agreeing; each has been asked what we missed.")
                .doesNotContain("Professions see this differently");
    }

    @Test
    @Trust(36)
    void of_an_unnamed_one_counts_stand_apart_from_shuffled_words_and_nobody_is_named() {
        List<SignedIn> asked = ward.nurses.subList(0, 9);
        Sounding sounding = ward.opened(ward.charge, ward.team(Template.CONSULT, false, asked, ward.consultant));
        for (SignedIn nurse : asked.subList(0, 5)) {
            assertThat(ward.views.seal(
                            nurse, sounding.id(), Map.of("stance", "agree", "why", "Yes, number " + nurse.personId())))
                    .isInstanceOf(Sealing.Sealed.class);
        }
        ward.views.seal(asked.get(5), sounding.id(), Map.of("stance", "against", "why", "No"));
        ward.close(sounding);
        String page = page(asked.getFirst(), sounding);
        assertThat(text(page))
                .contains(
                        "5 agree",
                        "1 against",
                        "3 not heard",
                        "In their own words, shuffled",
                        "Three of 9. They are not counted as agreeing.",
                        "One was against.")
                .doesNotContain("By profession", "staff nurse");
        asked.forEach(nurse ->
                assertThat(text(page.replaceAll("(?s)<header.*?</header>", ""))).doesNotContain(nurse.name()));
        decide(ward.consultant, sounding, Map.of("answer", "We start with one bay"));
        assertThat(text(page(asked.getFirst(), sounding))).contains("Answer: We start with one bay");
    }

    @Test
    void a_broken_promise_is_plain_to_everybody_asked_until_it_is_answered_and_passes_to_the_deputy() {
        Sounding sounding = revealed(Readers.ASKED);
        ward.move(Duration.ofDays(8));
        assertThat(text(page(ward.bystander, sounding)))
                .contains("That has not happened.")
                .doesNotContain("passed to the deputy");
        ward.move(Duration.ofDays(7));
        assertThat(text(page(ward.bystander, sounding))).contains("passed to the deputy");
        decide(ward.consultant, sounding, Map.of());
        assertThat(text(page(ward.bystander, sounding)))
                .doesNotContain("That has not happened.", "passed to the deputy");
    }

    @Test
    void at_the_bedside_the_call_stays_on_top_and_a_plan_is_decided_by_choosing_it() {
        Sounding sounding = ward.opened(ward.charge, ward.bedside(List.of(ward.intern, ward.consultant)));
        ward.sealed(ward.intern, sounding, "Scan tonight");
        ward.sealed(ward.consultant, sounding, "Fluids first");
        String page = page(ward.consultant, sounding);
        assertThat(text(page))
                .contains(
                        "Worried now?", Ward.CALL, "Go ahead now", ward.intern.name() + ", doctor, foundation year 1");
        long plan = ward.soundings
                .get(ward.intern, sounding.id())
                .views()
                .getFirst()
                .id();
        Map<String, String> sent = new LinkedHashMap<>(decision());
        sent.putAll(Map.of(
                "plan",
                Long.toString(plan),
                "kind",
                "let-it-run",
                "value",
                "none fits",
                "lookBack",
                "1",
                "onNights",
                "0"));
        sent.remove("decided");
        seeOther(guest(ward.consultant).post(sounding.address() + "/decide", sent), sounding);
        assertThat(text(page(ward.intern, sounding)))
                .contains("Worried now?", "Scan tonight", "we disagree, and let it run", "look back tomorrow");
        seeOther(guest(ward.intern).post(sounding.address() + "/go-ahead", Map.of()), sounding);
        assertThat(state(sounding)).isEqualTo(State.DECIDED);
    }

    @Test
    void by_profession_the_views_stand_together_in_the_order_that_everybody_has() {
        Sounding sounding = ward.opened(ward.charge, team(Readers.ASKED));
        seal(ward.intern, sounding, "agree", "First doctor");
        seal(ward.nurses.getFirst(), sounding, "agree", "Nurse");
        seal(ward.registrar, sounding, "agree", "Second doctor");
        ward.close(sounding);
        String text = text(
                guest(ward.intern).get(sounding.address() + "?by=profession").body());
        assertThat(text).contains("In order").doesNotContain("By profession");
        int first = text.indexOf("First doctor");
        int second = text.indexOf("Second doctor");
        int nurse = text.indexOf("Nurse", text.indexOf("Every view"));
        assertThat(nurse < Math.min(first, second) || nurse > Math.max(first, second))
                .isTrue();
    }
}
