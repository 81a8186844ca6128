package org.leadline.aim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.aim.JointAims.NewShare;
import org.leadline.aim.JointAims.Share;
import org.leadline.measure.Defining;
import org.leadline.measure.MeasureForm;
import org.leadline.measure.Measures;
import org.leadline.measure.Period;
import org.leadline.measure.spc.Better;
import org.leadline.measure.spc.NumberKind;
import org.leadline.post.ToldBack;
import org.leadline.post.ToldBacks;
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds.CannotBeGivenOn;
import org.leadline.unit.sheet.Waiting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Two wards of one division, and a board above: aims drafted, of one person, of both together, and what serves what. */
@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import(SettableClock.Setup.class)
class TogetherTest {
    private static final String BY = "test";

    @Autowired
    private RealDatabase database;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private Aims aims;

    @Autowired
    private JointAims joint;

    @Autowired
    private ServedAims served;

    @Autowired
    private MyAims mine;

    @Autowired
    private Orphans orphans;

    @Autowired
    private AimSteps steps;

    @Autowired
    private AimsWaiting waiting;

    @Autowired
    private AimsHeld held;

    @Autowired
    private AimsOnSheet onSheet;

    @Autowired
    private Measures measures;

    @Autowired
    private ToldBacks toldBacks;

    private long division;
    private long ward;
    private long surgery;
    private SignedIn boss;
    private SignedIn lead;
    private SignedIn nurse;
    private SignedIn surgeon;
    private SignedIn stranger;

    @BeforeEach
    void open() {
        database.clean();
        clock.set(SettableClock.START);
        long board = unit("board", Unit.Kind.BOARD, null);
        division = unit("division", Unit.Kind.DIVISION, board);
        ward = unit("ward", Unit.Kind.WARD, division);
        surgery = unit("surgery", Unit.Kind.WARD, division);
        boss = person("boss", division, Role.MEMBER, Role.LEAD);
        lead = person("lead", ward, Role.MEMBER, Role.LEAD);
        nurse = person("nurse", ward, Role.MEMBER);
        surgeon = person("surgeon", surgery, Role.MEMBER, Role.LEAD);
        person("anaesthetist", surgery, Role.MEMBER);
        stranger = person("stranger", unit("far", Unit.Kind.PRACTICE, null), Role.MEMBER, Role.LEAD);
    }

    @Test
    void whoever_shares_a_boss_reads_each_others_aims_and_values_but_no_drafts() {
        Aim aim = aims.enter(lead, ward, aim("Nobody falls"));
        Value value = aims.enterValue(lead, ward, "Nobody waits alone", null);
        Aim draft = aims.draft(lead, ward, aim("Nobody is lonely"));
        assertThat(aims.get(surgeon, aim.id()).line()).isEqualTo("Nobody falls");
        assertThat(aims.list(surgeon, ward)).hasSize(1);
        assertThat(aims.getValue(surgeon, value.id()).sentence()).isEqualTo("Nobody waits alone");
        assertThat(aims.listDrafts(nurse, ward)).extracting(Aim::line).containsExactly("Nobody is lonely");
        for (SignedIn other : List.of(surgeon, boss, stranger)) {
            assertThatThrownBy(() -> aims.get(other, draft.id())).isInstanceOf(NotHere.class);
            assertThatThrownBy(() -> aims.listDrafts(other, ward)).isInstanceOf(NotHere.class);
        }
        assertThatThrownBy(() -> aims.list(stranger, ward)).isInstanceOf(NotHere.class);
    }

