package org.leadline.aim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** What serves what, what reaches a value, and what people wish. */
@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import(SettableClock.Setup.class)
class ServedAimsTest {
    private final TwoWards house = new TwoWards();

    @Autowired
    private ServedAims served;

    @Autowired
    private MyAims mine;

    @Autowired
    private Orphans orphans;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory spring) {
        spring.autowireBean(house);
        house.open();
    }

    @Test
    void what_serves_what_is_said_by_either_side_and_a_loop_is_refused_with_its_way() {
        Aim ours = house.aims.enter(house.lead, house.ward, TwoWards.aim("Nobody waits"));
        Aim theirs = house.aims.enter(house.surgeon, house.surgery, TwoWards.aim("Nobody is called off"));
        Aim above = house.aims.enter(house.boss, house.division, TwoWards.aim("Everybody gets a bed"));
        assertThat(served.link(house.lead, ours.id(), theirs.id())).isInstanceOf(Linking.Linked.class);
        assertThat(served.link(house.boss, theirs.id(), above.id())).isInstanceOf(Linking.Linked.class);
        assertThatThrownBy(() -> served.link(house.nurse, ours.id(), above.id()))
                .isInstanceOf(NotYours.class);
        assertThat(served.link(house.lead, ours.id(), ours.id())).isInstanceOf(Linking.Refused.class);
        assertThat(served.link(house.lead, ours.id(), theirs.id())).isInstanceOf(Linking.Refused.class);
        assertThat(served.link(house.boss, above.id(), ours.id()))
                .isInstanceOfSatisfying(
                        Linking.WouldLoop.class,
                        loop -> assertThat(loop.way())
                                .extracting(Aim::line)
                                .containsExactly("Nobody waits", "Nobody is called off", "Everybody gets a bed"));
        assertThat(served.listServed(house.nurse, ours.id()))
                .extracting(Aim::id)
                .containsExactly(theirs.id());
        assertThat(served.listServing(house.nurse, above.id()))
                .extracting(Aim::id)
                .containsExactly(theirs.id());
        served.unlink(house.surgeon, ours.id(), theirs.id());
        assertThatThrownBy(() -> served.unlink(house.surgeon, ours.id(), theirs.id()))
                .isInstanceOf(NotHere.class);
        assertThat(served.link(house.boss, above.id(), ours.id())).isInstanceOf(Linking.Linked.class);
    }

    @Test
    void what_an_aim_serves_and_hurts_is_told_when_it_is_linked() {
        Aim ours = house.aims.enter(house.lead, house.ward, TwoWards.aim("Nobody waits"));
        Aim theirs = house.aims.enter(house.surgeon, house.surgery, TwoWards.aim("Nobody is called off"));
        house.database
                .sql()
                .execute(
                        "insert into aim.effect (aim_id, touched_id, side, effect, by_id, at, stands_at)"
                                + " values ({0}, {1}, 'maker', 'hurts', {2}, '2026-01-01', '2026-01-08')",
                        ours.id(), theirs.id(), house.lead.personId());
        assertThat(served.listHurt(house.lead, ours.id())).isEmpty();
        assertThat(served.link(house.lead, ours.id(), theirs.id()))
                .isInstanceOfSatisfying(
                        Linking.Linked.class,
                        linked -> assertThat(linked.hurts())
                                .singleElement()
                                .satisfies(way ->
                                        assertThat(way).extracting(Aim::id).containsExactly(ours.id(), theirs.id())));
    }

    @Test
    void an_aim_reaches_a_value_itself_or_through_what_it_serves_and_a_measure_an_aim_or_each_is_listed() {
        Value value = house.aims.enterValue(house.lead, house.ward, "Nobody waits alone", null);
        Aim valued = house.aims.enter(
                house.lead, house.ward, new NewAim("Nobody waits", value.id(), Origin.OURS, null, null));
        Aim loose = house.aims.enter(house.lead, house.ward, TwoWards.aim("Nobody falls"));
        Aim own = house.aims.enterMine(house.nurse, house.ward, TwoWards.aim("I answer the bell"));
        house.measure(house.lead, house.ward, "Falls");
        assertThat(orphans.listAims(house.nurse, house.ward))
                .extracting(Aim::id)
                .containsExactly(loose.id(), own.id());
        served.link(house.nurse, own.id(), loose.id());
        assertThat(orphans.listAims(house.nurse, house.ward)).hasSize(2);
        served.link(house.lead, loose.id(), valued.id());
        assertThat(orphans.listAims(house.nurse, house.ward)).isEmpty();
        assertThat(orphans.listMeasures(house.nurse, house.ward)).hasSize(1);
        assertThatThrownBy(() -> orphans.listMeasures(house.surgeon, house.ward))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void a_wish_is_its_writers_and_others_learn_a_number_at_five_or_more() {
        Aim aim = house.aims.enter(house.lead, house.ward, TwoWards.aim("Nobody falls"));
        for (int writer = 0; writer < 5; writer++) {
            assertThat(mine.countLinked(house.lead, aim.id())).isEmpty();
            SignedIn somebody = house.person("somebody" + (char) ('a' + writer), house.ward, Role.MEMBER);
            mine.wish(somebody, "To go home on time", aim.id());
            assertThat(mine.findWish(somebody)).map(Wish::words).contains("To go home on time");
        }
        assertThat(mine.countLinked(house.lead, aim.id())).hasValue(5);
        assertThat(mine.findWish(house.lead)).isEmpty();
        mine.wish(house.nurse, "To learn to cannulate", null);
        mine.wish(house.nurse, " ", null);
        assertThat(mine.findWish(house.nurse)).isEmpty();
        assertThat(TwoWards.problemsOf(() -> mine.wish(house.stranger, "To see", aim.id())))
                .contains("aim.problem.wish-aim");
        assertThat(TwoWards.problemsOf(() -> mine.wish(house.nurse, "As for NHS number 943 476 5919", null)))
                .hasSize(1);
    }
}
