package org.leadline.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.care.rule.Strength;
import org.leadline.protocol.ProtocolDifference.Kind;

class ProtocolDifferenceTest {

    @Test
    void a_step_is_told_from_its_key_whatever_its_words() {
        ProtocolVersion before = version(List.of(step(1, 1, "Hands washed"), step(2, 2, "Skin cleaned"), step(3, 3, "Drape")));
        ProtocolVersion after = version(List.of(step(1, 1, "Hands washed twice"), step(4, 2, "Stop it"), step(3, 3, "Drape")));
        ProtocolDifference difference = ProtocolDifference.between(before, after);
        assertThat(difference.steps())
                .extracting(ProtocolDifference.StepDifference::kind)
                .containsExactly(Kind.CHANGED, Kind.PUT_IN, Kind.SAME, Kind.LEFT_OUT);
        assertThat(difference.changedSteps()).isEqualTo(2);
        assertThat(difference.leftOutSteps()).isEqualTo(1);
    }

    @Test
    void steps_in_another_order_have_moved() {
        ProtocolVersion before = version(List.of(step(1, 1, "One"), step(2, 2, "Two")));
        ProtocolVersion after = version(List.of(step(2, 1, "Two"), step(1, 2, "One")));
        assertThat(ProtocolDifference.between(before, after).steps())
                .extracting(ProtocolDifference.StepDifference::kind)
                .containsOnly(Kind.MOVED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_step_of_both_is_there_once_and_a_version_does_not_differ_from_itself(long seed) {
        Random dice = new Random(seed);
        ProtocolVersion before = random(dice);
        ProtocolVersion after = random(dice);
        ProtocolDifference difference = ProtocolDifference.between(before, after);
        List<Long> shown =
                difference.steps().stream().map(line -> line.step().key()).toList();
        assertThat(shown).doesNotHaveDuplicates().containsAll(keys(before)).containsAll(keys(after));
        difference.steps().forEach(line -> {
            assertThat(line.kind() == Kind.PUT_IN).isEqualTo(!keys(before).contains(line.step().key()));
            assertThat(line.kind() == Kind.LEFT_OUT).isEqualTo(!keys(after).contains(line.step().key()));
        });
        assertThat(ProtocolDifference.between(after, after).any()).isFalse();
        assertThat(difference.any()).isEqualTo(!after.steps().equals(before.steps()));
    }

    private static ProtocolVersion random(Random dice) {
        List<Long> keys = new ArrayList<>(List.of(1L, 2L, 3L, 4L, 5L, 6L));
        Collections.shuffle(keys, dice);
        List<ProtocolStep> steps = new ArrayList<>();
        for (long key : keys.subList(0, dice.nextInt(keys.size()))) {
            steps.add(step(key, steps.size() + 1, "Step " + key + (dice.nextInt(3) == 0 ? " twice" : "")));
        }
        return version(steps);
    }

    private static List<Long> keys(ProtocolVersion version) {
        return version.steps().stream().map(ProtocolStep::key).toList();
    }

    private static ProtocolStep step(long key, int place, String words) {
        return new ProtocolStep(
                key, place, words, StepLabel.USUALLY, null, Strength.SOME, null, null, null, null, null, null);
    }

    private static ProtocolVersion version(List<ProtocolStep> steps) {
        return new ProtocolVersion(
                1, 1, 1, VersionState.DRAFT, "", "", "", null, null, null, null, null, null, false, null, 1, null, null,
                null, steps, List.of(), List.of());
    }
}
