package org.leadline.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds.CannotBeGivenOn;
import org.springframework.beans.factory.annotation.Autowired;

@LessonTest
class HeadsUpsTest {

    @Autowired
    private Hospital at;

    @BeforeEach
    void open() {
        at.open();
    }

    @Test
    void a_heads_up_of_the_newest_nurse_is_with_the_shift_lead_then_held_then_ended_and_she_hears_both() {
        HeadsUp raised = at.raised();
        assertThat(at.waits(at.shiftLead, raised.address())).containsExactly("heads-up-acknowledge");
        assertThat(at.waits(at.lead, raised.address())).isEmpty();
        at.answers.acknowledge(at.shiftLead, raised.id());
        assertThat(at.told(raised)).containsExactly("Ruth Vane has read it and has it in hand, in Ward 9.");
        assertThat(at.waits(at.shiftLead, raised.address())).containsExactly("heads-up-end");
        at.answers.end(at.shiftLead, raised.id(), at.ending(Ending.FIXED, "A new pump stands there."));
        assertThat(at.told(raised)).hasSize(2).last().isEqualTo("Fixed, in Ward 9: A new pump stands there.");
        assertThat(at.now(raised).hasEnded()).isTrue();
        assertThat(at.waits(at.shiftLead, raised.address())).isEmpty();
        assertThat(at.headsUps.listOpen(at.newest, at.wardId)).isEmpty();
        assertThat(at.headsUps.listEnded(
                        at.newest, at.wardId, at.clock.instant().minusSeconds(1)))
                .extracting(HeadsUp::id)
                .containsExactly(raised.id());
    }

    @Test
    void what_nobody_takes_in_hand_within_the_shift_is_the_leads_too_and_the_raiser_hears_so_once() {
        HeadsUp raised = at.raised();
        at.clock.move(Duration.ofHours(8).minusSeconds(1));
        at.clocks.strike();
        assertThat(at.waits(at.lead, raised.address())).isEmpty();
        at.clock.move(Duration.ofSeconds(1));
        at.clocks.strike();
        at.clocks.strike();
        assertThat(at.waits(at.lead, raised.address())).containsExactly("heads-up-acknowledge");
        assertThat(at.waits(at.shiftLead, raised.address())).containsExactly("heads-up-acknowledge");
        assertThat(at.told(raised))
                .containsExactly(
                        "Nobody in Ward 9 had taken it in hand within the shift. It is with Dr Edda Lund now.");
        at.answers.acknowledge(at.shiftLead, raised.id());
        assertThat(at.waits(at.lead, raised.address())).isEmpty();
    }

