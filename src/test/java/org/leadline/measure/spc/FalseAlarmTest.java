package org.leadline.measure.spc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.leadline.measure.spc.FalseAlarms.Procedure;

/**
 * What is stated, added up over unchanged series, against what is seen. The whole acceptance, 30,000 series each, runs
 * with {@code -Dleadline.false-alarms.series=30000}; it prints its figures.
 */
class FalseAlarmTest {
    private static final int SERIES = Integer.getInteger("leadline.false-alarms.series", 4000);
    private static final double WITHIN = 0.15;

    @Test
    void asDrawnWhereNothingIsSaidTheStatedAlarmsMatchTheSeen() {
        for (int points : new int[] {24, 60}) {
            for (double likeness : new double[] {0, 0.4, 0.6}) {
                compare(Procedure.SETTLED, points, likeness, SERIES);
            }
        }
    }

    @Test
    void betweenTheRowsOfTheTableToo() {
        compare(Procedure.SETTLED, 18, 0.2, SERIES);
        compare(Procedure.SETTLED, 42, 0.5, SERIES);
        compare(Procedure.SETTLED, 130, 0.3, SERIES / 2);
    }

    @Test
    void underEveryOtherRuleSet() {
        for (Procedure procedure : Procedure.values()) {
            if (procedure != Procedure.SETTLED) {
                compare(procedure, 24, 0, SERIES / 2);
                compare(procedure, 60, 0.4, SERIES / 4);
            }
        }
    }

    @Test
    void phasesStartAnew() {
        Series series = new UnchangedSeries(1).next(UnchangedSeries.months(60), 0);
        Settings two = Settings.USUAL.withRebases(List.of(series.dates().get(30)));
        Settlement settlement = Settled.drawAsAsked(series, ChartType.XMR, two);
        double likeness = settlement.likeness().estimate();
        double half = FalseAlarms.chart(Procedure.MDC_2023, 30, likeness);
        assertThat(FalseAlarms.state(settlement).chart()).isEqualTo(1 - (1 - half) * (1 - half));
        assertThat(FalseAlarms.state(settlement).icon())
                .isEqualTo(FalseAlarms.icon(Procedure.MDC_2023, 30, likeness));
    }

    @Test
    void everyFigureIsAChance() {
        for (Procedure procedure : Procedure.values()) {
            for (int points = 0; points < 400; points += 7) {
                for (double likeness = -1; likeness <= 1; likeness += 0.13) {
                    assertThat(FalseAlarms.chart(procedure, points, likeness)).isBetween(0.0, 1.0);
                    assertThat(FalseAlarms.icon(procedure, points, likeness)).isBetween(0.0, 1.0);
                }
            }
            assertThat(FalseAlarms.chart(procedure, 0, Double.NaN)).isZero();
        }
        assertThat(FalseAlarms.chart(Procedure.MDC_2023, 400, 0))
                .isGreaterThan(FalseAlarms.chart(Procedure.MDC_2023, 200, 0));
    }

    /**
     * Within 15 in 100 of what is seen, and in a run of fewer than 30,000 three standard errors of the number seen
     * besides.
     */
    private static void compare(Procedure procedure, int points, double likeness, int series) {
        double statedCharts = 0;
        double statedIcons = 0;
        int charts = 0;
        int icons = 0;
        List<LocalDate> dates = UnchangedSeries.months(points);
        var unchanged = new UnchangedSeries(77_000L + points * 10L + Math.round(likeness * 10));
        for (int k = 0; k < series; k++) {
            Settlement settlement = FalseAlarmTable.draw(dates, unchanged.values(points, likeness), procedure);
            SpcReading.FalseAlarm stated = FalseAlarms.state(settlement);
            statedCharts += stated.chart();
            statedIcons += stated.icon();
            charts += FalseAlarms.signals(settlement.chart()) ? 1 : 0;
            icons += settlement.chart().variation() == Variation.COMMON_CAUSE ? 0 : 1;
        }
        String what = String.format(
                Locale.ROOT,
                "%s, %d points, likeness %.1f: charts stated %.0f seen %d (%+.1f %%), icons stated %.1f seen %d (%+.1f %%) of %d",
                procedure,
                points,
                likeness,
                statedCharts,
                charts,
                100 * (statedCharts / charts - 1),
                statedIcons,
                icons,
                100 * (statedIcons / icons - 1),
                series);
        if (SERIES > 4000) {
            System.out.println(what);
        }
        double errors = procedure == Procedure.SETTLED && series >= 30_000 ? 0 : 3;
        double chartError = Math.sqrt(charts * (1 - charts / (double) series));
        assertThat(Math.abs(statedCharts - charts)).as(what).isLessThanOrEqualTo(WITHIN * charts + errors * chartError);
        assertThat(Math.abs(statedIcons - icons)).as(what).isLessThanOrEqualTo(WITHIN * icons + errors * Math.sqrt(icons + 1));
    }
}
