package org.leadline.sounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leadline.access.SignedIn;
import org.leadline.access.web.Answers;
import org.leadline.access.web.Guest;
import org.leadline.sounding.act.Readers;
import org.leadline.sounding.act.State;

/** What follows a reveal: decided, added to, said back, open again, looked back on. */
@SoundingServer
class DecidedPagesTest extends ReadPages {
    @Test
    void a_decision_that_is_not_whole_comes_back_with_what_was_typed_and_what_is_wrong() {
        Sounding sounding = revealed(Readers.ASKED);
        HttpResponse<String> refused = guest(ward.consultant)
                .post(
                        sounding.address() + "/decide",
                        Map.of("because", "sleep heals", "onNights", "many", "lookBack", "date"));
        assertThat(refused.statusCode()).isEqualTo(422);
        Answers.checkMarkup("refused", refused.body());
        assertThat(refused.body()).contains("value=\"sleep heals\"");
        assertThat(text(refused.body()))
                .contains(
                        "Choose one of these.",
                        "Write what was decided.",
                        "Choose a day to look back",
                        "Write how many, in figures");
        assertThat(guest(ward.intern)
                        .post(sounding.address() + "/decide", decision())
                        .statusCode())
                .isEqualTo(403);
        assertThat(state(sounding)).isEqualTo(State.REVEALED);
    }

    @Test
    void whoever_was_not_heard_adds_what_was_missed_after_the_others_and_puts_a_name_to_it_and_takes_it_off() {
        Sounding sounding = revealed(Readers.ASKED);
        decide(ward.consultant, sounding, Map.of());
        Guest missed = guest(ward.bystander);
        assertThat(text(missed.get(sounding.address()).body())).contains("We decided without you. Add what we missed.");
        assertThat(missed.post(sounding.address() + "/late", Map.of("why", "The stairs"))
                        .statusCode())
                .isEqualTo(422);
        seeOther(missed.post(sounding.address() + "/late", words("against", "You missed the stairs")), sounding);
        assertThat(text(page(ward.intern, sounding)))
                .contains("Added afterwards", "You missed the stairs", "a physiotherapist, band 6")
                .doesNotContain(ward.bystander.name());
        long mine = ward.soundings
                .get(ward.bystander, sounding.id())
                .views()
                .getLast()
                .id();
        Map<String, String> on = Map.of("view", Long.toString(mine), "shown", "yes");
        seeOther(missed.post(sounding.address() + "/name", on), sounding);
        assertThat(text(page(ward.intern, sounding))).contains(ward.bystander.name() + ", physiotherapist, band 6");
        assertThat(guest(ward.intern).post(sounding.address() + "/name", on).statusCode())
                .isEqualTo(404);
        seeOther(
                missed.post(sounding.address() + "/name", Map.of("view", Long.toString(mine), "shown", "no")),
                sounding);
        assertThat(text(page(ward.intern, sounding))).doesNotContain(ward.bystander.name());
    }

    @Test
    void what_did_not_match_is_open_again_and_says_why_and_the_earlier_decision_stays_in_sight() {
        Sounding sounding = revealed(Readers.ASKED);
        decide(ward.consultant, sounding, Map.of());
        Guest guest = guest(ward.intern);
        assertThat(guest.post(sounding.address() + "/said-aloud", Map.of("understood", "x"))
                        .statusCode())
                .isEqualTo(422);
        seeOther(
                guest.post(
                        sounding.address() + "/said-aloud",
                        Map.of("matched", "no", "understood", "That all rounds stop")),
                sounding);
        String reopened = page(ward.consultant, sounding);
        assertThat(text(reopened))
                .contains(
                        "open again",
                        "“That all rounds stop”",
                        "Said before, not said back as it was meant",
                        "One bay at a time");
        assertThat(forms(reopened, sounding)).contains("decide");
        decide(ward.consultant, sounding, Map.of("decided", "Two bays first"));
        seeOther(guest.post(sounding.address() + "/said-aloud", Map.of("matched", "yes")), sounding);
        assertThat(text(page(ward.intern, sounding)))
                .contains(
                        "Two bays first",
                        "said back at the huddle, matched",
                        "Said before, not said back as it was meant");
    }

    @Test
    void a_large_decision_is_said_back_in_writing_judged_and_looked_back_on_and_minds_change() {
        Sounding sounding = revealed(Readers.ASKED);
        decide(ward.consultant, sounding, Map.of("large", "yes"));
        List<Long> drawnIds = ward.soundings.get(ward.consultant, sounding.id()).afterwards().saidBack().stream()
                .map(Afterwards.SaidBack::personId)
                .toList();
        List<SignedIn> drawnByChance = Stream.of(ward.intern, ward.registrar, ward.bystander, ward.nurses.getFirst())
                .filter(person -> drawnIds.contains(person.personId()))
                .toList();
        assertThat(drawnByChance).hasSize(3);
        for (SignedIn drawn : drawnByChance) {
            seeOther(
                    guest(drawn)
                            .post(
                                    sounding.address() + "/said-in-writing",
                                    Map.of("words", "Bay by bay, says " + drawn.name())),
                    sounding);
        }
        assertThat(text(page(ward.intern, sounding))).doesNotContain("Bay by bay");
        assertThat(text(page(ward.consultant, sounding)))
                .contains("Bay by bay, says " + drawnByChance.getFirst().name());
        for (Afterwards.SaidBack said :
                ward.soundings.get(ward.consultant, sounding.id()).afterwards().saidBack()) {
            seeOther(
                    guest(ward.consultant)
                            .post(
                                    sounding.address() + "/judge",
                                    Map.of("saidBack", Long.toString(said.id()), "matched", "yes")),
                    sounding);
        }
        assertThat(text(page(ward.intern, sounding))).contains("said back in writing, matched");
        long view = ward.soundings.get(ward.intern, sounding.id()).views().stream()
                .filter(ShownView::mine)
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(guest(ward.registrar)
                        .post(sounding.address() + "/changed-my-mind", Map.of())
                        .statusCode())
                .isEqualTo(422);
        seeOther(
                guest(ward.registrar)
                        .post(sounding.address() + "/changed-my-mind", Map.of("mover", Long.toString(view))),
                sounding);
        assertThat(text(page(ward.intern, sounding))).contains("changed a registrar’s mind");
        assertThat(guest(ward.consultant)
                        .post(sounding.address() + "/became", Map.of("what", "", "address", "x"))
                        .statusCode())
                .isEqualTo(422);
        seeOther(
                guest(ward.consultant).post(sounding.address() + "/became", Map.of("what", "A test, from Monday")),
                sounding);
        seeOther(
                guest(ward.charge).post(sounding.address() + "/look-back", Map.of("whatHappened", "Everybody slept")),
                sounding);
        assertThat(text(page(ward.intern, sounding)))
                .contains("A test, from Monday", "Everybody slept", "looked back today");
    }

    @Test
    void what_was_decided_when_nobody_had_answered_says_so() {
        Sounding sounding = ward.opened(ward.charge, team(Readers.ASKED));
        ward.close(sounding);
        assertThat(text(page(ward.consultant, sounding))).contains("Nobody was heard.", "Four of 4.");
        decide(ward.consultant, sounding, Map.of());
        assertThat(text(page(ward.intern, sounding)))
                .contains("decided unheard")
                .doesNotContain("agree,", "1 agree");
        seeOther(guest(ward.intern).post(sounding.address() + "/late", words("agree", "Late")), sounding);
        assertThat(guest(ward.intern)
                        .post(sounding.address() + "/late", words("agree", "Twice"))
                        .statusCode())
                .isEqualTo(403);
    }
}
