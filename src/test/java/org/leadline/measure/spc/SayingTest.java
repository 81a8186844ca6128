package org.leadline.measure.spc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sentences as a huddle reads them. */
class SayingTest {
    private static final double[] LEVEL = {
        57, 52, 61, 47, 57, 60, 53, 64, 55, 60, 56, 54, 58, 52, 56, 62, 58, 57, 66, 59
    };

    @Test
    void nothing_unusual_says_what_is_usual() {
        assertThat(say(ChangePointsTest.series(LEVEL), Settings.USUAL, "%"))
                .matches("Nothing unusual: between \\d+ and \\d+ %, usually \\d+\\.");
    }

    @Test
    void a_change_that_was_accepted_is_named_with_its_day_and_what_is_still_missing() {
        double[] values = Arrays.copyOf(LEVEL, 32);
        System.arraycopy(new double[] {72, 74, 80.5, 71, 72, 75, 81, 70, 68, 83, 64, 70}, 0, values, 20, 12);
        Series series = ChangePointsTest.series(values);
        Settings settings = Settings.USUAL
                .with(Better.UP)
                .withTarget(80)
                .withRebases(List.of(series.dates().get(20)));
        assertThat(say(series, settings, "%"))
                .matches("Better since 26 May, and steady\\. Only about 1 week in \\d reaches the target;"
                        + " to get there something more must change\\.");
        assertThat(say(series, settings.with(Better.DOWN).withTarget(Double.NaN), "%"))
                .matches("Worse since 26 May, and steady\\. Usually \\d+ % now, 57 % before\\.");
    }

    @Test
    void a_point_beyond_the_limits_is_named_with_the_limit() {
        double[] values = LEVEL.clone();
        values[19] = 95;
        assertThat(say(ChangePointsTest.series(values), Settings.USUAL.with(Better.DOWN), "minutes"))
                .matches("Worse: the last week, 95 minutes, is above what chance allows \\(\\d+\\)\\."
                        + " Find out what was different\\.");
        assertThat(say(ChangePointsTest.series(values), Settings.USUAL, "minutes"))
                .startsWith("Higher: ");
    }

    @Test
    void a_run_on_one_side_is_counted() {
        double[] values = new double[30];
        for (int k = 0; k < 30; k++) {
            values[k] = 50 + (k % 2 == 0 ? 4 : -4) + (k >= 22 ? 6 : 0);
        }
        assertThat(say(ChangePointsTest.series(values), Settings.USUAL.with(Better.UP), ""))
                .startsWith("Better: the last 8 weeks all lie above our usual ");
    }

    @Test
    void harm_says_how_long_since_and_what_is_usual() {
        double[] counts = new double[60];
        for (int k = 0; k < 60; k += 5) {
            counts[k] = 1;
        }
        Series series = days(counts);
        Asked asked = Asked.of(NumberKind.COUNT, CareKind.SAME_EVERY_TIME, series)
                .withHarm(true)
                .withOne("fall")
                .withUsualGapAim(14)
                .withUntil(LocalDate.of(2026, 3, 6));
        assertThat(SpcReadings.read(series, asked, Settings.USUAL.with(Better.DOWN))
                        .sentence())
                .isEqualTo(
                        "Nine days since the last fall, the longest yet; our usual gap is 5 days. Our aim is 14 days.");
    }

    @Test
    void harm_that_is_not_rare_says_how_many_and_how_often() {
        double[] counts = {3, 5, 4, 2, 6, 4, 3, 5, 4, 4, 2, 6, 5, 3, 4, 4};
        Series series = ChangePointsTest.series(counts);
        Asked asked =
                Asked.of(NumberKind.COUNT, CareKind.SAME_EVERY_TIME, series).withHarm(true);
        assertThat(SpcReadings.read(series, asked, Settings.USUAL.with(Better.DOWN))
                        .sentence())
                .isEqualTo("4 in the last week; usually 4, about one every 2 days.");
    }

    @Test
    void a_target_that_lies_outside_the_limits_is_met_or_missed_as_things_are() {
        Series series = ChangePointsTest.series(LEVEL);
        assertThat(say(series, Settings.USUAL.with(Better.UP).withTarget(30), "%"))
                .endsWith("The target of 30 % is met, and will be as long as nothing changes.");
        assertThat(say(series, Settings.USUAL.with(Better.UP).withTarget(90), "%"))
                .endsWith("The target of 90 % will not be met unless something changes.");
        assertThat(say(series, Settings.USUAL.with(Better.UP).withTarget(53), "%"))
                .endsWith("As things are, about 8 of the next 10 weeks will meet the target of 53 %.");
    }

    @Test
    void large_and_small_numbers_stay_readable() {
        double[] large = Arrays.stream(LEVEL).map(value -> value * 1e12).toArray();
        double[] small = Arrays.stream(LEVEL).map(value -> value * 1e-12).toArray();
        assertThat(say(ChangePointsTest.series(large), Settings.USUAL, "")).contains("57,");
        assertThat(say(ChangePointsTest.series(small), Settings.USUAL, "")).contains("E-11");
    }

    private static String say(Series series, Settings settings, String unit) {
        return SpcReadings.read(
                        series,
                        Asked.of(NumberKind.VALUE, CareKind.SAME_EVERY_TIME, series)
                                .withUnit(unit),
                        settings)
                .sentence();
    }

    private static Series days(double[] counts) {
        List<LocalDate> dates = IntStream.range(0, counts.length)
                .mapToObj(k -> LocalDate.of(2026, 1, 1).plusDays(k))
                .toList();
        return new Series(dates, counts, null);
    }
}
