package org.leadline.aim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
import org.leadline.post.ToldBack;
import org.leadline.post.ToldBacks;
import org.leadline.unit.Unit;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds.CannotBeGivenOn;
import org.leadline.unit.sheet.Waiting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Aims drafted, of one person, and of two wards together. */
@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import(SettableClock.Setup.class)
class TogetherTest {
    private final TwoWards house = new TwoWards();

    @Autowired
    private JointAims joint;

    @Autowired
    private MyAims mine;

    @Autowired
    private AimSteps steps;

    @Autowired
    private AimsWaiting waiting;

    @Autowired
    private AimsHeld held;

    @Autowired
    private AimsOnSheet onSheet;

    @Autowired
    private ToldBacks toldBacks;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory spring) {
        spring.autowireBean(house);
        house.open();
    }

    @Test
    void whoever_shares_a_boss_reads_each_others_aims_and_values_but_no_drafts() {
        Aim aim = house.aims.enter(house.lead, house.ward, TwoWards.aim("Nobody falls"));
        Value value = house.aims.enterValue(house.lead, house.ward, "Nobody waits alone", null);
        Aim draft = house.aims.draft(house.lead, house.ward, TwoWards.aim("Nobody is lonely"));
        assertThat(house.aims.get(house.surgeon, aim.id()).line()).isEqualTo("Nobody falls");
        assertThat(house.aims.list(house.surgeon, house.ward)).hasSize(1);
        assertThat(house.aims.getValue(house.surgeon, value.id()).sentence()).isEqualTo("Nobody waits alone");
        assertThat(house.aims.listDrafts(house.nurse, house.ward))
                .extracting(Aim::line)
                .containsExactly("Nobody is lonely");
        for (SignedIn other : List.of(house.surgeon, house.boss, house.stranger)) {
            assertThatThrownBy(() -> house.aims.get(other, draft.id())).isInstanceOf(NotHere.class);
            assertThatThrownBy(() -> house.aims.listDrafts(other, house.ward)).isInstanceOf(NotHere.class);
        }
        assertThatThrownBy(() -> house.aims.list(house.stranger, house.ward)).isInstanceOf(NotHere.class);
    }

    @Test
    void a_draft_takes_no_place_until_it_is_adopted_and_none_is_adopted_where_three_are() {
        Aim draft = house.aims.draft(house.lead, house.ward, TwoWards.aim("Nobody is lonely"));
        assertThat(draft.inForce()).isFalse();
        assertThat(onSheet.listLines(house.nurse, house.ward)).isEmpty();
        Aim first = house.aims.enter(house.lead, house.ward, TwoWards.aim("One"));
        house.aims.enter(house.lead, house.ward, TwoWards.aim("Two"));
        house.aims.enter(house.lead, house.ward, TwoWards.aim("Three"));
        assertThat(TwoWards.problemsOf(() -> house.aims.adopt(house.lead, draft.id())))
                .contains("aim.problem.three-aims");
        assertThatThrownBy(() -> house.aims.adopt(house.nurse, draft.id())).isInstanceOf(NotYours.class);
        house.aims.retire(house.lead, first.id(), "reached");
        assertThat(house.aims.adopt(house.lead, draft.id()).inForce()).isTrue();
        assertThatThrownBy(() -> house.aims.adopt(house.lead, draft.id())).isInstanceOf(NotHere.class);
        assertThat(house.aims.list(house.nurse, house.ward))
                .extracting(Aim::line)
                .contains("Nobody is lonely");
        assertThat(house.aims.listRetired(house.nurse, house.ward)).hasSize(1);
    }

    @Test
    void a_stretch_is_never_in_force_without_having_been_a_draft() {
        NewAim stretch = new NewAim("No infection in a year", null, Origin.OURS, null, null, null, true, null);
        assertThat(TwoWards.problemsOf(() -> house.aims.enter(house.lead, house.ward, stretch)))
                .contains("aim.problem.stretch-drafted-first");
        Aim plain = house.aims.enter(house.lead, house.ward, TwoWards.aim("Fewer infections"));
        assertThat(TwoWards.problemsOf(() -> house.aims.change(house.lead, plain.id(), plain.version(), stretch)))
                .contains("aim.problem.stretch-drafted-first");
        assertThat(house.aims.draft(house.lead, house.ward, stretch).stretch()).isTrue();
    }

    @Test
    void everybody_who_works_there_has_three_aims_of_their_own_and_nobody_else_writes_them() {
        Aim own = house.aims.enterMine(house.nurse, house.ward, TwoWards.aim("I teach one newcomer"));
        assertThat(own.person()).isNotNull();
        assertThat(own.owner().name()).isEqualTo("nurse");
        assertThat(house.aims.list(house.lead, house.ward)).isEmpty();
        assertThat(house.aims.listOfPeople(house.surgeon, house.ward)).hasSize(1);
        assertThat(mine.list(house.nurse)).extracting(Aim::id).containsExactly(own.id());
        assertThatThrownBy(() -> house.aims.change(house.lead, own.id(), 1, TwoWards.aim("You teach two")))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> house.aims.retire(house.lead, own.id(), "no")).isInstanceOf(NotYours.class);
        house.aims.enterMine(house.nurse, house.ward, TwoWards.aim("Two"));
        house.aims.enterMine(house.nurse, house.ward, TwoWards.aim("Three"));
        assertThat(TwoWards.problemsOf(() -> house.aims.enterMine(house.nurse, house.ward, TwoWards.aim("Four"))))
                .contains("aim.problem.three-aims");
        house.aims.enterMine(house.lead, house.ward, TwoWards.aim("Mine"));
        house.people.endRole(house.nurse.personId(), house.ward, Role.MEMBER, "test");
        List<Held> ownerless = held.listOwnerless(house.ward);
        assertThat(ownerless).hasSize(3).allMatch(Held::closable);
        assertThatThrownBy(() -> held.giveOn(house.lead, ownerless.getFirst().id(), house.lead.personId()))
                .isInstanceOf(CannotBeGivenOn.class);
        ownerless.forEach(one -> held.close(house.lead, one.id(), "they have left"));
        assertThat(held.listOwnerless(house.ward)).isEmpty();
    }

    @Test
    void a_joint_aim_lives_with_the_nearest_boss_and_begins_when_each_owner_has_said_what_they_bring() {
        Aim draft = joint.draft(
                house.lead,
                house.ward,
                TwoWards.aim("Nobody waits for a bed"),
                List.of(new NewShare(house.surgery, null)));
        assertThat(draft.unitId()).isEqualTo(house.division);
        assertThat(toldBacks.listUnheard(house.surgeon))
                .extracting(ToldBack::sentence)
                .containsExactly("lead asks you to own it together. Say what you bring.");
        assertThat(waiting.listWaiting(house.surgeon)).extracting(Waiting::kind).containsExactly("aim-bring");
        assertThat(steps.step(house.surgeon, draft))
                .map(AimSteps.Step::address)
                .contains(draft.address() + "#together");
        bring(house.lead, draft, house.ward, "Beds by ten");
        assertThat(TwoWards.problemsOf(() -> house.aims.adopt(house.lead, draft.id())))
                .contains("aim.problem.not-all-bring");
        Share theirs = share(house.lead, draft, house.surgery);
        assertThatThrownBy(() -> joint.bring(house.lead, theirs.id(), "They bring all", null))
                .isInstanceOf(NotYours.class);
        bring(house.surgeon, draft, house.surgery, "No elective bed on Mondays");
        assertThat(waiting.listWaiting(house.surgeon)).isEmpty();
        house.aims.adopt(house.surgeon, draft.id());
        for (long unit : List.of(house.division, house.ward, house.surgery)) {
            assertThat(house.aims.listJoint(house.boss, unit))
                    .extracting(Aim::line)
                    .containsExactly("Nobody waits for a bed");
        }
        assertThat(onSheet.listLines(house.nurse, house.ward)).hasSize(1);
        assertThatThrownBy(() -> house.aims.get(house.stranger, draft.id())).isInstanceOf(NotHere.class);
        assertThat(TwoWards.problemsOf(() -> joint.leave(
                        house.surgeon,
                        share(house.surgeon, draft, house.surgery).id(),
                        "no time")))
                .contains("aim.problem.two-owners");
    }

    @Test
    void each_owner_has_three_together_wherever_they_are_at_home() {
        long third = house.unit("third", Unit.Kind.WARD, house.division);
        SignedIn other = house.person("other", third, Role.MEMBER, Role.LEAD);
        for (String line : List.of("One", "Two", "Three")) {
            adopted(house.lead, house.ward, house.surgeon, house.surgery, line);
        }
        Aim fourth = drafted(house.lead, house.ward, house.surgeon, house.surgery, "Four");
        assertThat(TwoWards.problemsOf(() -> house.aims.adopt(house.lead, fourth.id())))
                .contains("aim.problem.three-joint");
        Aim elsewhere = adopted(other, third, house.boss, house.division, "At home with the same boss");
        assertThat(elsewhere.unitId()).isEqualTo(house.division);
        assertThat(house.aims.listJoint(house.boss, house.division)).hasSize(4);
    }

    private Aim adopted(SignedIn one, long unit, SignedIn another, long otherUnit, String line) {
        return house.aims.adopt(
                one, drafted(one, unit, another, otherUnit, line).id());
    }

    private Aim drafted(SignedIn one, long unit, SignedIn another, long otherUnit, String line) {
        Aim draft = joint.draft(one, unit, TwoWards.aim(line), List.of(new NewShare(otherUnit, null)));
        bring(one, draft, unit, "Half of it");
        bring(another, draft, otherUnit, "The other half");
        return draft;
    }

    @Test
    void together_means_two_whom_one_sees() {
        assertThat(TwoWards.problemsOf(() -> joint.draft(house.lead, house.ward, TwoWards.aim("x"), List.of())))
                .contains("aim.problem.two-owners");
        NewShare far = new NewShare(house.stranger.homeUnitId(), null);
        assertThat(TwoWards.problemsOf(() -> joint.draft(house.lead, house.ward, TwoWards.aim("x"), List.of(far))))
                .contains("aim.problem.joint-owner");
        NewShare notThere = new NewShare(house.ward, house.surgeon.personId());
        assertThat(TwoWards.problemsOf(() -> joint.draft(house.lead, house.ward, TwoWards.aim("x"), List.of(notThere))))
                .contains("aim.problem.joint-owner");
        assertThatThrownBy(() -> joint.draft(
                        house.nurse, house.ward, TwoWards.aim("x"), List.of(new NewShare(house.surgery, null))))
                .isInstanceOf(NotYours.class);
    }

    @Test
    void no_number_of_one_owner_stands_without_the_result_of_all() {
        String ofAll = house.measure(house.lead, house.ward, "Waits for a bed");
        String ofOne = house.measure(house.surgeon, house.surgery, "Monday beds kept free");
        Aim draft = joint.draft(
                house.lead,
                house.ward,
                TwoWards.aim("Nobody waits for a bed"),
                List.of(new NewShare(house.surgery, null)));
        Share theirs = share(house.surgeon, draft, house.surgery);
        assertThat(TwoWards.problemsOf(() -> joint.bring(house.surgeon, theirs.id(), "Mondays", ofOne)))
                .contains("aim.problem.result-first");
        assertThat(joint.findResult(house.lead, draft.id())).isEmpty();
        Aim measured = house.aims.change(house.lead, draft.id(), 1, TwoWards.measured("Nobody waits for a bed", ofAll));
        joint.bring(house.surgeon, theirs.id(), "Mondays", ofOne);
        JointResult result = joint.findResult(house.surgeon, draft.id()).orElseThrow();
        assertThat(result.ofAll().name()).isEqualTo("Waits for a bed");
        assertThat(result.ofAll().sentence())
                .as("numbers of another unit, of which nothing has left")
                .isNull();
        assertThat(result.ofEach()).hasSize(1).allMatch(one -> one.number().address() != null);
        assertThat(joint.findResult(house.lead, draft.id())
                        .orElseThrow()
                        .ofAll()
                        .sentence())
                .isNotBlank();
        assertThat(TwoWards.problemsOf(() -> house.aims.change(
                        house.lead, draft.id(), measured.version(), TwoWards.aim("Nobody waits for a bed"))))
                .contains("aim.problem.result-first");
        assertThat(TwoWards.problemsOf(() -> joint.bring(
                        house.surgeon,
                        share(house.surgeon, draft, house.surgery).id(),
                        "Mondays",
                        ofAll)))
                .as("a number of another unit")
                .contains("aim.problem.measure");
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
}
