package org.leadline.aim;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.DueClocks;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.aim.Effects.Marking;
import org.leadline.aim.graph.Effect;
import org.leadline.post.ToldBack;
import org.leadline.post.ToldBacks;
import org.leadline.unit.sheet.Waiting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import({SettableClock.Setup.class, DueClocks.class})
class EffectsTest {
    private final Siblings house = new Siblings();

    @Autowired
    private Effects effects;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private NearWaiting waiting;

    @Autowired
    private ToldBacks toldBacks;

    @Autowired
    private DueClocks clocks;

    @Autowired
    void fill(AutowireCapableBeanFactory spring) {
        spring.autowireBean(house);
    }

    @BeforeEach
    void open() {
        house.open();
    }

    @Test
    void the_aims_of_the_boss_of_those_with_the_same_boss_and_of_those_below_stand_near_the_newest_change_first() {
        house.clock.move(Duration.ofHours(1));
        Aim board = house.enter(house.boss, house.board, "Everybody is home");
        Neighbourhood around = neighbours.get(house.physician, house.medicine);
        assertThat(around.ours()).extracting(NearAim::line).containsExactly("No bed stays empty");
        assertThat(around.near())
                .extracting(NearAim::line)
                .containsExactly("Everybody is home", "Nobody is put off", "Home when ready");
        assertThat(around.nearness())
                .isEqualTo(Map.of(
                        board.id(), Nearness.ABOVE,
                        house.lists.id(), Nearness.BESIDE,
                        house.home.id(), Nearness.BELOW));
        assertThat(around.unmarked()).containsEntry(house.lists.id(), 2);
        assertThatThrownBy(() -> neighbours.get(house.surgeon, house.medicine)).isInstanceOf(NotHere.class);
    }

    @Test
    void each_side_marks_for_itself_and_what_differs_or_nobody_knows_comes_first() {
        mark(house.physician, house.beds, house.lists, Effect.HELPS, null);
        mark(house.surgeon, house.beds, house.lists, Effect.NEITHER, "We see nothing of it");
        mark(house.physician, house.home, house.beds, Effect.HELPS, null);
        mark(house.nurse, house.home, house.beds, Effect.HELPS, null);
        mark(house.physician, house.lists, house.beds, Effect.NOT_KNOWN, null);
        List<EffectPair> pairs = neighbours.get(house.physician, house.medicine).pairs();
        assertThat(pairs)
                .extracting(pair -> pair.aim().line() + " > " + pair.touched().line())
                .containsExactly(
                        "Nobody is put off > No bed stays empty",
                        "No bed stays empty > Nobody is put off",
                        "Home when ready > No bed stays empty");
        assertThat(pairs.get(1).marked().disagreed()).isTrue();
        assertThat(pairs.get(2).marked().ofMaker()).isEqualTo(Effect.HELPS);
        assertThat(effects.mark(
                        house.physician, List.of(new NewMark(house.beds.id(), house.lists.id(), Effect.HELPS, ""))))
                .isEqualTo(new Marking.Made(0));
    }