    @Test
    void a_draft_takes_no_place_until_it_is_adopted_and_none_is_adopted_where_three_are() {
        Aim draft = aims.draft(lead, ward, aim("Nobody is lonely"));
        assertThat(draft.inForce()).isFalse();
        assertThat(onSheet.listLines(nurse, ward)).isEmpty();
        Aim first = aims.enter(lead, ward, aim("One"));
        aims.enter(lead, ward, aim("Two"));
        aims.enter(lead, ward, aim("Three"));
        assertThat(problemsOf(() -> aims.adopt(lead, draft.id()))).contains("aim.problem.three-aims");
        assertThatThrownBy(() -> aims.adopt(nurse, draft.id())).isInstanceOf(NotYours.class);
        aims.retire(lead, first.id(), "reached");
        assertThat(aims.adopt(lead, draft.id()).inForce()).isTrue();
        assertThatThrownBy(() -> aims.adopt(lead, draft.id())).isInstanceOf(NotHere.class);
        assertThat(aims.list(nurse, ward)).extracting(Aim::line).contains("Nobody is lonely");
        assertThat(aims.listRetired(nurse, ward)).hasSize(1);
    }

    @Test
    void a_stretch_is_never_in_force_without_having_been_a_draft() {
        NewAim stretch = new NewAim("No infection in a year", null, Origin.OURS, null, null, null, true, null);
        assertThat(problemsOf(() -> aims.enter(lead, ward, stretch)))
                .contains("aim.problem.stretch-drafted-first");
        Aim plain = aims.enter(lead, ward, aim("Fewer infections"));
        assertThat(problemsOf(() -> aims.change(lead, plain.id(), plain.version(), stretch)))
                .contains("aim.problem.stretch-drafted-first");
        assertThat(aims.draft(lead, ward, stretch).stretch()).isTrue();
    }

