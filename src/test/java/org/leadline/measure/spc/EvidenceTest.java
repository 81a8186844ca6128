package org.leadline.measure.spc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final List<LocalDate> MONTHS = UnchangedSeries.months(24);

    @Test
    void chanceAloneSeldomMakesStrongEvidenceHoweverAlikeNeighboursAre() {
        for (double likeness : new double[] {0, 0.4, 0.6}) {
            int strong = 0;
            var unchanged = new UnchangedSeries(31);
            for (int k = 0; k < 2000; k++) {
                strong += Evidence.of(settle(unchanged.values(24, likeness), ChartType.XMR)) < 0.05 ? 1 : 0;
            }
            assertThat(strong / 2000.0).as("likeness %s", likeness).isLessThan(0.05 + 3 * 0.0049);
        }
    }

    @Test
    void theFartherTheLastPointTheStrongerTheEvidence() {
        double before = 1;
        for (double far : new double[] {5, 7, 9, 12}) {
            double[] values = new UnchangedSeries(33).values(24, 0);
            values[23] = far;
            double evidence = Evidence.of(settle(values, ChartType.XMR));
            assertThat(evidence).isLessThan(before);
            before = evidence;
        }
        assertThat(before).isLessThan(1e-3);
    }

    @Test
    void aChangeThatLastsIsStrongerThanOneOddPoint() {
        double[] odd = new UnchangedSeries(34).values(24, 0);
        double[] lasting = odd.clone();
        odd[23] += 3;
        for (int i = 14; i < 24; i++) {
            lasting[i] += 3;
        }
        assertThat(Evidence.ofEnd(settle(lasting, ChartType.XMR)))
                .isLessThan(Evidence.ofEnd(settle(odd, ChartType.XMR)));
    }

    @Test
    void withoutASignalThereIsNone() {
        double[] values = new double[24];
        for (int i = 0; i < 24; i++) {
            values[i] = i % 3;
        }
        assertThat(Evidence.of(settle(values, ChartType.XMR))).isEqualTo(1);
    }

    @Test
    void itCanBeToldOfEveryKindOfChart() {
        double[] values = new UnchangedSeries(35).values(24, 0);
        double[] outOf = new double[24];
        for (int i = 0; i < 24; i++) {
            values[i] = Math.max(1, Math.rint(30 + 5 * values[i] + (i > 16 ? 25 : 0)));
            outOf[i] = 100;
        }
        for (ChartType type : ChartType.values()) {
            Series series = new Series(MONTHS, values, type.hasDenominator() ? outOf : null);
            Settlement settlement = Settled.draw(series, type, Settings.USUAL);
            assertThat(FalseAlarms.state(settlement).evidence()).as(type.word()).isBetween(0.0, 1.0);
        }
    }

    private static Settlement settle(double[] values, ChartType type) {
        return Settled.draw(new Series(MONTHS, values, null), type, Settings.USUAL);
    }
}
