package org.leadline.measure.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadline.measure.spc.SpcReading.FalseAlarm;

class BoardTest {
    /** The worked example of Benjamini and Hochberg (1995), section 4: at 0.05 the four smallest stand. */
    private static final double[] FIFTEEN = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1.0
    };

    @Test
    void theExampleOfBenjaminiAndHochbergComesOut() {
        List<Board.Entry> entries = new ArrayList<>();
        for (int i = FIFTEEN.length - 1; i >= 0; i--) {
            entries.add(entry("m" + i, 0.2, 0.02, FIFTEEN[i], false));
        }
        Board board = Board.of(entries, 0.05);
        assertThat(board.clear()).isEqualTo(4);
        assertThat(board.standings().subList(0, 4))
                .extracting(Board.Standing::name)
                .containsExactly("m0", "m1", "m2", "m3");
        assertThat(board.expectedSignals()).isCloseTo(3.0, within(1e-12));
        assertThat(board.expectedIcons()).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void chartsWithoutASignalCountAmongTheTested() {
        List<Board.Entry> entries = new ArrayList<>();
        entries.add(entry("one", 0.2, 0.02, 0.015, false));
        assertThat(Board.of(entries).clear()).isEqualTo(1);
        for (int i = 0; i < 9; i++) {
            entries.add(new Board.Entry("quiet" + i, new FalseAlarm(0.2, 0.02, 1), false, false, false));
        }
        assertThat(Board.of(entries).clear()).isZero();
        assertThat(Board.of(entries).sentences())
                .containsExactly(
                        "Chance alone would raise a signal on about 2 of our 10 charts; there is 1.",
                        "At the last point chance alone would raise hardly any; there is 1.",
                        "None is clearer than chance would easily make it among so many.");
    }

    @Test
    void harmIsNeverExcused() {
        List<Board.Entry> entries = List.of(
                entry("/measure/1", 0.2, 0.02, 1e-9, false),
                entry("/measure/2", 0.9, 0.5, 0.9, true),
                new Board.Entry("/measure/3", new FalseAlarm(0.9, 0.5, 1), false, false, true));
        Board board = Board.of(entries);
        assertThat(board.charts()).isEqualTo(1);
        assertThat(board.expectedSignals()).isEqualTo(0.2);
        assertThat(board.signals()).isEqualTo(1);
        assertThat(board.harmSignals()).isEqualTo(1);
        assertThat(board.standings().getFirst()).isEqualTo(new Board.Standing("/measure/2", true, true, 0.9, true));
        assertThat(board.sentences().getLast())
                .isEqualTo("1 measure of harm shows a signal. It stands outside this count.");
    }

    @Test
    void anEmptyBoardSaysNothing() {
        assertThat(Board.of(List.of()).sentences()).isEmpty();
        assertThatThrownBy(() -> Board.of(List.of(), 1)).hasMessageContaining("between 0 and 1");
    }

    @Test
    void onUnchangedChartsFewAreMarkedAsClear() {
        var unchanged = new UnchangedSeries(23);
        List<LocalDate> months = UnchangedSeries.months(24);
        int boardsWithOne = 0;
        for (int k = 0; k < 100; k++) {
            List<Board.Entry> entries = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Settlement settlement =
                        Settled.draw(unchanged.next(months, i % 3 * 0.2), ChartType.XMR, Settings.USUAL);
                Chart chart = settlement.chart();
                entries.add(new Board.Entry(
                        "m" + i,
                        FalseAlarms.state(settlement),
                        FalseAlarms.signals(chart),
                        chart.variation() != Variation.COMMON_CAUSE,
                        false));
            }
            boardsWithOne += Board.of(entries).clear() > 0 ? 1 : 0;
        }
        assertThat(boardsWithOne).isLessThanOrEqualTo(20);
    }

    @Test
    void aGreatChangeIsMarkedAsClearAmongManyUnchanged() {
        var unchanged = new UnchangedSeries(29);
        List<LocalDate> months = UnchangedSeries.months(36);
        int clear = 0;
        for (int k = 0; k < 50; k++) {
            List<Board.Entry> entries = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                double[] values = unchanged.values(36, 0);
                for (int late = 26; i == 0 && late < 36; late++) {
                    values[late] += 4;
                }
                Settlement settlement =
                        Settled.draw(new Series(months, values, null), ChartType.XMR, Settings.USUAL);
                entries.add(new Board.Entry(
                        "m" + i,
                        FalseAlarms.state(settlement),
                        FalseAlarms.signals(settlement.chart()),
                        settlement.chart().variation() != Variation.COMMON_CAUSE,
                        false));
            }
            clear += Board.of(entries).standings().stream()
                            .anyMatch(standing -> standing.name().equals("m0") && standing.clear())
                    ? 1
                    : 0;
        }
        assertThat(clear).isGreaterThan(35);
    }

    private static Board.Entry entry(String name, double chart, double icon, double evidence, boolean harm) {
        return new Board.Entry(name, new FalseAlarm(chart, icon, evidence), true, true, harm);
    }
}
