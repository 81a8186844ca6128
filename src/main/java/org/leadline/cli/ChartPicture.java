package org.leadline.cli;

import java.util.List;
import java.util.Locale;
import org.leadline.chart.Centre;
import org.leadline.chart.ChartWords;
import org.leadline.chart.Mark;
import org.leadline.chart.NumberUnit;
import org.leadline.chart.ProposedChange;
import org.leadline.chart.SeriesChart;
import org.leadline.chart.SeriesPhase;
import org.leadline.chart.SeriesPoint;
import org.leadline.chart.Step;
import org.leadline.measure.spc.Better;
import org.leadline.measure.spc.Chart;
import org.leadline.measure.spc.ChartPoint;
import org.leadline.measure.spc.ChartType;
import org.leadline.measure.spc.PeriodWord;
import org.leadline.measure.spc.SpcReading;
import org.leadline.measure.spc.Variation;
import org.leadline.measure.spc.View;

/** The chart of a reading as one SVG picture, at the width of a desk. */
final class ChartPicture {
    private ChartPicture() {}

    static String draw(String measure, Chart chart, SpcReading reading, PeriodWord period) {
        boolean share = chart.type() == ChartType.P || chart.type() == ChartType.P_PRIME;
        boolean below = chart.points().stream().anyMatch(point -> point.value() < 0);
        NumberUnit unit = share ? NumberUnit.SHARE : below ? NumberUnit.anySign("") : NumberUnit.of("");
        double target = chart.settings().target();
        boolean middle = chart.type() == ChartType.RUN || chart.type() == ChartType.G;
        SeriesChart series = new SeriesChart(
                measure,
                unit,
                step(reading, period),
                chart.points().stream()
                        .map(point -> point(point, chart.settings().better()))
                        .toList(),
                chart.phases().stream()
                        .map(phase -> new SeriesPhase(phase.from(), "", phase.provisional(), Double.NaN, Double.NaN))
                        .toList(),
                middle ? Centre.MEDIAN : Centre.MEAN,
                Double.isFinite(target) ? target : null,
                reading.proposedPhases().stream()
                        .findFirst()
                        .map(phase -> new ProposedChange(phase.date(), phase.low(), phase.high()))
                        .orElse(null),
                null);
        List<String> drawings =
                series.draw("chart", ChartWords.in(Locale.ENGLISH)).drawings();
        return drawings.getFirst();
    }

    private static SeriesPoint point(ChartPoint point, Better better) {
        return new SeriesPoint(
                point.date(),
                point.value(),
                point.centre(),
                point.lower(),
                point.upper(),
                point.phase(),
                mark(point, better),
                point.leftOut(),
                "");
    }

    private static Mark mark(ChartPoint point, Better better) {
        return point.leftOut()
                ? Mark.NONE
                : Mark.of(Variation.of(point.flags(), better).word());
    }

    private static Step step(SpcReading reading, PeriodWord period) {
        if (reading.view() == View.BETWEEN_EVENTS) {
            return Step.EVENT;
        }
        return switch (period) {
            case DAY, POINT -> Step.DAY;
            case WEEK -> Step.WEEK;
            case MONTH, QUARTER, YEAR -> Step.MONTH;
            case EVENT -> Step.EVENT;
        };
    }
}
