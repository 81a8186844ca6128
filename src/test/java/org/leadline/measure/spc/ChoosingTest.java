package org.leadline.measure.spc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The form follows from the kind of number, the kind of care and what the numbers allow, and says why. */
class ChoosingTest {
    private final Random random = new Random(2);

    @Test
    void proportions_that_vary_as_chance_does_are_a_p_chart_and_others_a_p_prime_chart() {
        SpcReading plain = read(shares(30, 80, 0.6, 0), NumberKind.PROPORTION);
        assertThat(chart(plain).type()).isEqualTo(ChartType.P);
        SpcReading wide = read(shares(30, 2000, 0.6, 0.08), NumberKind.PROPORTION);
        assertThat(chart(wide).type()).isEqualTo(ChartType.P_PRIME);
        assertThat(wide.why()).contains("vary more than chance allows");
    }

    @Test
    void a_step_is_not_taken_for_too_much_spread() {
        double[] denominators = new double[40];
        double[] numerators = new double[40];
        for (int k = 0; k < 40; k++) {
            denominators[k] = 60;
            numerators[k] = binomial(60, k < 20 ? 0.3 : 0.8);
        }
        Series series = new Series(ChangePointsTest.series(numerators).dates(), numerators, denominators);
        assertThat(chart(read(series, NumberKind.PROPORTION)).type()).isEqualTo(ChartType.P);
    }

    @Test
    void proportions_that_hardly_vary_are_told_of() {
        double[] numerators = new double[24];
        double[] denominators = new double[24];
        Arrays.fill(denominators, 100);
        Arrays.setAll(numerators, k -> 50 + k % 2);
        Series series = new Series(ChangePointsTest.series(numerators).dates(), numerators, denominators);
        assertThat(read(series, NumberKind.PROPORTION).cautions())
                .anyMatch(caution -> caution.contains("vary less than chance allows"));
    }

    @Test
    void counts_that_are_mostly_none_become_days_between() {
        double[] counts = new double[120];
        Arrays.setAll(counts, k -> random.nextInt(5) == 0 ? 1 : 0);
        SpcReading reading = read(ChangePointsTest.series(counts), NumberKind.COUNT);
        assertThat(reading.view()).isEqualTo(View.BETWEEN_EVENTS);
        assertThat(chart(reading).type()).isEqualTo(ChartType.T);
        assertThat(chart(reading).points()).allMatch(point -> point.value() > 0);
        assertThat(reading.cautions()).anyMatch(caution -> caution.contains("spread evenly"));
    }

    @Test
    void nearly_all_becomes_cases_between_misses() {
        double[] denominators = new double[60];
        double[] numerators = new double[60];
        Arrays.fill(denominators, 20);
        Arrays.setAll(numerators, k -> k % 3 == 0 ? 19 : 20);
        Series series = new Series(ChangePointsTest.series(numerators).dates(), numerators, denominators);
        SpcReading reading = read(series, NumberKind.PROPORTION);
        assertThat(chart(reading).type()).isEqualTo(ChartType.G);
        assertThat(chart(reading).points()).hasSize(19).allMatch(point -> point.value() == 59);
        assertThat(reading.why()).contains("nearly all succeed");
    }

    @Test
    void what_is_not_said_is_asked_of_the_numbers() {
        double[] counts = new double[40];
        Arrays.setAll(counts, k -> binomial(400, 0.02));
        assertThat(chart(read(ChangePointsTest.series(counts), NumberKind.UNKNOWN))
                        .type())
                .isEqualTo(ChartType.C);
        double[] measured = ChangePointsTest.alike(random, 40, 0);
        assertThat(chart(read(ChangePointsTest.series(measured), NumberKind.UNKNOWN))
                        .type())
                .isEqualTo(ChartType.XMR);
        assertThat(chart(read(shares(24, 50, 0.5, 0), NumberKind.UNKNOWN)).type())
                .isEqualTo(ChartType.P);
    }

