package org.leadline.care.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leadline.care.journey.Picking.Picked;
import org.leadline.care.journey.Picking.Refused;
import org.leadline.care.journey.Picks.TakenOut;

class PicksTest {
    private static final long DAY = 24 * Fixtures.HOUR;

    /** Who is on the ward: 21 still here, 9 transferred, 7 died, 13 gone home; "Obs" is charting. */
    private static EventLog ward() {
        var events = new ArrayList<Fixtures.Event>();
        String[] ends = {"Seen", "Transferred", "Died", "Home"};
        int[] cases = {21, 9, 7, 13};
        for (int end = 0; end < ends.length; end++) {
            for (int c = 0; c < cases[end]; c++) {
                String id = ends[end] + c;
                long start = end * 10L * DAY + c;
                events.add(new Fixtures.Event(id, "Arrive", start));
                events.add(new Fixtures.Event(id, "Obs", start + 1));
                events.add(new Fixtures.Event(id, ends[end], start + DAY));
            }
        }
        return Fixtures.log(events, Map.of());
    }

    private static Picks picks(
            List<String> keep, List<String> leaveOut, List<String> finishedBy, @Nullable Integer quietDays) {
        var takenOut = List.of(new TakenOut("Transferred", "transferred"), new TakenOut("Died", "died"));
        return new Picks(keep, leaveOut, finishedBy, quietDays, takenOut, null);
    }

    private static Picked picked(Picks picks, EventLog log) {
        return (Picked) picks.apply(log);
    }

    @Test
    void who_is_not_counted_is_told_with_the_reasons() {
        var picked = picked(picks(List.of(), List.of("Obs"), List.of("Home"), null), ward());
        assertThat(picked.log().caseCount()).isEqualTo(13);
        assertThat(Sentences.notCounted(picked.notCounted()))
                .isEqualTo("37 not counted: 21 still here, 9 transferred, 7 died.");
        assertThat(picked.log().activities()).containsExactly("Arrive", "Home");
        assertThat(picked.log().eventCount()).isEqualTo(26);
        assertThat(picked.log().cases().get(0)).isEqualTo("Home0");
    }

    @Test
    void finishing_is_judged_before_steps_are_left_out() {
        var picked = picked(picks(List.of("Arrive"), List.of(), List.of("Home"), null), ward());
        assertThat(picked.log().caseCount()).isEqualTo(13);
        assertThat(picked.log().activities()).containsExactly("Arrive");
    }

    @Test
    void a_quiet_time_counts_those_who_had_no_step_for_so_long_when_the_log_ends() {
        var picked = picked(new Picks(List.of(), List.of(), List.of(), 15, List.of(), null), ward());
        assertThat(picked.log().caseCount()).isEqualTo(30);
        assertThat(picked.notCounted().reasons()).containsExactly(new NotCounted.Reason("still here", 20));
    }

    @Test
    void a_journey_left_without_a_step_is_not_counted() {
        var picked = picked(new Picks(List.of("Home", "Died"), List.of(), List.of(), null, List.of(), null), ward());
        assertThat(picked.log().caseCount()).isEqualTo(20);
        assertThat(Sentences.notCounted(picked.notCounted()))
                .isEqualTo("30 not counted: 30 with none of the steps kept.");
    }

    @Test
    void no_picks_give_the_very_same_log() {
        var log = ward();
        assertThat(picked(Picks.NONE, log).log()).isSameAs(log);
        assertThat(Sentences.notCounted(picked(Picks.NONE, log).notCounted())).isEqualTo("Everyone is counted.");
    }

    @Test
    void names_that_the_log_does_not_hold_are_refused_with_those_near_to_them() {
        var refused = (Refused) picks(List.of("arive"), List.of("Observation"), List.of("Homme"), null)
                .apply(ward());
        assertThat(refused.reasons())
                .containsExactly(
                        "There is no step called \"arive\" in this log. Near to it: Arrive.",
                        "There is no step called \"Observation\" in this log. Near to it: Obs.",
                        "There is no step called \"Homme\" in this log. Near to it: Home.");
    }

    @Test
    void a_name_near_to_nothing_is_refused_with_the_steps_there_are() {
        var refused =
                (Refused) new Picks(List.of("Xylophone"), List.of(), List.of(), null, List.of(), null).apply(ward());
        assertThat(refused.reasons())
                .containsExactly(
                        "There is no step called \"Xylophone\" in this log. Its steps are: Arrive, Died, Home, Obs, Seen, Transferred.");
    }

    @Test
    void an_attribute_that_the_log_was_not_read_with_is_refused() {
        var refused = (Refused) new Picks(List.of(), List.of(), List.of(), null, List.of(), "ward").apply(ward());
        assertThat(refused.reasons()).containsExactly("There is no attribute called \"ward\" in this log.");
    }

    @Test
    void picks_that_leave_nothing_are_refused() {
        var refused =
                (Refused) new Picks(List.of("Home"), List.of("Home"), List.of(), null, List.of(), null).apply(ward());
        assertThat(refused.reasons())
                .containsExactly("No journey is left to read. 50 not counted: 50 with none of the steps kept.");
        assertThatThrownBy(() -> new Picks(List.of(), List.of(), List.of(), 0, List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_part_of_the_journeys_folds_as_if_its_log_had_been_folded() {
        var log = TestReadings.randomLog(21, 120);
        var whole = Fixtures.fold(log);
        int[] some = IntStream.range(0, 120).filter(c -> c % 3 == 0).toArray();
        var part = SubJourneys.of(whole, some);
        var folded = Fixtures.fold(
                Selection.of(log, some, Selection.everything(log.activities().size())));
        assertThat(part.activities()).isEqualTo(folded.activities());
        assertThat(part.variants()).isDeepEqualTo(folded.variants());
        assertThat(part.casesOf()).isEqualTo(folded.casesOf());
        assertThat(part.variantOfCase()).isEqualTo(folded.variantOfCase());
        assertThat(part.hours()).isEqualTo(folded.hours());
    }
}