    @Test
    void everybody_who_works_there_has_three_aims_of_their_own_and_nobody_else_writes_them() {
        Aim own = aims.enterMine(nurse, ward, aim("I teach one newcomer"));
        assertThat(own.person()).isNotNull();
        assertThat(own.owner().name()).isEqualTo("nurse");
        assertThat(aims.list(lead, ward)).isEmpty();
        assertThat(aims.listOfPeople(surgeon, ward)).hasSize(1);
        assertThat(mine.list(nurse)).extracting(Aim::id).containsExactly(own.id());
        assertThatThrownBy(() -> aims.change(lead, own.id(), 1, aim("You teach two")))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> aims.retire(lead, own.id(), "no")).isInstanceOf(NotYours.class);
        aims.enterMine(nurse, ward, aim("Two"));
        aims.enterMine(nurse, ward, aim("Three"));
        assertThat(problemsOf(() -> aims.enterMine(nurse, ward, aim("Four")))).contains("aim.problem.three-aims");
        aims.enterMine(lead, ward, aim("Mine"));
        people.endRole(nurse.personId(), ward, Role.MEMBER, BY);
        List<Held> ownerless = held.listOwnerless(ward);
        assertThat(ownerless).hasSize(3).allMatch(Held::closable);
        assertThatThrownBy(() -> held.giveOn(lead, ownerless.getFirst().id(), lead.personId()))
                .isInstanceOf(CannotBeGivenOn.class);
        ownerless.forEach(one -> held.close(lead, one.id(), "they have left"));
        assertThat(held.listOwnerless(ward)).isEmpty();
    }

    @Test
    void a_joint_aim_lives_with_the_nearest_boss_and_begins_when_each_owner_has_said_what_they_bring() {
        Aim draft = joint.draft(lead, ward, aim("Nobody waits for a bed"), List.of(new NewShare(surgery, null)));
        assertThat(draft.unitId()).isEqualTo(division);
        assertThat(toldBacks.listUnheard(surgeon))
                .extracting(ToldBack::sentence)
                .containsExactly("lead asks you to own it together. Say what you bring.");
        assertThat(waiting.listWaiting(surgeon)).extracting(Waiting::kind).containsExactly("aim-bring");
        assertThat(steps.step(surgeon, draft)).map(AimSteps.Step::address).contains(draft.address() + "#together");
        bring(lead, draft, ward, "Beds by ten");
        assertThat(problemsOf(() -> aims.adopt(lead, draft.id()))).contains("aim.problem.not-all-bring");
        Share theirs = share(lead, draft, surgery);
        assertThatThrownBy(() -> joint.bring(lead, theirs.id(), "They bring all", null))
                .isInstanceOf(NotYours.class);
        bring(surgeon, draft, surgery, "No elective bed on Mondays");
        assertThat(waiting.listWaiting(surgeon)).isEmpty();
        aims.adopt(surgeon, draft.id());
        for (long unit : List.of(division, ward, surgery)) {
            assertThat(aims.listJoint(boss, unit)).extracting(Aim::line).containsExactly("Nobody waits for a bed");
        }
        assertThat(onSheet.listLines(nurse, ward)).hasSize(1);
        assertThatThrownBy(() -> aims.get(stranger, draft.id())).isInstanceOf(NotHere.class);
        assertThat(problemsOf(() -> joint.leave(surgeon, share(surgeon, draft, surgery).id(), "no time")))
                .contains("aim.problem.two-owners");
    }

    @Test
    void each_owner_has_three_together_wherever_they_are_at_home() {
        long third = unit("third", Unit.Kind.WARD, division);
        SignedIn other = person("other", third, Role.MEMBER, Role.LEAD);
        for (String line : List.of("One", "Two", "Three")) {
            adopted(lead, ward, surgeon, surgery, line);
        }
        Aim fourth = drafted(lead, ward, surgeon, surgery, "Four");
        assertThat(problemsOf(() -> aims.adopt(lead, fourth.id()))).contains("aim.problem.three-joint");
        Aim elsewhere = adopted(other, third, boss, division, "At home with the same boss");
        assertThat(elsewhere.unitId()).isEqualTo(division);
        assertThat(aims.listJoint(boss, division)).hasSize(4);
    }

    private Aim adopted(SignedIn one, long unit, SignedIn another, long otherUnit, String line) {
        return aims.adopt(one, drafted(one, unit, another, otherUnit, line).id());
    }

    private Aim drafted(SignedIn one, long unit, SignedIn another, long otherUnit, String line) {
        Aim draft = joint.draft(one, unit, aim(line), List.of(new NewShare(otherUnit, null)));
        bring(one, draft, unit, "Half of it");
        bring(another, draft, otherUnit, "The other half");
        return draft;
    }

    @Test
    void together_means_two_whom_one_sees() {
        assertThat(problemsOf(() -> joint.draft(lead, ward, aim("x"), List.of())))
                .contains("aim.problem.two-owners");
        NewShare far = new NewShare(stranger.homeUnitId(), null);
        assertThat(problemsOf(() -> joint.draft(lead, ward, aim("x"), List.of(far))))
                .contains("aim.problem.joint-owner");
        NewShare notThere = new NewShare(ward, surgeon.personId());
        assertThat(problemsOf(() -> joint.draft(lead, ward, aim("x"), List.of(notThere))))
                .contains("aim.problem.joint-owner");
        assertThatThrownBy(() -> joint.draft(nurse, ward, aim("x"), List.of(new NewShare(surgery, null))))
                .isInstanceOf(NotYours.class);
    }

    @Test
    void no_number_of_one_owner_stands_without_the_result_of_all() {
        String ofAll = measure(lead, ward, "Waits for a bed");
        String ofOne = measure(surgeon, surgery, "Monday beds kept free");
        Aim draft = joint.draft(lead, ward, aim("Nobody waits for a bed"), List.of(new NewShare(surgery, null)));
        Share theirs = share(surgeon, draft, surgery);
        assertThat(problemsOf(() -> joint.bring(surgeon, theirs.id(), "Mondays", ofOne)))
                .contains("aim.problem.result-first");
        assertThat(joint.findResult(lead, draft.id())).isEmpty();
        Aim measured = aims.change(lead, draft.id(), 1, measured("Nobody waits for a bed", ofAll));
        joint.bring(surgeon, theirs.id(), "Mondays", ofOne);
        JointResult result = joint.findResult(surgeon, draft.id()).orElseThrow();
        assertThat(result.ofAll().name()).isEqualTo("Waits for a bed");
        assertThat(result.ofAll().sentence())
                .as("numbers of another unit, of which nothing has left")
                .isNull();
        assertThat(result.ofEach()).hasSize(1).allMatch(one -> one.number().address() != null);
        assertThat(joint.findResult(lead, draft.id()).orElseThrow().ofAll().sentence())
                .isNotBlank();
        assertThat(problemsOf(() ->
                        aims.change(lead, draft.id(), measured.version(), aim("Nobody waits for a bed"))))
                .contains("aim.problem.result-first");
        assertThat(problemsOf(() -> joint.bring(
                        surgeon, share(surgeon, draft, surgery).id(), "Mondays", ofAll)))
                .as("a number of another unit")
                .contains("aim.problem.measure");
    }

    @Test
    void what_serves_what_is_said_by_either_side_and_a_loop_is_refused_with_its_way() {
        Aim ours = aims.enter(lead, ward, aim("Nobody waits"));
        Aim theirs = aims.enter(surgeon, surgery, aim("Nobody is called off"));
        Aim above = aims.enter(boss, division, aim("Everybody gets a bed"));
        assertThat(served.link(lead, ours.id(), theirs.id())).isInstanceOf(Linking.Linked.class);
        assertThat(served.link(boss, theirs.id(), above.id())).isInstanceOf(Linking.Linked.class);
        assertThatThrownBy(() -> served.link(nurse, ours.id(), above.id())).isInstanceOf(NotYours.class);
        assertThat(served.link(lead, ours.id(), ours.id())).isInstanceOf(Linking.Refused.class);
        assertThat(served.link(lead, ours.id(), theirs.id())).isInstanceOf(Linking.Refused.class);
        assertThat(served.link(boss, above.id(), ours.id()))
                .isInstanceOfSatisfying(
                        Linking.WouldLoop.class,
                        loop -> assertThat(loop.way())
                                .extracting(Aim::line)
                                .containsExactly("Nobody waits", "Nobody is called off", "Everybody gets a bed"));
        assertThat(served.listServed(nurse, ours.id())).extracting(Aim::id).containsExactly(theirs.id());
        assertThat(served.listServing(nurse, above.id())).extracting(Aim::id).containsExactly(theirs.id());
        served.unlink(surgeon, ours.id(), theirs.id());
        assertThatThrownBy(() -> served.unlink(surgeon, ours.id(), theirs.id())).isInstanceOf(NotHere.class);
        assertThat(served.link(boss, above.id(), ours.id())).isInstanceOf(Linking.Linked.class);
    }

    @Test
    void what_an_aim_serves_and_hurts_is_told_when_it_is_linked() {
        Aim ours = aims.enter(lead, ward, aim("Nobody waits"));
        Aim theirs = aims.enter(surgeon, surgery, aim("Nobody is called off"));
        database.sql()
                .execute(
                        "insert into aim.effect (aim_id, touched_id, side, effect, by_id, at, stands_at)"
                                + " values ({0}, {1}, 'maker', 'hurts', {2}, '2026-01-01', '2026-01-08')",
                        ours.id(),
                        theirs.id(),
                        lead.personId());
        assertThat(served.listHurt(lead, ours.id())).isEmpty();
        assertThat(served.link(lead, ours.id(), theirs.id()))
                .isInstanceOfSatisfying(
                        Linking.Linked.class, linked -> assertThat(linked.hurts())
                                .singleElement()
                                .satisfies(way -> assertThat(way)
                                        .extracting(Aim::id)
                                        .containsExactly(ours.id(), theirs.id())));
    }

    @Test
    void an_aim_reaches_a_value_itself_or_through_what_it_serves_and_a_measure_an_aim_or_each_is_listed() {
        Value value = aims.enterValue(lead, ward, "Nobody waits alone", null);
        Aim valued = aims.enter(lead, ward, new NewAim("Nobody waits", value.id(), Origin.OURS, null, null));
        Aim loose = aims.enter(lead, ward, aim("Nobody falls"));
        Aim own = aims.enterMine(nurse, ward, aim("I answer the bell"));
        measure(lead, ward, "Falls");
        assertThat(orphans.listAims(nurse, ward)).extracting(Aim::id).containsExactly(loose.id(), own.id());
        served.link(nurse, own.id(), loose.id());
        assertThat(orphans.listAims(nurse, ward)).hasSize(2);
        served.link(lead, loose.id(), valued.id());
        assertThat(orphans.listAims(nurse, ward)).isEmpty();
        assertThat(orphans.listMeasures(nurse, ward)).hasSize(1);
        assertThatThrownBy(() -> orphans.listMeasures(surgeon, ward)).isInstanceOf(NotHere.class);
    }

    @Test
    void a_wish_is_its_writers_and_others_learn_a_number_at_five_or_more() {
        Aim aim = aims.enter(lead, ward, aim("Nobody falls"));
        for (int writer = 0; writer < 5; writer++) {
            assertThat(mine.countLinked(lead, aim.id())).isEmpty();
            SignedIn somebody = person("somebody" + (char) ('a' + writer), ward, Role.MEMBER);
            mine.wish(somebody, "To go home on time", aim.id());
            assertThat(mine.findWish(somebody)).map(Wish::words).contains("To go home on time");
        }
        assertThat(mine.countLinked(lead, aim.id())).hasValue(5);
        assertThat(mine.findWish(lead)).isEmpty();
        mine.wish(nurse, "To learn to cannulate", null);
        mine.wish(nurse, " ", null);
        assertThat(mine.findWish(nurse)).isEmpty();
        assertThat(problemsOf(() -> mine.wish(stranger, "To see", aim.id()))).contains("aim.problem.wish-aim");
        assertThat(problemsOf(() -> mine.wish(nurse, "As for NHS number 943 476 5919", null)))
                .hasSize(1);
    }

    private void bring(SignedIn me, Aim aim, long unitId, String brings) {
        joint.bring(me, share(me, aim, unitId).id(), brings, null);
    }

    private Share share(SignedIn me, Aim aim, long unitId) {
        return joint.listShares(me, aim.id()).stream()
                .filter(share -> share.unit().id() == unitId)
                .findFirst()
                .orElseThrow();
    }

    private static NewAim aim(String line) {
        return measured(line, null);
    }

    private static NewAim measured(String line, @Nullable String measure) {
        return new NewAim(line, null, Origin.OURS, null, null, null, false, measure);
    }

    private static List<String> problemsOf(Runnable act) {
        NotTaken refused = catchThrowableOfType(NotTaken.class, act::run);
        assertThat(refused).isNotNull();
        return List.copyOf(refused.problems().values());
    }

    private String measure(SignedIn author, long unitId, String name) {
        long checker = people.list(author, unitId).stream()
                .map(here -> here.person().id())
                .filter(id -> id != author.personId())
                .findFirst()
                .orElseThrow();
        var form = new MeasureForm(
                name,
                "people",
                "so that it is known",
                "people",
                "",
                "people",
                "",
                NumberKind.COUNT,
                Period.WEEK,
                "the list",
                Better.DOWN,
                "",
                "",
                false,
                "",
                "",
                null,
                "",
                false,
                "",
                checker,
                null,
                "",
                "",
                "",
                null);
        return ((Defining.Defined) measures.define(author, unitId, form))
                .measure()
                .address();
    }

    private long unit(String name, Unit.Kind kind, @Nullable Long parent) {
        return units.setUp(new NewUnit(name, name, kind, parent, List.of()), BY).id();
    }

    private SignedIn person(String name, long unitId, Role... roles) {
        long id = people.enter(new NewPerson(name, name, "nurse", null, null, unitId, false, null, false), BY)
                .id();
        for (Role role : roles) {
            people.giveRole(id, unitId, role, BY);
        }
        return people.find(id).orElseThrow();
    }
}
