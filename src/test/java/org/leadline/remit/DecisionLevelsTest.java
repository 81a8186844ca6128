package org.leadline.remit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** At which level decisions were taken. */
@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import(SettableClock.Setup.class)
class DecisionLevelsTest {
    private final AskHouse house = new AskHouse();

    @Autowired
    private DecisionLevels levels;

    @Autowired
    private RemitSays says;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory spring) {
        spring.autowireBean(house);
        house.open();
    }

    @Test
    void where_decisions_were_taken_is_counted_and_a_unit_says_what_it_could_have_decided_itself() {
        RemitAsk asked = house.asked(house.ask());
        house.decide(asked);
        assertThat(levels.list(house.nurse, house.ward.id())).singleElement().satisfies(taken -> {
            assertThat(taken.above()).isTrue();
            assertThat(taken.couldBeLocal()).isFalse();
        });
        assertThat(levels.share(house.nurse, house.ward.id()).last()).isEqualTo(new DecisionLevels.Share(0, 1, true));
        assertThatThrownBy(() -> levels.mark(house.nurse, house.ward.id(), asked.soundingId(), true))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> levels.mark(house.lead, house.ward.id(), asked.soundingId() + 1, true))
                .isInstanceOf(NotHere.class);
        levels.mark(house.lead, house.ward.id(), asked.soundingId(), true);
        levels.mark(house.lead, house.ward.id(), asked.soundingId(), true);
        assertThat(levels.listCouldBeLocal(house.director, house.division.id())).hasSize(1);
        assertThat(house.told(house.director)).containsOnlyOnce("ward says that it could have decided this itself.");
        levels.mark(house.lead, house.ward.id(), asked.soundingId(), false);
        assertThat(levels.listCouldBeLocal(house.director, house.division.id())).isEmpty();
        house.clock.move(Duration.ofDays(92));
        assertThat(levels.list(house.nurse, house.ward.id())).isEmpty();
        assertThat(levels.share(house.nurse, house.ward.id()).before()).isEqualTo(new DecisionLevels.Share(0, 1, true));
    }

    @Test
    void a_layer_sees_no_share_of_fewer_than_five_decisions() {
        for (int one = 1; one <= 5; one++) {
            Remit remit = AskHouse.written(house.remits.write(
                    house.lead, house.ward.id(), new NewRemit("Thing " + "x".repeat(one), Right.ASK, "7")));
            house.decide(house.asked(remit));
            assertThat(levels.shareBelow(house.director, house.division.id())
                            .last()
                            .shown())
                    .isEqualTo(one == 5);
        }
        assertThat(levels.shareBelow(house.chief, house.board.id()).last())
                .isEqualTo(new DecisionLevels.Share(0, 5, true));
        assertThatThrownBy(() -> levels.shareBelow(house.lead, house.division.id()))
                .isInstanceOf(NotHere.class);
    }
}
