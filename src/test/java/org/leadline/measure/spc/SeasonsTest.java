package org.leadline.measure.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SeasonsTest {
    private static final int SERIES = 1000;

    @Test
    void theMonthInWhichNumbersAreHighestIsNamed() {
        List<LocalDate> months = UnchangedSeries.months(48);
        double[] values = new UnchangedSeries(1).values(48, 0);
        for (int i = 0; i < 48; i++) {
            values[i] = 50 + values[i] + 2 * Math.cos(2 * Math.PI * (months.get(i).getMonthValue() - 1) / 12);
        }
        var season = Seasons.find(months, values, null, new int[48]).orElseThrow();
        assertThat(season.season().period()).isEqualTo(12);
        assertThat(season.season().highest()).isIn("December", "January", "February");
        assertThat(season.season().share()).isBetween(0.4, 0.9);
        for (int i = 0; i < 48; i++) {
            double truth = 2 * Math.cos(2 * Math.PI * (months.get(i).getMonthValue() - 1) / 12);
            assertThat(season.expected()[i]).isCloseTo(truth, within(1.0));
        }
    }

    @Test
    void theWeekdayOnWhichNumbersAreHighestIsNamed() {
        List<LocalDate> days = every(70, LocalDate.of(2024, 1, 1), day -> day.plusDays(1));
        double[] values = new UnchangedSeries(2).values(70, 0.3);
        for (int i = 0; i < 70; i++) {
            values[i] += i % 7 == 4 ? 3 : 0;
        }
        var season = Seasons.find(days, values, null, new int[70]).orElseThrow().season();
        assertThat(season.period()).isEqualTo(7);
        assertThat(season.highest()).isEqualTo("Friday");
    }

    @Test
    void aWeekAndAYearAreFoundTogether() {
        List<LocalDate> days = every(800, LocalDate.of(2022, 3, 1), day -> day.plusDays(1));
        double[] values = new UnchangedSeries(3).values(800, 0.3);
        for (int i = 0; i < 800; i++) {
            values[i] += (days.get(i).getDayOfWeek().getValue() >= 6 ? -2 : 0)
                    + 3 * Math.sin(2 * Math.PI * days.get(i).getDayOfYear() / 365.25);
        }
        var season = Seasons.find(days, values, null, new int[800]).orElseThrow();
        assertThat(season.season().period()).isEqualTo(365);
        assertThat(season.season().highest()).isIn("March", "April");
        assertThat(season.fitted()).isGreaterThanOrEqualTo(8);
    }

    @Test
    void quartersAreNamedByTheirMonths() {
        List<LocalDate> quarters = every(20, LocalDate.of(2019, 1, 1), day -> day.plusMonths(3));
        double[] values = new UnchangedSeries(4).values(20, 0);
        for (int i = 0; i < 20; i++) {
            values[i] += i % 4 == 3 ? 4 : i % 4 == 1 ? -4 : 0;
        }
        assertThat(Seasons.find(quarters, values, null, new int[20])
                        .orElseThrow()
                        .season()
                        .highest())
                .isEqualTo("October to December");
    }

    @Test
    void unchangedSeriesSeldomHaveASeason() {
        for (double likeness : new double[] {0, 0.6}) {
            int found = 0;
            var unchanged = new UnchangedSeries(17);
            List<LocalDate> months = UnchangedSeries.months(60);
            for (int k = 0; k < SERIES; k++) {
                found += Seasons.find(months, unchanged.values(60, likeness), null, new int[60]).isPresent() ? 1 : 0;
            }
            assertThat(found / (double) SERIES).as("likeness %s", likeness).isLessThan(0.04);
        }
    }

    @Test
    void aStepIsNotReadAsASeason() {
        int found = 0;
        var unchanged = new UnchangedSeries(19);
        List<LocalDate> months = UnchangedSeries.months(36);
        for (int k = 0; k < SERIES; k++) {
            double[] values = unchanged.values(36, 0);
            for (int i = 9 + k % 18; i < 36; i++) {
                values[i] += 3;
            }
            found += Seasons.find(months, values, null, new int[36]).isPresent() ? 1 : 0;
        }
        assertThat(found / (double) SERIES).isLessThan(0.02);
    }

    @Test
    void monthsOfLessThanTwoYearsHaveNone() {
        double[] values = new double[22];
        for (int i = 0; i < 22; i++) {
            values[i] = Math.sin(2 * Math.PI * i / 12);
        }
        assertThat(Seasons.find(UnchangedSeries.months(22), values, null, new int[22])).isEmpty();
    }

    @Test
    void whatIsExpectedAddsUpToNothingWithinAPhase() {
        List<LocalDate> months = UnchangedSeries.months(60);
        double[] values = new UnchangedSeries(6).values(60, 0);
        double[] weights = new double[60];
        int[] phases = new int[60];
        for (int i = 0; i < 60; i++) {
            values[i] += 3 * Math.sin(2 * Math.PI * i / 12) + (i < 25 ? 0 : 8);
            weights[i] = 20 + i % 5;
            phases[i] = i < 25 ? 0 : 1;
        }
        values[7] = Double.NaN;
        var season = Seasons.find(months, values, weights, phases).orElseThrow();
        for (int phase = 0; phase < 2; phase++) {
            double sum = 0;
            for (int i = 0; i < 60; i++) {
                sum += phases[i] == phase && !Double.isNaN(values[i]) ? weights[i] * season.expected()[i] : 0;
            }
            assertThat(sum).isCloseTo(0, within(1e-8));
        }
        assertThat(season.expected()[7]).isFinite();
    }

    private static List<LocalDate> every(int points, LocalDate first, UnaryOperator<LocalDate> next) {
        List<LocalDate> dates = new ArrayList<>();
        LocalDate day = first;
        for (int i = 0; i < points; i++) {
            dates.add(day);
            day = next.apply(day);
        }
        return dates;
    }
}
