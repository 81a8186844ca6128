package org.leadline.measure.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SettledTest {
    private static final int SERIES = 1000;

    @Test
    void ordinaryWeeksOfDeathsInEnglandAreNotFlagged() {
        List<LocalDate> weeks = new ArrayList<>();
        List<Double> deaths = new ArrayList<>();
        int flaggedByPeer = 0;
        JsonNode file = ReferenceFiles.read("ptd_ons_total_2018_2019");
        for (JsonNode row : file.path("input").path("rows")) {
            weeks.add(LocalDate.parse(row.path("d").asString()));
            deaths.add(row.path("y").asDouble());
        }
        for (JsonNode row : file.path("output").path("rows")) {
            flaggedByPeer += row.path("point_type").asString().startsWith("special_cause") ? 1 : 0;
        }
        assertThat(flaggedByPeer).isEqualTo(89);
        Series series = new Series(
                weeks, deaths.stream().mapToDouble(Double::doubleValue).toArray(), null);
        Settlement settlement = Settled.draw(series, ChartType.XMR, Settings.USUAL);
        assertThat(flagged(settlement.chart())).isBetween(1, 8);
        SpcReading.Season season = Objects.requireNonNull(settlement.season());
        assertThat(season.period()).isEqualTo(52);
        assertThat(season.highest()).isIn("January", "February");
        assertThat(settlement.cautions()).hasSize(2).first().asString().contains(season.highest());
        assertThat(flagged(Settled.drawAsAsked(series, ChartType.XMR, Settings.USUAL)
                        .chart()))
                .isGreaterThan(80);
    }

    @Test
    void whereNothingIsFoundTheChartIsTheUsualOne() {
        var unchanged = new UnchangedSeries(8);
        List<LocalDate> months = UnchangedSeries.months(30);
        int same = 0;
        for (int k = 0; k < 200; k++) {
            Series series = unchanged.next(months, 0);
            Settlement settlement = Settled.draw(series, ChartType.XMR, Settings.USUAL);
            if (settlement.season() == null && settlement.allowed() == 0) {
                assertThat(settlement.chart()).isEqualTo(Charts.draw(series, ChartType.XMR, Settings.USUAL));
                assertThat(settlement.cautions()).isEmpty();
                same++;
            }
        }
        assertThat(same).isGreaterThan(170);
    }

    @Test
    void aStepIsStillFoundAndNotExcusedAsLikeness() {
        for (int points : new int[] {24, 60}) {
            int found = 0;
            int foundByUsual = 0;
            int excused = 0;
            var unchanged = new UnchangedSeries(9);
            List<LocalDate> months = UnchangedSeries.months(points);
            for (int k = 0; k < SERIES; k++) {
                double[] values = unchanged.values(points, 0);
                for (int i = points / 2; i < points; i++) {
                    values[i] += 2;
                }
                Series series = new Series(months, values, null);
                Settlement settlement = Settled.draw(series, ChartType.XMR, Settings.USUAL);
                found += FalseAlarms.signals(settlement.chart()) ? 1 : 0;
                foundByUsual += FalseAlarms.signals(Charts.draw(series, ChartType.XMR, Settings.USUAL)) ? 1 : 0;
                excused += settlement.allowed() > 0 ? 1 : 0;
            }
            assertThat(found / (double) SERIES).as("%d points", points).isGreaterThan(0.75);
            assertThat((foundByUsual - found) / (double) SERIES).isLessThan(0.06);
            assertThat(excused / (double) SERIES).isLessThan(0.1);
        }
    }

    @Test
    void neighboursThatAreAlikeRaiseFewAlarms() {
        int usual = 0;
        int settled = 0;
        var unchanged = new UnchangedSeries(10);
        List<LocalDate> months = UnchangedSeries.months(60);
        for (int k = 0; k < SERIES; k++) {
            Series series = unchanged.next(months, 0.6);
            usual += FalseAlarms.signals(Charts.draw(series, ChartType.XMR, Settings.USUAL)) ? 1 : 0;
            settled += FalseAlarms.signals(
                            Settled.draw(series, ChartType.XMR, Settings.USUAL).chart())
                    ? 1
                    : 0;
        }
        assertThat(usual / (double) SERIES).isGreaterThan(0.97);
        assertThat(settled / (double) SERIES).isBetween(0.15, 0.46);
    }

    @Test
    void ofTheYearMonthLimitsMoveAndAnOddMonthIsFlagged() {
        double[] values = seasonal(48, 11);
        values[41] += 6;
        Settlement settlement =
                Settled.draw(new Series(UnchangedSeries.months(48), values, null), ChartType.XMR, Settings.USUAL);
        List<ChartPoint> points = settlement.chart().points();
        assertThat(points.get(41).flags()).contains(new Flag(Rule.BEYOND_LIMITS, Direction.HIGH));
        assertThat(points.get(3).centre() - points.get(9).centre()).isGreaterThan(4);
        for (ChartPoint point : points) {
            assertThat(point.upper() - point.centre()).isCloseTo(point.centre() - point.lower(), within(1e-9));
        }
        assertThat(settlement.cautions().getFirst()).contains("follow the year");
    }

    @Test
    void aProportionKeepsItsLimitsBetweenNoneAndAll() {
        double[] values = seasonal(48, 12);
        double[] events = new double[48];
        double[] outOf = new double[48];
        for (int i = 0; i < 48; i++) {
            outOf[i] = 40 + 3 * (i % 7);
            events[i] = Math.clamp(Math.rint(outOf[i] * (0.06 + 0.02 * values[i])), 0, outOf[i]);
        }
        for (ChartType type : new ChartType[] {ChartType.P, ChartType.P_PRIME, ChartType.U, ChartType.U_PRIME}) {
            Settlement settlement = Settled.draw(
                    new Series(UnchangedSeries.months(48), events, outOf), type, Settings.USUAL.withPer(100));
            assertThat(settlement.season()).as(type.word()).isNotNull();
            for (ChartPoint point : settlement.chart().points()) {
                assertThat(point.lower()).isBetween(0.0, point.centre());
                assertThat(point.upper()).isBetween(point.centre(), 100.0);
            }
        }
    }

    @Test
    void aMonthWithoutADenominatorHasACentreAndNoLimits() {
        double[] values = seasonal(48, 17);
        double[] events = new double[48];
        double[] outOf = new double[48];
        for (int i = 0; i < 48; i++) {
            outOf[i] = i == 20 ? 0 : 50;
            events[i] = i == 20 ? 0 : Math.clamp(Math.rint(46 + 1.5 * values[i]), 0, 50);
        }
        for (ChartType type : new ChartType[] {ChartType.P, ChartType.U_PRIME}) {
            Settlement settlement =
                    Settled.draw(new Series(UnchangedSeries.months(48), events, outOf), type, Settings.USUAL);
            assertThat(settlement.season()).as(type.word()).isNotNull();
            ChartPoint none = settlement.chart().points().get(20);
            assertThat(none.centre()).isFinite();
            assertThat(none.lower()).isNaN();
            assertThat(none.upper()).isNaN();
            assertThat(settlement.chart().points()).allMatch(point -> !Double.isInfinite(point.upper()));
            assertThat(settlement.chart().points()).allMatch(point -> type != ChartType.P || point.centre() < 1);
        }
    }

    @Test
    void aPeersRulesAreLeftAsTheyAreAndWhatWasFoundIsTold() {
        Series series = new Series(UnchangedSeries.months(48), seasonal(48, 13), null);
        Settings peer = Settings.USUAL.with(RuleSet.NHSRPLOTTHEDOTS_0_2_2);
        Settlement settlement = Settled.draw(series, ChartType.XMR, peer);
        assertThat(settlement.chart()).isEqualTo(Charts.draw(series, ChartType.XMR, peer));
        assertThat(settlement.cautions()).anyMatch(caution -> caution.contains("does not allow for it"));
    }

    @Test
    void neverANumberThatIsNone() {
        double[] constant = new double[30];
        double[] gaps = seasonal(30, 14);
        gaps[4] = Double.NaN;
        gaps[29] = Double.NaN;
        double[] huge = Arrays.stream(seasonal(30, 15)).map(v -> v * 1e12).toArray();
        double[] tiny = Arrays.stream(seasonal(30, 15)).map(v -> v * 1e-12).toArray();
        double[] shortened = {3};
        for (double[] values : List.of(constant, gaps, huge, tiny, shortened)) {
            Series series = new Series(UnchangedSeries.months(values.length), values, null);
            Settlement settlement = Settled.draw(series, ChartType.XMR, Settings.USUAL);
            for (ChartPoint point : settlement.chart().points()) {
                assertThat(point.centre()).isFinite();
            }
            SpcReading.FalseAlarm alarm = FalseAlarms.state(settlement);
            assertThat(alarm.chart()).isBetween(0.0, 1.0);
            assertThat(alarm.icon()).isBetween(0.0, 1.0);
            assertThat(alarm.evidence()).isBetween(0.0, 1.0);
        }
        double[] empty = new double[0];
        assertThat(FalseAlarms.state(Settled.draw(new Series(List.of(), empty, null), ChartType.XMR, Settings.USUAL))
                        .chart())
                .isZero();
    }

    @Test
    void theSameInAnotherUnitIsTheSameChart() {
        double[] values = seasonal(60, 16);
        double[] other = Arrays.stream(values).map(value -> 1000 + 20 * value).toArray();
        List<LocalDate> months = UnchangedSeries.months(60);
        Chart one = Settled.draw(new Series(months, values, null), ChartType.XMR, Settings.USUAL)
                .chart();
        Chart two = Settled.draw(new Series(months, other, null), ChartType.XMR, Settings.USUAL)
                .chart();
        for (int i = 0; i < 60; i++) {
            assertThat(two.points().get(i).flags())
                    .isEqualTo(one.points().get(i).flags());
            assertThat(two.points().get(i).upper())
                    .isCloseTo(1000 + 20 * one.points().get(i).upper(), within(1e-6));
        }
    }

    private static double[] seasonal(int points, long seed) {
        double[] values = new UnchangedSeries(seed).values(points, 0);
        for (int i = 0; i < points; i++) {
            values[i] += 3 * Math.sin(2 * Math.PI * i / 12);
        }
        return values;
    }

    private static int flagged(Chart chart) {
        int flagged = 0;
        for (ChartPoint point : chart.points()) {
            flagged += point.flags().isEmpty() ? 0 : 1;
        }
        return flagged;
    }
}
