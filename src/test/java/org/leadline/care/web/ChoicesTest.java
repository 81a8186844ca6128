package org.leadline.care.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    @Test
    void a_few_steps_all_stand_in_sight() {
        Choices choices = Choices.of(steps(8), Set.of("step 3"), Set.of());
        assertThat(choices.shown()).hasSize(8);
        assertThat(choices.more()).isEmpty();
    }

    @Test
    void of_many_steps_the_ticked_and_the_likely_stand_in_sight_in_their_order() {
        Choices choices = Choices.of(steps(20), Set.of("step 17"), Set.of("step 4", "step 9"));
        assertThat(choices.shown().keySet()).containsExactly("step 4", "step 9", "step 17");
        assertThat(choices.more()).hasSize(17);
    }

    @Test
    void where_none_is_ticked_or_likely_the_commonest_stand_in_sight() {
        Choices choices = Choices.of(steps(20), Set.of(), Set.of());
        assertThat(choices.shown().keySet())
                .containsExactly("step 0", "step 1", "step 2", "step 3", "step 4", "step 5");
        assertThat(choices.more()).hasSize(14).containsEntry("step 6", "step 6 (6 times)");
    }

    private static Map<String, String> steps(int number) {
        Map<String, String> steps = new LinkedHashMap<>();
        for (int step = 0; step < number; step++) {
            steps.put("step " + step, "step " + step + " (" + step + " times)");
        }
        return steps;
    }
}