    @Test
    void who_speaks_for_neither_side_marks_nothing_and_who_sees_neither_does_not_know_of_them() {
        assertThatThrownBy(() -> mark(house.registrar, house.beds, house.lists, Effect.HELPS, null))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> mark(house.stranger, house.beds, house.lists, Effect.HELPS, null))
                .isInstanceOf(NotHere.class);
        assertThat(effects.mark(
                        house.physician,
                        List.of(
                                new NewMark(house.lists.id(), house.beds.id(), Effect.HELPS, null),
                                new NewMark(house.beds.id(), house.lists.id(), Effect.HELPS, "x".repeat(201)))))
                .isInstanceOf(Marking.Refused.class);
        assertThat(effects.list(house.physician, house.beds.id())).isEmpty();
    }

    @Test
    void that_it_hurts_is_for_the_two_sides_for_a_week_and_then_for_everybody_and_the_owners_are_told_both_times() {
        mark(house.surgeon, house.beds, house.lists, Effect.HURTS, "Monday is put off");
        assertThat(effects.list(house.physician, house.beds.id())).hasSize(1);
        assertThat(effects.list(house.surgeon, house.beds.id())).hasSize(1);
        assertThat(told(house.physician)).singleElement().asString().contains("hurts", "Only the two sides");
        for (SignedIn other : List.of(house.nurse, house.registrar, house.boss)) {
            assertThat(effects.list(other, house.beds.id())).isEmpty();
        }
        house.clock.move(Effects.A_WEEK.minusMinutes(1));
        clocks.strike();
        assertThat(neighbours.getMap(house.boss, house.board).conflicts()).isEmpty();
        house.clock.move(Duration.ofMinutes(1));
        clocks.strike();
        assertThat(effects.list(house.registrar, house.beds.id())).hasSize(1);
        EffectMap map = neighbours.getMap(house.boss, house.board);
        assertThat(map.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(requireNonNull(conflict.boss()).id()).isEqualTo(house.board);
        });
        assertThat(told(house.surgeon)).singleElement().asString().contains("A week has gone by");
        assertThat(told(house.physician)).hasSize(2);
    }

    @Test
    void what_hurt_and_was_changed_within_the_week_is_read_by_nobody_else_ever() {
        mark(house.surgeon, house.beds, house.lists, Effect.NOT_KNOWN, null);
        mark(house.surgeon, house.beds, house.lists, Effect.HURTS, "Monday");
        assertThat(effectSeenBy(house.boss)).isEqualTo(Effect.NOT_KNOWN);
        house.clock.move(Duration.ofDays(3));
        mark(house.surgeon, house.beds, house.lists, Effect.HURTS, "Monday and Tuesday");
        house.clock.move(Duration.ofDays(3));
        mark(house.surgeon, house.beds, house.lists, Effect.NEITHER, null);
        assertThat(effectSeenBy(house.boss)).isEqualTo(Effect.NEITHER);
        house.clock.move(Duration.ofDays(30));
        clocks.strike();
        assertThat(effectSeenBy(house.boss)).isEqualTo(Effect.NEITHER);
        assertThat(told(house.physician)).noneMatch(sentence -> sentence.contains("A week has gone by"));
    }

    @Test
    void saying_again_that_it_hurts_does_not_begin_the_week_anew() {
        mark(house.surgeon, house.beds, house.lists, Effect.HURTS, null);
        house.clock.move(Duration.ofDays(6));
        mark(house.surgeon, house.beds, house.lists, Effect.HURTS, "Monday");
        assertThat(effectSeenBy(house.boss)).isNull();
        house.clock.move(Duration.ofDays(1));
        clocks.strike();
        assertThat(effectSeenBy(house.boss)).isEqualTo(Effect.HURTS);
        assertThat(told(house.physician)).anyMatch(sentence -> sentence.contains("A week has gone by"));
    }

    @Test
    void what_others_marked_waits_for_the_owner_of_the_aim_until_they_have_marked_it_too() {
        mark(house.surgeon, house.beds, house.lists, Effect.NOT_KNOWN, null);
        mark(house.nurse, house.home, house.beds, Effect.HELPS, null);
        assertThat(waiting.listWaiting(house.physician))
                .singleElement()
                .extracting(Waiting::line)
                .asString()
                .contains("2 effects");
        assertThat(waiting.listWaiting(house.surgeon)).isEmpty();
        mark(house.physician, house.beds, house.lists, Effect.NOT_KNOWN, null);
        mark(house.physician, house.home, house.beds, Effect.HELPS, null);
        assertThat(waiting.listWaiting(house.physician)).isEmpty();
    }

    private @Nullable Effect effectSeenBy(SignedIn person) {
        return neighbours.getMap(person, house.board).pairs().stream()
                .filter(pair -> pair.aim().id() == house.beds.id())
                .map(EffectPair::ofNeighbour)
                .map(mark -> mark == null ? null : mark.effect())
                .findFirst()
                .orElse(null);
    }

    private List<String> told(SignedIn person) {
        return toldBacks.listUnheard(person).stream().map(ToldBack::sentence).toList();
    }

    private void mark(SignedIn by, Aim aim, Aim touched, Effect effect, @Nullable String line) {
        assertThat(effects.mark(by, List.of(new NewMark(aim.id(), touched.id(), effect, line))))
                .isInstanceOf(Marking.Made.class);
    }
}
