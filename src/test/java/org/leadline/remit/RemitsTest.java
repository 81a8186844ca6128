package org.leadline.remit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.DueClocks;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds.CannotBeGivenOn;
import org.leadline.unit.sheet.Waiting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Who decides what, and asks of the layer above with their day. */
@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import(SettableClock.Setup.class)
class RemitsTest {
    private final AskHouse house = new AskHouse();

    @Autowired
    private DueClocks dueClocks;

    @Autowired
    private RemitSays says;

    @Autowired
    private RemitsHeld held;

    @Autowired
    private RemitsWaiting waiting;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory spring) {
        spring.autowireBean(house);
        house.open();
    }

    @Test
    void both_sides_write_who_decides_what_and_each_hears_what_the_other_wrote() {
        Remit rounds = AskHouse.written(
                house.remits.write(house.lead, house.ward.id(), new NewRemit("Our rounds", Right.DECIDE, "9")));
        assertThat(rounds.limitDays()).isNull();
        Remit nurses = AskHouse.written(
                house.remits.write(house.director, house.ward.id(), new NewRemit("One more nurse", Right.ASK, "7")));
        assertThat(nurses.owner().name()).isEqualTo("lead");
        assertThat(house.remits.list(house.neighbour, house.ward.id()))
                .extracting(Remit::subject)
                .containsExactly("Our rounds", "One more nurse");
        assertThat(house.told(house.director)).containsExactly("lead wrote this down: we decide.");
        assertThat(house.told(house.lead)).containsExactly("director wrote this down: we ask.");
        Remit told = AskHouse.written(
                house.remits.change(house.lead, nurses.id(), 1, new NewRemit("One more nurse", Right.TELL, "")));
        assertThat(told.version()).isEqualTo(2);
        assertThat(house.remits.listHistory(house.nurse, nurses.id()))
                .extracting(Remit::right)
                .containsExactly(Right.TELL, Right.ASK);
        assertThat(house.remits.change(house.lead, nurses.id(), 1, new NewRemit("x", Right.TELL, "")))
                .isEqualTo(new Writing.Refused(Map.of("subject", "remit.problem.meanwhile")));
        assertThat(house.remits.retire(house.director, rounds.id(), " "))
                .containsEntry("because", "remit.problem.blank.because");
        assertThat(house.remits.retire(house.director, rounds.id(), "it goes without saying"))
                .isEmpty();
        assertThat(house.remits.list(house.lead, house.ward.id())).hasSize(1);
        assertThat(house.remits.get(house.nurse, rounds.id()).retired()).isEqualTo("it goes without saying");
    }

    @Test
    void nobody_else_writes_and_strangers_know_of_nothing() {
        Remit ask = house.ask();
        NewRemit any = new NewRemit("Our rounds", Right.DECIDE, "");
        assertThatThrownBy(() -> house.remits.write(house.nurse, house.ward.id(), any))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> house.remits.write(house.neighbour, house.ward.id(), any))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> house.remits.write(house.chief, house.ward.id(), any))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> house.remits.retire(house.nurse, ask.id(), "no"))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> house.remits.get(house.stranger, ask.id())).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> house.remits.list(house.stranger, house.ward.id()))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> house.asks.list(house.neighbour, house.ward.id()))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> house.asks.ask(house.neighbour, ask.id(), "a", "b", ""))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> house.asks.ask(house.partner, ask.id(), "a", "b", ""))
                .isInstanceOf(NotYours.class);
    }

    @Test
    void an_ask_needs_a_number_of_days_and_words() {
        for (String days : List.of("", "0", "91", "soon", "-3", "1.5")) {
            assertThat(house.remits.write(house.lead, house.ward.id(), new NewRemit("One more nurse", Right.ASK, days)))
                    .as(days)
                    .isEqualTo(new Writing.Refused(Map.of("limitDays", "remit.problem.days")));
        }
        assertThat(house.remits.write(house.lead, house.ward.id(), new NewRemit("", null, "")))
                .isEqualTo(new Writing.Refused(
                        Map.of("subject", "remit.problem.blank.subject", "right", "remit.problem.right")));
        assertThat(house.asks.ask(house.nurse, house.ask().id(), "", "", ""))
                .isInstanceOfSatisfying(
                        AskingAbove.Refused.class,
                        refused -> assertThat(refused.problems()).containsKeys("question", "mayChange"));
        Remit decide = AskHouse.written(
                house.remits.write(house.lead, house.ward.id(), new NewRemit("Our rounds", Right.DECIDE, "")));
        assertThat(house.asks.mayAsk(house.nurse, decide)).isFalse();
        assertThatThrownBy(() -> house.asks.ask(house.nurse, decide.id(), "a", "b", ""))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void an_ask_is_answered_by_its_day_and_how_long_it_waited_is_seen_from_both_sides() {
        Remit ask = house.ask();
        RemitAsk asked = house.asked(ask);
        assertThat(LocalDate.ofInstant(asked.answerBy(), house.clock.getZone()))
                .isEqualTo(LocalDate.now(house.clock).plusDays(7));
        house.clock.move(Duration.ofDays(3));
        house.decide(asked);
        AskWait fromBelow = house.asks.wait(house.nurse, house.ward.id());
        assertThat(fromBelow).isEqualTo(house.asks.waitFor(house.director, house.division.id()));
        assertThat(fromBelow.medianDays()).hasValue(3);
        assertThat(says.wait(fromBelow))
                .isEqualTo("1 answered, 1 of them by their day. Half of them waited 3 days or less.");
        house.clock.move(Duration.ofDays(30));
        dueClocks.strike();
        assertThat(house.told(house.chief)).isEmpty();
        assertThat(house.asks.listRisen(house.chief, house.board.id())).isEmpty();
        assertThat(house.asks.ask(house.nurse, ask.id(), "Again", "Whether", ""))
                .isInstanceOf(AskingAbove.Asked.class);
    }

    @Test
    void an_answer_past_its_day_rises_to_the_layer_above_the_one_that_was_asked_until_it_comes() {
        RemitAsk asked = house.asked(house.ask());
        house.clock.move(Duration.ofDays(6));
        dueClocks.strike();
        assertThat(waiting.listWaiting(house.chief)).isEmpty();
        house.clock.move(Duration.ofDays(2));
        dueClocks.strike();
        assertThat(house.told(house.chief)).containsExactly("division has not answered ward, and the day has passed.");
        assertThat(house.asks.listRisen(house.chief, house.board.id()))
                .extracting(RemitAsk::subject)
                .containsExactly("One more nurse");
        assertThat(waiting.listWaiting(house.chief)).extracting(Waiting::kind).containsExactly("remit-late");
        assertThat(waiting.listWaiting(house.director)).isEmpty();
        assertThat(waiting.listAsked(
                        house.chief, house.clock.instant().minus(Duration.ofDays(3)), house.clock.instant()))
                .hasSize(1);
        assertThat(says.aside(house.asks.list(house.chief, house.ward.id()).getFirst()))
                .isEqualTo("1 day late");
        assertThat(says.wait(house.asks.wait(house.nurse, house.ward.id())))
                .isEqualTo("Nothing has been answered yet. 1 still open, 1 late.");
        house.decide(asked);
        assertThat(waiting.listWaiting(house.chief)).isEmpty();
        assertThat(house.asks.wait(house.nurse, house.ward.id()).inTime()).isZero();
    }

    @Test
    void a_line_is_given_on_or_ended_when_its_owner_goes() {
        Remit ask = house.ask();
        String id = held.listHeld(house.lead.personId()).getFirst().id();
        assertThatThrownBy(() -> held.giveOn(house.lead, id, house.director.personId()))
                .isInstanceOf(CannotBeGivenOn.class);
        held.giveOn(house.lead, id, house.nurse.personId());
        assertThat(house.told(house.nurse)).containsExactly("nurse sees to it from now on. lead gave it on.");
        house.people.endRole(house.nurse.personId(), house.ward.id(), Role.MEMBER, "test");
        assertThat(held.listOwnerless(house.ward.id())).extracting(Held::title).containsExactly("One more nurse");
        held.close(house.lead, id, "nobody asks any more");
        assertThat(held.listOwnerless(house.ward.id())).isEmpty();
        assertThat(house.remits.get(house.lead, ask.id()).retired()).isEqualTo("nobody asks any more");
    }
}
