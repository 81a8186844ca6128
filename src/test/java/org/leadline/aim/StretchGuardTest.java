package org.leadline.aim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leadline.aim.stretch.Belief;
import org.leadline.aim.stretch.StretchGuard;
import org.leadline.aim.stretch.StretchGuard.Because;
import org.leadline.aim.stretch.StretchGuard.Reading;
import org.leadline.aim.stretch.StretchGuard.Says;

/** The guard of a stretch: believed, recent wins, room. */
class StretchGuardTest {
    private static final long SEED = 20_261_122;
    private static final int TEAMS = 2_000;

    @Test
    void it_says_go_with_belief_wins_and_room_and_else_why_not() {
        assertThat(read(6, 6, 8, 0, 1)).isEqualTo(new Reading(Says.GO, Because.ALL_THREE));
        assertThat(read(4, 6, 8, 0, 1)).isEqualTo(new Reading(Says.SMALL_WINS, Because.HALF_BELIEVED));
        assertThat(read(6, 6, 8, 0, 0)).isEqualTo(new Reading(Says.SMALL_WINS, Because.NO_WINS));
        assertThat(read(6, 6, 0, 8, 1)).isEqualTo(new Reading(Says.SMALL_WINS, Because.NO_ROOM));
        assertThat(read(6, 6, 0, 8, 0)).isEqualTo(new Reading(Says.NOT_YET, Because.NO_WINS_NO_ROOM));
        assertThat(read(2, 6, 8, 0, 3)).isEqualTo(new Reading(Says.NOT_YET, Because.HARDLY_BELIEVED));
        assertThat(StretchGuard.read(new Belief(List.of(9, 9, 9, 9), 4, 0, 0), 9))
                .isEqualTo(new Reading(Says.NOT_HEARD, Because.FEW_ANSWERED));
        assertThatThrownBy(() -> new Belief(List.of(11), 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void more_belief_more_room_and_more_wins_never_turn_it_away_from_go() {
        Random chance = new Random(SEED);
        for (int team = 0; team < TEAMS; team++) {
            int people = 5 + chance.nextInt(20);
            List<Integer> times = new ArrayList<>();
            for (int one = 0; one < people; one++) {
                times.add(chance.nextInt(11));
            }
            int room = chance.nextInt(people + 1);
            int none = chance.nextInt(people - room + 1);
            int wins = chance.nextInt(3);
            Reading before = StretchGuard.read(new Belief(times, room, people - room - none, none), wins);
            List<Integer> more =
                    times.stream().map(one -> Math.min(10, one + 1)).toList();
            int freed = none == 0 ? 0 : 1;
            Reading after = StretchGuard.read(
                    new Belief(more, room + freed, people - room - none, none - freed), wins + chance.nextInt(2));
            assertThat(rank(after)).as("%s then %s", before, after).isGreaterThanOrEqualTo(rank(before));
            Collections.shuffle(times, chance);
            assertThat(StretchGuard.read(new Belief(times, room, people - room - none, none), wins))
                    .as("the order of the answers says nothing")
                    .isEqualTo(before);
        }
    }

    private static Reading read(int timesInTen, int people, int room, int none, int wins) {
        return StretchGuard.read(new Belief(Collections.nCopies(people, timesInTen), room, 1, none), wins);
    }

    private static int rank(Reading reading) {
        return switch (reading.says()) {
            case NOT_HEARD -> -1;
            case NOT_YET -> 0;
            case SMALL_WINS -> 1;
            case GO -> 2;
        };
    }
}
