package org.leadline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.chart.Drawn.WORDS;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class NumberScaleTest {

    @Test
    void shares_are_named_as_round_percentages() {
        NumberScale scale = scale(NumberUnit.SHARE, .46, .84);
        assertThat(ticks(scale)).containsExactly("50\u00a0%", "60\u00a0%", "70\u00a0%", "80\u00a0%");
        assertThat(scale.brief(.7264, WORDS)).isEqualTo("73\u00a0%");
        assertThat(scale.heading(WORDS)).isEmpty();
    }

    @Test
    void no_share_is_named_above_a_hundred_per_cent_or_below_none() {
        assertThat(ticks(scale(NumberUnit.SHARE, .93, 1))).last().isEqualTo("100\u00a0%");
        assertThat(ticks(scale(NumberUnit.SHARE, 0, .04))).first().isEqualTo("0\u00a0%");
    }

    @Test
    void whole_counts_are_named_as_whole_numbers_and_from_nought() {
        assertThat(ticks(scale(NumberUnit.of("falls"), 0, 2))).containsExactly("0", "1", "2");
        assertThat(ticks(scale(NumberUnit.of("falls"), 0, 0))).containsExactly("0", "1", "2");
    }

    @Test
    void millions_and_millionths_are_said_once_above_the_scale() {
        NumberScale large = scale(NumberUnit.of("minutes"), 1e12, 4e12);
        assertThat(large.heading(WORDS)).isEqualTo("trillion\u00a0minutes");
        assertThat(ticks(large)).containsExactly("0", "1", "2", "3", "4");
        assertThat(large.full(1.5e12, WORDS)).isEqualTo("1.5\u00a0trillion\u00a0minutes");
        NumberScale small = scale(NumberUnit.of("minutes"), 1e-12, 4e-12);
        assertThat(small.heading(WORDS)).isEqualTo("× 10⁻¹²\u00a0minutes");
        assertThat(ticks(small)).containsExactly("0", "1", "2", "3", "4");
        assertThat(small.exact(1.25e-12, WORDS)).isEqualTo("1.25 × 10⁻¹²");
    }

    @Test
    void neighbours_far_from_nought_are_told_apart() {
        NumberScale scale = scale(NumberUnit.of(""), 1e12, 1e12 + 8);
        assertThat(ticks(scale)).doesNotHaveDuplicates().contains("1,000,000,000,004");
        assertThat(scale.exact(1e12 + 3, WORDS)).isEqualTo("1,000,000,000,003");
    }

    @Test
    void limits_many_times_as_wide_as_the_numbers_run_off_the_scale() {
        NumberScale scale = NumberScale.of(
                NumberUnit.of("minutes"), DoubleStream.of(20, 24), DoubleStream.of(0, 4_000), Double.NaN);
        assertThat(scale.high()).isLessThan(60);
        assertThat(scale.beyond(4_000)).isPositive();
        assertThat(scale.share(4_000)).isEqualTo(1);
    }

    @Test
    void every_number_stands_within_the_scale_and_no_name_comes_twice() {
        Random random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            double size = Math.pow(10, random.nextInt(-280, 280));
            double low = random.nextGaussian() * size;
            double high = low + Math.abs(random.nextGaussian()) * size * Math.pow(10, -random.nextInt(13));
            NumberScale scale = scale(NumberUnit.anySign("mmol/l"), low, high);
            assertThat(scale.share(low)).isBetween(0.0, 1.0);
            assertThat(scale.share(high))
                    .isGreaterThanOrEqualTo(scale.share(low))
                    .isLessThanOrEqualTo(1);
            assertThat(scale.beyond(low)).isZero();
            assertThat(scale.beyond(high)).isZero();
            assertThat(ticks(scale)).as("%s to %s", low, high).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    private static List<String> ticks(NumberScale scale) {
        return scale.named().stream().map(tick -> scale.tick(tick, WORDS)).toList();
    }

    private static NumberScale scale(NumberUnit unit, double low, double high) {
        return NumberScale.of(unit, DoubleStream.of(low, high), DoubleStream.empty(), Double.NaN);
    }
}
