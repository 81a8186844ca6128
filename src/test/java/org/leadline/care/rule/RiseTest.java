package org.leadline.care.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.leadline.care.rule.Kept.Share;

/** Worked examples of Newcombe (Statistics in Medicine 1998, table II, method 10), and rates by hand. */
class RiseTest {

    @Test
    void a_share_rose_where_the_published_interval_lies_above_nought() {
        assertThat(Rise.ofShare(Share.of(48, 80), Share.of(56, 70)))
                .as("0.0524 to 0.3339")
                .isTrue();
        assertThat(Rise.ofShare(Share.of(3, 10), Share.of(9, 10)))
                .as("0.1705 to 0.8090")
                .isTrue();
        assertThat(Rise.ofShare(Share.of(2, 7), Share.of(6, 7)))
                .as("0.0582 to 0.8062")
                .isTrue();
        assertThat(Rise.ofShare(Share.of(0, 29), Share.of(5, 56)))
                .as("-0.0381 to 0.1926")
                .isFalse();
        assertThat(Rise.ofShare(Share.of(0, 20), Share.of(0, 10))).isFalse();
        assertThat(Rise.ofShare(Share.of(56, 70), Share.of(48, 80)))
                .as("a fall")
                .isFalse();
        assertThat(Rise.ofShare(Share.of(0, 0), Share.of(9, 10)))
                .as("nothing before")
                .isFalse();
    }

    @Test
    void a_rate_rose_where_more_came_late_than_its_part_of_the_time() {
        assertThat(Rise.ofRate(1, 100, 12, 100)).isTrue();
        assertThat(Rise.ofRate(5, 100, 6, 100)).isFalse();
        assertThat(Rise.ofRate(5, 100, 20, 400))
                .as("four times as many, of four times as many")
                .isFalse();
        assertThat(Rise.ofRate(0, 100, 0, 100)).isFalse();
        assertThat(Rise.ofRate(0, 0, 9, 100)).as("nobody before").isFalse();
    }
}
