package org.leadline.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.practice.Receiver.OnePerson;
import org.leadline.practice.Receiver.WholeUnit;
import org.leadline.unit.Visibility;
import org.leadline.unit.sheet.SheetLine;
import org.leadline.unit.sheet.Waiting;
import org.springframework.beans.factory.annotation.Autowired;

@PracticeTest
class PromisesTest {
    @Autowired
    Division division;

    @Autowired
    Promises promises;

    @Autowired
    Kept kept;

    @Autowired
    PromisesWait waits;

    @Autowired
    PromisesOnSheet sheet;

    @Autowired
    PracticeMinutes minutes;

    @BeforeEach
    void afresh() {
        division.open();
    }

    @Test
    void aPromiseToAUnitIsJudgedByWhoeverLeadsItAndItsMakerHears() {
        Promise machine = division.made(division.director, division.divisionId, division.ward(), 9);
        assertThat(division.told(division.lead, machine.address()))
                .singleElement()
                .asString()
                .contains("promised you this");
        promises.sayDone(division.director, machine.id());
        assertThat(division.told(division.lead, machine.address()))
                .last()
                .asString()
                .contains("done");
        assertThat(kinds(division.lead)).containsExactly("promise-judge");
        assertThat(kinds(division.nurses.getFirst())).isEmpty();
        assertThat(promises.judge(division.deputy, machine.id(), true, "It stands in bay 2"))
                .isEmpty();
        assertThat(division.told(division.director, machine.address()))
                .singleElement()
                .asString()
                .contains("was kept")
                .contains("\"It stands in bay 2\"");
        assertThat(kinds(division.lead)).isEmpty();
        assertThat(promises.get(division.lead, machine.id()).promise().state()).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void nobodyJudgesWhatTheyMadeOrKeep() {
        Promise own = division.made(division.lead, division.wardId, division.ward(), 0);
        promises.sayDone(division.lead, own.id());
        assertThat(promises.get(division.lead, own.id()).may(PromiseDeed.JUDGE)).isFalse();
        assertThatExceptionOfType(NotYours.class).isThrownBy(() -> promises.judge(division.lead, own.id(), true, ""));
        assertThatExceptionOfType(NotYours.class)
                .isThrownBy(() -> promises.judge(division.nurses.getFirst(), own.id(), true, ""));
        assertThat(promises.judge(division.deputy, own.id(), true, "")).isEmpty();
    }

    @Test
    void wherePeopleWhoLeadMadeItThePeopleOfTheUnitJudge() {
        division.leaves(division.deputy, division.wardId);
        Promise own = division.made(division.lead, division.wardId, division.ward(), 0);
        promises.sayDone(division.lead, own.id());
        assertThat(promises.judge(division.partner, own.id(), false, "")).isEmpty();
        assertThat(division.told(division.lead, own.address()))
                .last()
                .asString()
                .contains("not kept");
    }

    @Test
    void aPatientPartnerJudgesWhatWasPromisedToThem() {
        Promise chairs = division.made(
                division.lead, division.wardId, new OnePerson(division.partner.personId()), 3, Visibility.MINE);
        assertThatExceptionOfType(NotHere.class).isThrownBy(() -> promises.get(division.deputy, chairs.id()));
        assertThatExceptionOfType(NotYours.class)
                .as("before its day, and before it is said to be done")
                .isThrownBy(() -> promises.judge(division.partner, chairs.id(), false, ""));
        promises.sayDone(division.lead, chairs.id());
        assertThat(promises.judge(division.partner, chairs.id(), false, "Only two of six"))
                .isEmpty();
        assertThat(sheet.listLines(division.lead, division.wardId)).isEmpty();
    }

    @Test
    void whoMayKnowOfItIsChosenBefore() {
        Promise ours = division.made(division.director, division.divisionId, division.ward(), 3);
        assertThat(promises.list(division.partner, division.wardId)).hasSize(1);
        assertThatExceptionOfType(NotHere.class).isThrownBy(() -> promises.get(division.neighbour, ours.id()));
        Promise open = division.made(division.director, division.divisionId, division.ward(), 3, Visibility.OPEN);
        assertThat(promises.get(division.neighbour, open.id()).may()).isEmpty();
        assertThatExceptionOfType(NotHere.class).isThrownBy(() -> promises.get(division.stranger, open.id()));
    }

    @Test
    void aLatePromiseIsToldToItsReceiverAndStandsPlainOnItsKeepersQueue() {
        Promise machine = division.made(division.director, division.divisionId, division.ward(), 2);
        division.passDays(2);
        assertThat(division.told(division.lead, machine.address())).hasSize(1);
        division.passDays(1);
        assertThat(division.told(division.lead, machine.address()))
                .last()
                .asString()
                .contains("not done");
        division.passDays(2);
        assertThat(division.told(division.lead, machine.address())).hasSize(2);
        Waiting mine = waits.listWaiting(division.director).getFirst();
        assertThat(mine.overdue()).isTrue();
        assertThat(mine.line()).contains("late").contains("ward");
        SheetLine line = sheet.listLines(division.director, division.divisionId).getFirst();
        assertThat(line.needsAPerson()).isTrue();
        assertThat(line.aside()).isEqualTo("3 days late");
        assertThat(sheet.listLines(division.partner, division.wardId).getFirst().line())
                .contains("Promised to us by division");
    }

    @Test
    void itMovesOnlyWhenItsReceiverAgreesAndTheOldDayStays() {
        Promise machine = division.made(division.director, division.divisionId, division.ward(), 2);
        LocalDate old = machine.dueOn();
        assertThat(promises.askForAnotherDay(division.director, machine.id(), old, "early"))
                .containsKey("day");
        assertThat(promises.askForAnotherDay(division.director, machine.id(), division.in(20), ""))
                .containsKey("reason");
        assertThat(promises.askForAnotherDay(division.director, machine.id(), division.in(20), "The maker is late"))
                .isEmpty();
        assertThat(promises.get(division.lead, machine.id()).promise().dueOn()).isEqualTo(old);
        assertThatExceptionOfType(NotYours.class)
                .isThrownBy(() -> promises.answerOtherDay(division.director, machine.id(), true));
        promises.answerOtherDay(division.lead, machine.id(), false);
        assertThat(division.told(division.director, machine.address()))
                .last()
                .asString()
                .contains("does not agree");
        promises.askForAnotherDay(division.director, machine.id(), division.in(30), "The maker is late");
        promises.answerOtherDay(division.lead, machine.id(), true);
        Promise moved = promises.get(division.lead, machine.id()).promise();
        assertThat(moved.dueOn()).isEqualTo(division.in(30));
        assertThat(moved.otherDays()).extracting(OtherDay::oldDay).containsExactly(old, old);
        division.passDays(4);
        assertThat(division.told(division.lead, machine.address())).noneMatch(told -> told.contains("it is not done"));
        assertThat(minutes.listAsked(division.lead, SettableClock.START, division.clock.instant()))
                .hasSize(1);
    }

    @Test
    void nothingNewIsPromisedBelowWhileOldOnesAreLate() {
        Promise late = division.made(division.manager, division.divisionId, division.ward(), 1);
        division.made(division.director, division.divisionId, new WholeUnit(division.clinicId), 1);
        division.passDays(3);
        assertThat(promises.make(division.director, toTheWard()))
                .isEqualTo(new Making.OldOnesFirst(
                        List.of(promises.get(division.lead, late.id()).promise())));
        promises.sayDone(division.manager, late.id());
        assertThat(promises.make(division.director, toTheWard())).isInstanceOf(Making.Made.class);
    }

    @Test
    void aVisitIsKeptByWhoeverWorksInTheLayerAbove() {
        Visits visits = division.visits;
        Visits.Keeping keeping = visits.keep(
                division.director, division.divisionId, division.wardId, division.today(), "The blood-gas machine");
        assertThat(keeping).isInstanceOf(Visits.Keeping.Kept.class);
        assertThat(visits.list(division.partner, division.wardId)).hasSize(1);
        assertThat(visits.keep(division.director, division.divisionId, division.wardId, division.in(1), ""))
                .isEqualTo(new Visits.Keeping.Refused(
                        Map.of("day", "practice.problem.visit-day", "line", "practice.problem.blank.line")));
        assertThat(visits.keep(division.lead, division.wardId, division.divisionId, division.today(), "x"))
                .isInstanceOf(Visits.Keeping.Refused.class);
    }

    @Test
    void whatIsWrongIsSaidByField() {
        assertThat(promises.make(
                        division.lead,
                        new NewPromise(
                                division.wardId,
                                "NHS 943 476 5919",
                                new WholeUnit(division.divisionId),
                                division.in(-1),
                                null,
                                null)))
                .isInstanceOfSatisfying(
                        Making.Refused.class,
                        refused -> assertThat(refused.problems()).containsOnlyKeys("visibility", "to", "words", "by"));
        assertThatExceptionOfType(NotYours.class)
                .isThrownBy(() ->
                        promises.make(division.partner, new NewPromise(division.wardId, "x", null, null, null, null)));
        assertThatExceptionOfType(NotHere.class)
                .isThrownBy(() ->
                        promises.make(division.stranger, new NewPromise(division.wardId, "x", null, null, null, null)));
    }

    @Test
    void keptCountsWhatReceiversSayAndWhatWasLetGo() {
        YearMonth month = YearMonth.from(division.in(3));
        Promise inTime = division.made(division.director, division.divisionId, division.ward(), 3);
        Promise late = division.made(division.director, division.divisionId, new WholeUnit(division.clinicId), 3);
        Promise letGo = division.made(division.manager, division.divisionId, division.ward(), 3);
        division.made(
                division.manager, division.divisionId, new OnePerson(division.director.personId()), 3, Visibility.MINE);
        Promise open = division.made(division.manager, division.divisionId, division.ward(), 3);
        promises.sayDone(division.director, inTime.id());
        promises.judge(division.lead, inTime.id(), true, "");
        promises.letGo(division.manager, letGo.id(), "No money this year");
        assertThat(kept.of(division.director, division.divisionId, month)).isEqualTo(new Kept.Month(month, 1, 2, 0));
        division.passDays(5);
        promises.judge(division.neighbour, late.id(), true, "but late");
        assertThat(kept.of(division.director, division.divisionId, month)).isEqualTo(new Kept.Month(month, 1, 4, 1));
        assertThat(kept.ofMine(division.director, month)).isEqualTo(new Kept.Month(month, 1, 2, 0));
        assertThat(division.told(division.lead, letGo.address()))
                .last()
                .asString()
                .contains("No money this year");
        assertThat(promises.get(division.lead, open.id()).overdue()).isTrue();
    }

    private NewPromise toTheWard() {
        return new NewPromise(
                division.divisionId, "Another one", division.ward(), division.in(5), Visibility.OURS, null);
    }

    private List<String> kinds(SignedIn person) {
        return waits.listWaiting(person).stream().map(Waiting::kind).toList();
    }
}
