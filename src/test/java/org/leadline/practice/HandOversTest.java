package org.leadline.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.care.ProcessForm;
import org.leadline.care.Processes;
import org.leadline.care.Registering;
import org.leadline.post.Letters;
import org.leadline.practice.Receiver.OnePerson;
import org.leadline.unit.sheet.Waiting;
import org.springframework.beans.factory.annotation.Autowired;

@PracticeTest
class HandOversTest {
    @Autowired
    Division division;

    @Autowired
    HandOvers handOvers;

    @Autowired
    Changeover changeover;

    @Autowired
    Promises promises;

    @Autowired
    Processes processes;

    @Autowired
    LeaversWait waits;

    @Autowired
    Letters letters;

    @BeforeEach
    void afresh() {
        division.open();
    }

    @Test
    void everythingSomebodyHoldsStandsOnOnePageAndIsGivenOnOrClosed() {
        SignedIn leaver = leaverIn(20);
        Promise chairs = division.made(leaver, division.wardId, division.ward(), 30);
        Promise tea = division.made(leaver, division.wardId, new OnePerson(division.partner.personId()), 5);
        long processId = process(leaver);
        SignedIn nurse = division.nurses.getFirst();
        assertThat(handOvers.getMine(leaver).rows())
                .extracting(row -> row.thing().word())
                .containsExactly("practiceX" + tea.id(), "practiceX" + chairs.id(), "careX" + processId);
        assertThat(handOvers.settleMine(
                        leaver,
                        List.of(
                                choice("practice", chairs.id(), nurse.personId(), ""),
                                choice("practice", tea.id(), null, "The kitchen does it now"),
                                choice("care", processId, nurse.personId(), ""))))
                .isEmpty();
        assertThat(handOvers.getMine(leaver).rows()).isEmpty();
        assertThat(handOvers.getMine(leaver).passed()).hasSize(3);
        assertThat(handOvers.getMine(nurse).rows()).hasSize(2);
        assertThat(division.told(nurse, chairs.address()))
                .singleElement()
                .asString()
                .contains(leaver.name());
        assertThat(division.told(division.lead, chairs.address()))
                .last()
                .asString()
                .contains("now it is " + nurse.name());
        assertThat(division.told(nurse, "/care/process/" + processId)).hasSize(1);
        assertThat(division.told(division.partner, tea.address()))
                .last()
                .asString()
                .contains("The kitchen does it now");
        promises.sayDone(nurse, chairs.id());
    }

    @Test
    void whereOneOfSeveralCannotBeNothingIsDone() {
        SignedIn leaver = leaverIn(20);
        Promise chairs = division.made(leaver, division.wardId, division.ward(), 30);
        Promise tea = division.made(leaver, division.wardId, new OnePerson(division.partner.personId()), 5);
        Map<String, String> problems = handOvers.settleMine(
                leaver,
                List.of(
                        choice("practice", chairs.id(), division.deputy.personId(), ""),
                        choice("practice", tea.id(), division.partner.personId(), "")));
        assertThat(problems).containsOnlyKeys("topracticeX" + tea.id());
        assertThat(handOvers.getMine(leaver).rows()).hasSize(2);
        assertThat(handOvers.getMine(leaver).passed()).isEmpty();
        assertThat(division.told(division.deputy, chairs.address())).noneMatch(told -> told.contains("you keep it"));
        assertThat(handOvers.settleMine(
                        leaver, List.of(choice("practice", chairs.id(), division.deputy.personId(), "both"))))
                .containsOnlyKeys("topracticeX" + chairs.id());
    }

    @Test
    void nobodySettlesWhatIsNotTheirs() {
        Promise chairs = division.made(division.lead, division.wardId, division.ward(), 30);
        assertThatExceptionOfType(NotHere.class)
                .isThrownBy(() -> handOvers.settleMine(
                        division.deputy, List.of(choice("practice", chairs.id(), division.deputy.personId(), ""))));
        assertThatExceptionOfType(NotYours.class)
                .isThrownBy(() -> handOvers.settleOwnerless(division.nurses.getFirst(), division.wardId, List.of()));
        assertThatExceptionOfType(NotHere.class)
                .isThrownBy(() -> handOvers.getOwnerless(division.stranger, division.wardId));
    }

