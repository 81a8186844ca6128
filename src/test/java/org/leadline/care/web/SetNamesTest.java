package org.leadline.care.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leadline.care.journey.ModeReading;

class SetNamesTest {

    private static final List<String> USUAL = List.of("Arrived", "X-ray", "Oxygen", "Home");

    @Test
    void what_all_sets_hold_is_said_once_in_the_order_of_the_commonest_journey() {
        SetNames names = SetNames.of(
                List.of(
                        set(9, "Arrived", "Home", "Oxygen", "X-ray"),
                        set(5, "Arrived", "Home", "Oxygen"),
                        set(1, "Arrived", "Bloods", "Home", "Oxygen", "X-ray")),
                USUAL);
        assertThat(names.common()).containsExactly("Arrived", "Oxygen", "Home");
        assertThat(names.added()).containsExactly(List.of("X-ray"), List.of(), List.of("X-ray", "Bloods"));
    }

    @Test
    void one_set_alone_adds_nothing_to_itself() {
        SetNames names = SetNames.of(List.of(set(4, "Arrived", "Home")), USUAL);
        assertThat(names.common()).containsExactly("Arrived", "Home");
        assertThat(names.added()).containsExactly(List.of());
    }

    @Test
    void sets_that_share_nothing_keep_all_their_steps() {
        SetNames names = SetNames.of(List.of(set(2, "Oxygen"), set(1, "X-ray")), USUAL);
        assertThat(names.common()).isEmpty();
        assertThat(names.added()).containsExactly(List.of("Oxygen"), List.of("X-ray"));
    }

    @Test
    void no_sets_have_no_names() {
        assertThat(SetNames.of(List.of(), USUAL)).isEqualTo(new SetNames(List.of(), List.of()));
    }

    @Test
    void common_and_added_steps_together_are_always_the_set_itself() {
        Random dice = new Random(20261122);
        for (int round = 0; round < 300; round++) {
            List<ModeReading.Course> sets = new ArrayList<>();
            for (int set = 0; set < 1 + dice.nextInt(6); set++) {
                sets.add(new ModeReading.Course(
                        IntStream.range(0, 8)
                                .filter(step -> step < 2 || dice.nextBoolean())
                                .mapToObj(step -> "step " + step)
                                .toList(),
                        1));
            }
            List<String> usual = new ArrayList<>(
                    IntStream.range(0, 6).mapToObj(step -> "step " + step).toList());
            Collections.shuffle(usual, dice);
            SetNames names = SetNames.of(sets, usual);
            assertThat(names.common()).contains("step 0", "step 1");
            for (int set = 0; set < sets.size(); set++) {
                Set<String> together = new HashSet<>(names.common());
                together.addAll(names.added().get(set));
                assertThat(together).isEqualTo(Set.copyOf(sets.get(set).activities()));
                assertThat(names.added().get(set)).doesNotContainAnyElementsOf(names.common());
            }
        }
    }

    private static ModeReading.Course set(int cases, String... steps) {
        return new ModeReading.Course(List.of(steps), cases);
    }
}
