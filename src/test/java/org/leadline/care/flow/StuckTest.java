package org.leadline.care.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadline.care.journey.EventLog;
import org.leadline.care.journey.Names;

/** Twenty journeys that came through in an hour or so each, one that has stood for a day, and one that has only just begun. */
class StuckTest {
    private static final long MINUTE = 60_000_000_000L;
    private static final long DAY = 1_440;
    private final List<String> ids = new ArrayList<>();
    private final List<Integer> caseOf = new ArrayList<>();
    private final List<Integer> activityOf = new ArrayList<>();
    private final List<Long> nanosOf = new ArrayList<>();
    private final List<String> steps = List.of("Seen", "Bed asked", "On the ward", "Gone home", "Talk");

    @Test
    void whoever_stands_longer_than_nine_in_ten_is_stuck_and_whoever_has_just_come_is_not() {
        for (int k = 0; k < 20; k++) {
            journey("through " + k, 0, 0, 10, 1, 70 + k, 2);
        }
        journey("stuck", 0, 0, 30, 1, 40, 4);
        journey("just come", DAY - 5, 0, DAY - 4, 1);
        journey("went home", 0, 0, 20, 1, 200, 3);
        Stays stays = Stays.of(log(), steps.subList(0, 3), List.of("Gone home"), DAY * MINUTE);
        Stuck stuck = Stuck.of(stays);
        assertThat(stuck.now()).hasSize(1);
        Stuck.Waiting waiting = stuck.now().getFirst();
        assertThat(ids.get(waiting.journey())).isEqualTo("stuck");
        assertThat(waiting.milestone()).isEqualTo("Bed asked");
        assertThat(waiting.minutes()).isEqualTo(DAY - 30);
        assertThat(waiting.sink()).isTrue();
        assertThat(stuck.milestones().get(1).waiting()).isEqualTo(2);
        assertThat(stays.at(1))
                .filteredOn(stay -> stay.how() == Stay.How.FINISHED)
                .hasSize(1);
    }

    @Test
    void what_comes_after_the_moment_of_looking_is_not_looked_at() {
        journey("later", 0, 0, 10, 1, 70, 2);
        Stays stays = Stays.of(log(), steps.subList(0, 3), List.of(), 20 * MINUTE);
        assertThat(stays.at(1)).singleElement().satisfies(stay -> {
            assertThat(stay.how()).isEqualTo(Stay.How.STILL);
            assertThat(stay.nanos()).isEqualTo(10 * MINUTE);
        });
    }

    @Test
    void milestones_that_the_log_does_not_know_or_that_come_twice_are_refused() {
        journey("one", 0, 0);
        assertThatThrownBy(() -> Stays.of(log(), List.of("Seen", "Nowhere"), List.of(), 0))
                .hasMessageContaining("Nowhere");
        assertThatThrownBy(() -> Stays.of(log(), List.of("Seen", "Seen"), List.of(), 0))
                .hasMessageContaining("once");
        assertThatThrownBy(() -> Stays.of(log(), List.of("Seen"), List.of(), 0)).hasMessageContaining("two");
    }

    /** Pairs of minute and number of a step. */
    private void journey(String id, long... minutesAndSteps) {
        ids.add(id);
        for (int at = 0; at < minutesAndSteps.length; at += 2) {
            caseOf.add(ids.size() - 1);
            nanosOf.add(minutesAndSteps[at] * MINUTE);
            activityOf.add((int) minutesAndSteps[at + 1]);
        }
    }

    private EventLog log() {
        return EventLog.of(
                Names.of(ids),
                steps,
                caseOf.stream().mapToInt(Integer::intValue).toArray(),
                activityOf.stream().mapToInt(Integer::intValue).toArray(),
                nanosOf.stream().mapToLong(Long::longValue).toArray(),
                List.of());
    }
}