    @Test
    void onTheMorningAfterSomebodyLeftTheirLeadHoldsIt() {
        SignedIn leaver = leaverIn(2);
        Promise chairs = division.made(
                leaver,
                division.wardId,
                new OnePerson(division.nurses.getFirst().personId()),
                30);
        division.passDays(2);
        changeover.everyMorning();
        assertThat(keeperOf(chairs)).isEqualTo(leaver.personId());
        division.passDays(1);
        assertThat(handOvers.getOwnerless(division.lead, division.wardId).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.whose()).isEqualTo(leaver.name()));
        assertThat(waits.listWaiting(division.lead)).extracting(Waiting::kind).containsExactly("ownerless");
        changeover.everyMorning();
        assertThat(keeperOf(chairs)).isEqualTo(division.lead.personId());
        assertThat(handOvers.getOwnerless(division.lead, division.wardId).rows())
                .isEmpty();
        assertThat(handOvers.getOwnerless(division.lead, division.wardId).passed())
                .singleElement()
                .satisfies(passed -> {
                    assertThat(passed.byClock()).isTrue();
                    assertThat(passed.from()).isEqualTo(leaver.name());
                    assertThat(passed.to()).isEqualTo(division.lead.name());
                });
        assertThat(division.told(division.lead, chairs.address())).hasSize(1);
        changeover.everyMorning();
        assertThat(division.told(division.lead, chairs.address())).hasSize(1);
    }

    @Test
    void aRoleThatEndedIsCaughtTooAndNobodyKeepsWhatWasPromisedToThem() {
        SignedIn nurse = division.nurses.getFirst();
        Promise toTheLead = division.made(nurse, division.wardId, new OnePerson(division.lead.personId()), 30);
        long processId = process(nurse);
        division.leaves(nurse, division.wardId);
        changeover.everyMorning();
        assertThat(keeperOf(toTheLead)).isEqualTo(division.deputy.personId());
        assertThat(processes.get(division.lead, processId).owner().personId()).isEqualTo(division.lead.personId());
    }

    @Test
    void whereNobodyLeadsTheUnitWhoLeadsTheLayerAboveHoldsIt() {
        Promise chairs = division.made(division.lead, division.wardId, division.ward(), 30);
        division.leaves(division.deputy, division.wardId);
        division.leaves(division.lead, division.wardId);
        changeover.everyMorning();
        assertThat(keeperOf(chairs)).isEqualTo(division.director.personId());
        assertThat(handOvers
                        .getOwnerless(division.nurses.getFirst(), division.wardId)
                        .rows())
                .isEmpty();
    }

    @Test
    void whoLeadsTheUnitSettlesOrExplainsWhatIsOwnerless() {
        SignedIn nurse = division.nurses.getFirst();
        Promise chairs = division.made(nurse, division.wardId, division.ward(), 30);
        Promise tea = division.made(nurse, division.wardId, division.ward(), 30);
        division.leaves(nurse, division.wardId);
        Choice explained = new Choice(
                new Thing("practice", Long.toString(chairs.id())), null, "", "The new nurse comes on Monday");
        assertThat(handOvers.settleOwnerless(
                        division.deputy,
                        division.wardId,
                        List.of(
                                explained,
                                choice(
                                        "practice",
                                        tea.id(),
                                        division.nurses.getLast().personId(),
                                        ""))))
                .isEmpty();
        HandOver.Row row =
                handOvers.getOwnerless(division.lead, division.wardId).rows().getFirst();
        assertThat(row.explained())
                .isEqualTo(new HandOver.Explained(
                        "The new nurse comes on Monday", division.today(), division.deputy.name()));
        assertThat(waits.listWaiting(division.lead)).isEmpty();
        assertThat(keeperOf(tea)).isEqualTo(division.nurses.getLast().personId());
    }

    @Test
    void whoLeavesIsRemindedFourteenAndThreeDaysBefore() {
        SignedIn leaver = leaverIn(20);
        division.made(leaver, division.wardId, division.ward(), 60);
        changeover.everyMorning();
        for (int day = 0; day < 21; day++) {
            changeover.everyMorning();
            int left = 20 - day;
            long sent = letters.listOutbox().stream()
                    .filter(letter -> letter.personId() == leaver.personId())
                    .count();
            assertThat(sent).as("letters %d days before", left).isEqualTo(left > 14 ? 0 : left > 3 ? 1 : 2);
            assertThat(waits.listWaiting(division.again(leaver)).size())
                    .as("waiting %d days before", left)
                    .isEqualTo(left > 14 ? 0 : 1);
            division.passDays(1);
        }
    }

    private long keeperOf(Promise promise) {
        return division.keeperOf(promise);
    }

    private SignedIn leaverIn(int days) {
        LocalDate day = division.in(days);
        return division.person(division.wardId, "nurse", day, Role.MEMBER);
    }

    private long process(SignedIn owner) {
        return switch (processes.register(
                owner,
                division.wardId,
                new ProcessForm("Line care", "so that lines stay clean", owner.personId(), false, ""))) {
            case Registering.Registered(var process) -> process.id();
            case Registering other -> throw new AssertionError(other);
        };
    }

    private static Choice choice(String part, long id, @Nullable Long to, String reason) {
        return new Choice(new Thing(part, Long.toString(id)), to, reason, "");
    }
}
