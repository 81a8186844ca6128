package org.leadline.idea;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The table of moves, whole: what is not in it cannot be done. */
class LadderTest {
    private static final String TABLE = """
            said      let-us-try    answered
            said      not-ours      answered
            said      park          parked
            answered  ask-sent      answered
            answered  hold          held
            answered  park          parked
            held      give-on       held
            held      lay-down      answered
            held      start-test    tried
            held      park          parked
            held      abandon       abandoned
            tried     give-on       tried
            tried     start-test    tried
            tried     adopt         in-use
            tried     adapt         tried
            tried     park          parked
            tried     abandon       abandoned
            parked    take-up-again answered
            """;

    @Test
    void only_what_stands_in_the_table_can_be_done() {
        Map<IdeaState, Map<Deed, IdeaState>> allowed = new EnumMap<>(IdeaState.class);
        TABLE.lines().map(line -> line.split(" +")).forEach(cells -> allowed.computeIfAbsent(
                        IdeaState.of(cells[0]), state -> new HashMap<>())
                .put(Deed.of(cells[1]), IdeaState.of(cells[2])));
        for (IdeaState from : IdeaState.values()) {
            for (Deed deed : Deed.values()) {
                assertThat(Ladder.next(from, deed))
                        .as(from + " " + deed)
                        .isEqualTo(Optional.ofNullable(
                                allowed.getOrDefault(from, Map.of()).get(deed)));
            }
        }
    }

    @Test
    void an_open_state_can_always_be_left_and_an_end_only_by_taking_it_up_again() {
        for (IdeaState state : IdeaState.values()) {
            boolean leaves = false;
            for (Deed deed : Deed.values()) {
                leaves |= Ladder.next(state, deed).filter(next -> next != state).isPresent();
            }
            assertThat(leaves).as(state.word()).isEqualTo(state.isOpen() || state == IdeaState.PARKED);
        }
    }

    @Test
    void no_result_without_an_earlier_prediction_and_a_beginning() {
        Instant now = Instant.parse("2026-03-02T08:00:00Z");
        Instant before = now.minusSeconds(1);
        assertThat(Ladder.mayFinish(before, before, false, now)).isTrue();
        assertThat(Ladder.mayFinish(null, before, false, now)).isFalse();
        assertThat(Ladder.mayFinish(now, before, false, now)).isFalse();
        assertThat(Ladder.mayFinish(before, null, false, now)).isFalse();
        assertThat(Ladder.mayFinish(before, before, true, now)).isFalse();
        assertThat(Ladder.mayStart(null, null, false)).isFalse();
        assertThat(Ladder.mayStart(before, null, false)).isTrue();
        assertThat(Ladder.mayStart(before, before, false)).isFalse();
        assertThat(Ladder.mayStart(before, null, true)).isFalse();
    }
}