    @Test
    void few_points_are_a_run_chart_with_the_reason_and_one_is_a_dot() {
        SpcReading few = read(ChangePointsTest.series(4, 6, 5, 7, 4, 5, 6, 8, 5, 6, 4), NumberKind.VALUE);
        assertThat(few.view()).isEqualTo(View.RUN_CHART);
        assertThat(few.refused()).isEqualTo("No limits yet: 11 weeks, and limits need 12. The line shows the middle.");
        SpcReading twelve = read(ChangePointsTest.series(4, 6, 5, 7, 4, 5, 6, 8, 5, 6, 4, 5), NumberKind.VALUE);
        assertThat(twelve.view()).isEqualTo(View.CONTROL_CHART);
        assertThat(twelve.refused()).isNull();
        assertThat(twelve.cautions()).anyMatch(caution -> caution.startsWith("Provisional"));
        assertThat(read(ChangePointsTest.series(4), NumberKind.VALUE).view()).isEqualTo(View.DOTS);
        assertThat(read(ChangePointsTest.series(), NumberKind.VALUE).chart()).isNull();
    }

    @Test
    void a_change_of_the_kind_of_care_changes_view_and_sentence_at_once() {
        Series series = shares(24, 50, 0.5, 0);
        Asked asked = Asked.of(NumberKind.PROPORTION, CareKind.FIND_OUT, series).withType(ChartType.P);
        SpcReading found = SpcReadings.read(series, asked, Settings.USUAL);
        assertThat(found.view()).isEqualTo(View.STORIES);
        assertThat(found.chart()).isNull();
        assertThat(found.refused()).contains("find-out care");
        SpcReading chosen = SpcReadings.read(
                series, Asked.of(NumberKind.PROPORTION, CareKind.CHOOSE_TOGETHER, series), Settings.USUAL);
        assertThat(chosen.view()).isEqualTo(View.OPTIONS);
        assertThat(chosen.sentence()).startsWith("All in all ");
        assertThat(read(series, NumberKind.PROPORTION).view()).isEqualTo(View.CONTROL_CHART);
    }

    @Test
    void a_chart_that_is_insisted_on_is_drawn_or_refused_with_its_reason() {
        Series series = ChangePointsTest.series(4, 6, 5, 7, 4, 0);
        SpcReading xmr = insist(series, ChartType.XMR);
        assertThat(chart(xmr).type()).isEqualTo(ChartType.XMR);
        assertThat(xmr.cautions()).anyMatch(caution -> caution.contains("too unsure"));
        assertThat(insist(series, ChartType.P).refused()).startsWith("No P chart");
        assertThat(insist(series, ChartType.T).refused()).startsWith("No T chart");
    }

    @Test
    void days_between_that_were_counted_by_the_day_are_exact() {
        double[] counts = {1, 0, 0, 2, 0, 0, 0, 1, 0};
        Series days = new Series(
                java.util.stream.IntStream.range(0, counts.length)
                        .mapToObj(k -> LocalDate.of(2026, 3, 1).plusDays(k))
                        .toList(),
                counts,
                null);
        SpcReading reading = SpcReadings.read(
                days, Asked.of(NumberKind.COUNT, CareKind.SAME_EVERY_TIME, days).withOne("fall"), Settings.USUAL);
        assertThat(chart(reading).points().stream().map(ChartPoint::value)).containsExactly(3.0, 4.0);
        assertThat(reading.sentence()).startsWith("One day since the last fall; our usual gap is 3.5 days.");
    }

    private static Chart chart(SpcReading reading) {
        return Objects.requireNonNull(reading.chart());
    }

    private static SpcReading insist(Series series, ChartType type) {
        return SpcReadings.read(
                series,
                Asked.of(NumberKind.UNKNOWN, CareKind.SAME_EVERY_TIME, series).withType(type),
                Settings.USUAL);
    }

    private static SpcReading read(Series series, NumberKind kind) {
        return SpcReadings.read(series, Asked.of(kind, CareKind.SAME_EVERY_TIME, series), Settings.USUAL);
    }

    private Series shares(int weeks, int trials, double share, double wander) {
        double[] numerators = new double[weeks];
        double[] denominators = new double[weeks];
        Arrays.fill(denominators, trials);
        Arrays.setAll(numerators, k -> binomial(trials, share + wander * random.nextGaussian()));
        return new Series(ChangePointsTest.series(numerators).dates(), numerators, denominators);
    }

    private double binomial(int trials, double share) {
        return random.doubles(trials).filter(draw -> draw < share).count();
    }
}