    @Test
    void a_unit_says_how_long_its_shift_is() {
        ChipLists.Chips lists = at.chips().get(at.lead, at.wardId);
        assertThat(lists.shiftHours()).isEqualTo(8);
        assertThat(lists.where()).contains("Bay 4");
        at.chips().set(at.lead, at.wardId, new ChipLists.Chips(List.of("Ward office"), List.of("Kit"), 12));
        HeadsUp raised = at.raised();
        assertThat(raised.last().dueAt()).isEqualTo(raised.at().plus(Duration.ofHours(12)));
        assertThat(at.chips().get(at.newest, at.wardId).where()).containsExactly("Ward office");
        assertThatThrownBy(() -> at.chips().set(at.newest, at.wardId, lists)).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> at.chips().get(at.stranger, at.wardId)).isInstanceOf(NotHere.class);
    }

    @Test
    void passed_on_it_is_the_next_units_turn_and_they_end_it() {
        HeadsUp raised = at.raised();
        at.answers.end(at.shiftLead, raised.id(), at.passedTo(at.divisionId, "We cannot buy one."));
        assertThat(at.told(raised)).last().isEqualTo("Passed on to Medicine: We cannot buy one.");
        assertThat(at.now(raised).hasEnded()).isFalse();
        assertThat(at.waits(at.director, raised.address())).containsExactly("heads-up-acknowledge");
        assertThat(at.headsUps.listOpen(at.newest, at.wardId)).hasSize(1);
        assertThat(at.headsUps.listOpen(at.director, at.divisionId)).hasSize(1);
        assertThatThrownBy(() -> at.answers.acknowledge(at.shiftLead, raised.id()))
                .isInstanceOf(NotYours.class);
        assertThat(at.answers.listPassable(at.director, raised.id())).isEmpty();
        assertThat(at.headsUps.seesRaiser(at.director, at.now(raised))).isFalse();
        at.answers.end(at.director, raised.id(), at.ending(Ending.FIXED, "Two are ordered."));
        assertThat(at.told(raised)).last().isEqualTo("Fixed, in Medicine: Two are ordered.");
        assertThat(at.now(raised).hasEnded()).isTrue();
        assertThatThrownBy(() -> at.headsUps.get(at.neighbour, raised.id())).isInstanceOf(NotHere.class);
    }

    @Test
    void passed_on_outside_of_leadline_it_has_ended() {
        HeadsUp raised = at.raised();
        at.answers.end(
                at.shiftLead,
                raised.id(),
                new NewEnding(Ending.PASSED_ON, "They come on Monday.", null, "the pump desk"));
        assertThat(at.told(raised)).last().isEqualTo("Passed on to the pump desk: They come on Monday.");
        assertThat(at.now(raised).hasEnded()).isTrue();
    }

    @Test
    void it_is_passed_on_only_to_a_layer_above_or_a_neighbour_that_has_not_had_it() {
        HeadsUp raised = at.raised();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> at.answers.end(at.shiftLead, raised.id(), at.passedTo(at.practiceId, "There.")))
                .satisfies(refused -> assertThat(refused.problems()).containsOnlyKeys("to"));
        at.answers.end(at.shiftLead, raised.id(), at.passedTo(at.clinicId, "It is theirs."));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> at.answers.end(at.neighbour, raised.id(), at.passedTo(at.wardId, "It is not.")));
    }

    @Test
    void a_scribe_writes_for_a_patient_partner_who_then_hears_through_them() {
        HeadsUp raised =
                at.headsUps.raiseFor(at.nurse, at.wardId, at.partner.personId(), new NewHeadsUp("Bay 2", "Kit", null));
        assertThat(raised.title()).isEqualTo("Bay 2: Kit");
        assertThat(raised.raiserId()).isEqualTo(at.partner.personId());
        at.answers.acknowledge(at.shiftLead, raised.id());
        assertThat(at.toldBacks.listUnheard(at.nurse)).hasSize(1).allSatisfy(told -> {
            assertThat(told.personId()).isEqualTo(at.partner.personId());
            assertThat(told.throughPersonId()).isEqualTo(at.nurse.personId());
        });
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> at.headsUps.raiseFor(
                        at.nurse, at.wardId, at.lead.personId(), new NewHeadsUp("Bay 2", "Kit", null)))
                .satisfies(refused -> assertThat(refused.problems()).containsOnlyKeys("by"));
    }

    @Test
    void it_says_what_and_not_who_and_holds_no_patient() {
        for (String line : List.of(
                "Noor left the drawer open",
                "noor haddad left it open",
                "Ask Dr Anybody about it",
                "Mrs Green waits in it")) {
            assertThatExceptionOfType(Refused.class)
                    .as(line)
                    .isThrownBy(() -> at.headsUps.raise(at.newest, at.wardId, new NewHeadsUp("Bay 4", "Kit", line)))
                    .satisfies(refused ->
                            assertThat(refused.problems().get("more")).contains("Say what, not who"));
        }
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> at.headsUps.raise(
                        at.newest, at.wardId, new NewHeadsUp("", "Kit", "It is about NHS number 943 476 5919")))
                .satisfies(refused -> assertThat(refused.problems()).containsOnlyKeys("where", "more"));
        assertThat(at.headsUps.raise(at.newest, at.wardId, new NewHeadsUp("Bay 4", "Kit", "Will it be back today?")))
                .isNotNull();
        assertThat(at.headsUps.listOpen(at.newest, at.wardId)).hasSize(1);
    }

    @Test
    void who_raised_it_is_told_to_those_who_deal_with_it_and_to_nobody_else() {
        HeadsUp raised = at.raised();
        for (SignedIn one : List.of(at.newest, at.shiftLead, at.lead)) {
            assertThat(at.headsUps.seesRaiser(one, raised)).as(one.name()).isTrue();
        }
        for (SignedIn one : List.of(at.nurse, at.partner)) {
            assertThat(at.headsUps.get(one, raised.id())).isNotNull();
            assertThat(at.headsUps.seesRaiser(one, raised)).as(one.name()).isFalse();
        }
        for (SignedIn one : List.of(at.director, at.neighbour, at.stranger)) {
            assertThatThrownBy(() -> at.headsUps.get(one, raised.id()))
                    .as(one.name())
                    .isInstanceOf(NotHere.class);
        }
        for (SignedIn one : List.of(at.nurse, at.newest, at.partner)) {
            assertThatThrownBy(() -> at.answers.acknowledge(one, raised.id()))
                    .as(one.name())
                    .isInstanceOf(NotYours.class);
        }
    }

    @Test
    void when_its_holder_leaves_it_is_ownerless_and_on_the_leads_queue_until_it_is_given_on() {
        HeadsUp raised = at.raised();
        at.answers.acknowledge(at.shiftLead, raised.id());
        assertThat(at.holds.listHeld(at.shiftLead.personId()))
                .extracting(Held::title)
                .containsExactly(raised.title());
        assertThat(at.holds.listOwnerless(at.wardId)).isEmpty();
        at.leaves(at.shiftLead);
        assertThat(at.holds.listOwnerless(at.wardId)).hasSize(1);
        assertThat(at.waits(at.lead, raised.address())).containsExactly("heads-up-acknowledge");
        String id = Long.toString(raised.id());
        assertThatThrownBy(() -> at.holds.giveOn(at.lead, id, at.partner.personId()))
                .isInstanceOf(CannotBeGivenOn.class);
        assertThatThrownBy(() -> at.holds.giveOn(at.lead, id, at.stranger.personId()))
                .isInstanceOf(CannotBeGivenOn.class);
        at.holds.giveOn(at.lead, id, at.nurse.personId());
        assertThat(at.holds.listOwnerless(at.wardId)).isEmpty();
        assertThat(at.waits(at.nurse, raised.address())).containsExactly("heads-up-end");
        assertThat(at.told(raised)).last().isEqualTo("Noor Haddad has it in hand now, in Ward 9.");
        at.holds.close(at.lead, id, "The bay is closed.");
        assertThat(at.told(raised)).last().isEqualTo("Explained, in Ward 9: The bay is closed.");
        assertThatThrownBy(() -> at.holds.close(at.lead, id, "Again.")).isInstanceOf(NotHere.class);
    }

    @Test
    void a_unit_that_nobody_leads_has_the_layer_above() {
        at.people.endRole(at.lead.personId(), at.wardId, Role.LEAD, "test");
        at.people.endRole(at.shiftLead.personId(), at.wardId, Role.SHIFT_LEAD, "test");
        HeadsUp raised = at.raised();
        assertThat(at.waits(at.director, raised.address())).containsExactly("heads-up-acknowledge");
        assertThat(at.holds.listOwnerless(at.wardId)).hasSize(1);
        at.answers.end(at.director, raised.id(), at.ending(Ending.WRONG, "We looked, and it runs."));
        assertThat(at.told(raised)).last().isEqualTo("Not so, says Ward 9: We looked, and it runs.");
    }

    @Test
    void what_it_asks_is_asked_of_a_role_and_takes_minutes() {
        HeadsUp raised = at.raised();
        at.answers.acknowledge(at.shiftLead, raised.id());
        var asked = at.minutes.listAsked(
                at.shiftLead, raised.at(), at.clock.instant().plusSeconds(1));
        assertThat(asked).extracting(ask -> ask.kind()).containsExactly("heads-up-acknowledge", "heads-up-end");
        assertThat(asked).allMatch(ask -> ask.becauseOfARole() && ask.seconds() > 0);
        assertThat(at.minutes.listAsked(
                        at.newest, raised.at(), at.clock.instant().plusSeconds(1)))
                .isEmpty();
        assertThat(at.headsUps.listMine(at.newest)).extracting(HeadsUp::id).containsExactly(raised.id());
    }
}
