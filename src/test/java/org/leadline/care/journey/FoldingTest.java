package org.leadline.care.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void the_fold_is_the_plainest_one_only_faster() {
        for (long seed = 51; seed < 56; seed++) {
            var log = TestReadings.randomLog(seed, 200);
            var folded = Journeys.fold(log);
            var plain = Fixtures.fold(log);
            assertThat(folded.variants()).isDeepEqualTo(plain.variants());
            assertThat(folded.casesOf()).isEqualTo(plain.casesOf());
            assertThat(folded.variantOfCase()).isEqualTo(plain.variantOfCase());
            assertThat(folded.hours()).containsExactly(plain.hours(), within(1e-9));
        }
    }

    @Test
    void variants_stand_by_their_cases_then_by_the_bytes_of_their_names() {
        var journeys = Journeys.fold(Fixtures.letters("b", "ab", "a", "b", "abc"));
        assertThat(journeys.variants()).isDeepEqualTo(new int[][] {{1}, {0}, {0, 1}, {0, 1, 2}});
        assertThat(journeys.casesOf()).containsExactly(2, 1, 1, 1);
        assertThat(journeys.variantOfCase()).containsExactly(0, 2, 1, 0, 3);
    }
}
