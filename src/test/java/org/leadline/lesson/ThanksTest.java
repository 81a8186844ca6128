package org.leadline.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

@LessonTest
class ThanksTest {

    @Autowired
    private Hospital at;

    @Autowired
    private ThanksGiven thanks;

    @BeforeEach
    void open() {
        at.open();
    }

    @Test
    void thanks_are_the_receivers_alone_until_they_show_them_and_they_can_take_them_away_again() {
        Thanks given = thanks.give(at.newest, at.wardId, new NewThanks(at.nurse.personId(), "Stayed on for an hour."));
        assertThat(at.waits(at.nurse, given.address())).containsExactly("thanks");
        for (SignedIn one : List.of(at.lead, at.shiftLead, at.partner, at.stranger)) {
            assertThatThrownBy(() -> thanks.get(one, given.id())).isInstanceOf(NotHere.class);
            assertThatThrownBy(() -> thanks.show(one, given.id())).isInstanceOf(NotHere.class);
        }
        assertThatThrownBy(() -> thanks.show(at.newest, given.id())).isInstanceOf(NotHere.class);
        assertThat(thanks.listShown(at.lead, at.wardId)).isEmpty();
        thanks.show(at.nurse, given.id());
        assertThat(at.waits(at.nurse, given.address())).isEmpty();
        assertThat(thanks.listShown(at.lead, at.wardId)).hasSize(1);
        thanks.keep(at.nurse, given.id());
        assertThat(thanks.listShown(at.lead, at.wardId)).isEmpty();
        assertThat(thanks.listReceived(at.nurse)).hasSize(1);
    }

    @Test
    void somebody_of_a_neighbour_can_be_thanked_and_shows_it_in_both_units() {
        Thanks given = thanks.give(
                at.partner, at.wardId, new NewThanks(at.neighbour.personId(), Thanks.Kind.CAME, "Came at once."));
        thanks.show(at.neighbour, given.id());
        assertThat(thanks.listShown(at.newest, at.wardId)).hasSize(1);
        assertThat(thanks.listShown(at.neighbour, at.clinicId)).hasSize(1);
        assertThatThrownBy(() -> thanks.listShown(at.stranger, at.wardId)).isInstanceOf(NotHere.class);
    }

    @Test
    void nobody_thanks_themselves_or_a_stranger_or_for_nothing() {
        for (long to : List.of(at.newest.personId(), at.stranger.personId(), 0L)) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> thanks.give(at.newest, at.wardId, new NewThanks(to, null, " ")))
                    .satisfies(refused -> assertThat(refused.problems()).containsOnlyKeys("to", "kind", "deed"));
        }
        assertThatThrownBy(() -> thanks.give(at.newest, at.clinicId, new NewThanks(at.neighbour.personId(), "So.")))
                .isInstanceOf(NotHere.class);
    }
}
