package org.leadline.measure.web;

import java.util.ArrayList;
import java.util.List;
import org.leadline.chart.Centre;
import org.leadline.chart.FunnelChart;
import org.leadline.chart.FunnelCurve;
import org.leadline.chart.FunnelDot;
import org.leadline.chart.Mark;
import org.leadline.chart.NumberUnit;
import org.leadline.chart.Picture;
import org.leadline.chart.SeriesChart;
import org.leadline.chart.SeriesPhase;
import org.leadline.chart.SeriesPoint;
import org.leadline.chart.SmallSeries;
import org.leadline.chart.SpcIcon;
import org.leadline.chart.Step;
import org.leadline.measure.BoardRow;
import org.leadline.measure.spc.Assurance;
import org.leadline.measure.spc.Better;
import org.leadline.measure.spc.Chart;
import org.leadline.measure.spc.ChartType;
import org.leadline.measure.spc.Funnel;
import org.leadline.measure.spc.FunnelLimits;
import org.leadline.measure.spc.FunnelPoint;
import org.leadline.measure.spc.Funnels;
import org.leadline.measure.spc.PeriodWord;
import org.leadline.measure.spc.Series;
import org.leadline.measure.spc.SpcReading;
import org.leadline.measure.spc.Variation;
import org.leadline.measure.web.MeasureView.Icon;
import org.springframework.stereotype.Component;

/** Turns the charts of a board, and funnels, into what the chart room draws. */
@Component
class BoardDrawings {
    private static final int CURVE_POINTS = 40;
    private static final int HUNDRED = 100;
    private final MeasureWords words;

    BoardDrawings(MeasureWords words) {
        this.words = words;
    }

    BoardView.Card card(BoardRow row, String id) {
        Chart chart = row.reading() == null ? null : row.reading().chart();
        return new BoardView.Card(
                id,
                row.name(),
                row.what(),
                sentence(row),
                chart == null || chart.points().isEmpty()
                        ? ""
                        : new SmallSeries(series(row, chart)).draw(id, words.chart()),
                chart == null || row.hidden() > 0 ? List.of() : icons(row, chart),
                row.standsOut() ? words.say("peers.board.stands-out") : "",
                row.standsOut(),
                row.own());
    }

    /** Where points are hidden, they may be those that differ: then nothing is read from the others. */
    private String sentence(BoardRow row) {
        SpcReading reading = row.reading();
        if (reading == null) {
            return words.say(
                    "peers.board.too-much-hidden", row.hidden(), row.series().size());
        }
        return row.hidden() > 0
                ? words.say("peers.board.partly", row.hidden(), row.series().size())
                : reading.sentence();
    }

    private List<Icon> icons(BoardRow row, Chart chart) {
        List<Icon> icons = new ArrayList<>();
        if (!chart.type().hasLimits()) {
            return icons;
        }
        if (chart.variation() != Variation.COMMON_CAUSE || !row.harm()) {
            icons.add(icon(SpcIcon.valueOf(chart.variation().name())));
        }
        if (chart.assurance() != Assurance.NONE) {
            icons.add(icon(SpcIcon.valueOf(chart.assurance().name())));
        }
        return icons;
    }

    private Icon icon(SpcIcon icon) {
        return new Icon(icon.draw(words.chart()), icon.say(words.chart()));
    }

    private SeriesChart series(BoardRow row, Chart chart) {
        List<SeriesPoint> points = chart.points().stream()
                .map(point -> new SeriesPoint(
                        point.date(),
                        point.value(),
                        point.centre(),
                        point.lower(),
                        point.upper(),
                        point.phase(),
                        Drawings.mark(point, chart.settings().better()),
                        point.leftOut(),
                        ""))
                .toList();
        double target = chart.settings().target();
        return new SeriesChart(
                row.what().isEmpty() ? row.name() : row.name() + ": " + row.what(),
                unit(row, chart.type()),
                isBetween(chart.type()) ? Step.EVENT : step(row.series()),
                points,
                chart.phases().stream()
                        .map(phase -> new SeriesPhase(phase.from(), "", phase.provisional(), Double.NaN, Double.NaN))
                        .toList(),
                chart.type() == ChartType.RUN || chart.type() == ChartType.G ? Centre.MEDIAN : Centre.MEAN,
                Double.isFinite(target) && !isBetween(chart.type()) ? target : null,
                null,
                null);
    }

    private NumberUnit unit(BoardRow row, ChartType type) {
        return switch (type) {
            case T -> NumberUnit.of(words.say("peers.board.days"));
            case G -> NumberUnit.of(words.say("peers.board.cases"));
            default -> unit(row.unit().words(), row.unit().per());
        };
    }

    private static boolean isBetween(ChartType type) {
        return type == ChartType.T || type == ChartType.G;
    }

    private static NumberUnit unit(String words, double per) {
        boolean share = words.equals("%") && per == HUNDRED;
        return new NumberUnit(words, 1, 0, share ? HUNDRED : Double.POSITIVE_INFINITY);
    }

    private static Step step(Series series) {
        return switch (PeriodWord.of(series)) {
            case DAY -> Step.DAY;
            case WEEK -> Step.WEEK;
            default -> Step.MONTH;
        };
    }

    /** What a funnel is of. @param own names of the reader's own; @param target NaN for none */
    record FunnelSaid(
            String title, String unit, double per, String size, List<String> own, Better better, double target) {}

    Picture funnel(Funnel funnel, FunnelSaid said, String id) {
        List<FunnelDot> dots = funnel.points().stream()
                .filter(point -> point.denominator() > 0)
                .map(point -> dot(point, funnel, said))
                .toList();
        return new FunnelChart(
                        said.title(),
                        unit(said.unit(), said.per()),
                        said.size(),
                        dots,
                        curves(funnel),
                        funnel.target(),
                        Double.isFinite(said.target()) ? said.target() : null)
                .draw(id, words.chart());
    }

    private static FunnelDot dot(FunnelPoint point, Funnel funnel, FunnelSaid said) {
        FunnelLimits limits = point.limits();
        boolean wide = isWidened(funnel);
        boolean beyondBoth = point.outlier();
        boolean beyondInner = point.value() < (wide ? limits.widerLower95() : limits.lower95())
                || point.value() > (wide ? limits.widerUpper95() : limits.upper95());
        return new FunnelDot(
                point.group(),
                point.denominator(),
                point.value(),
                beyondBoth ? FunnelDot.Beyond.BOTH : beyondInner ? FunnelDot.Beyond.INNER : FunnelDot.Beyond.NEITHER,
                mark(point, funnel, said.better()),
                said.own().contains(point.group()));
    }

    private static Mark mark(FunnelPoint point, Funnel funnel, Better better) {
        if (!point.outlier()) {
            return Mark.NONE;
        }
        boolean high = point.value() > funnel.target();
        return switch (better) {
            case NEITHER -> high ? Mark.NEITHER_HIGH : Mark.NEITHER_LOW;
            case UP -> high ? Mark.BETTER_HIGH : Mark.WORSE_LOW;
            case DOWN -> high ? Mark.WORSE_HIGH : Mark.BETTER_LOW;
        };
    }

    static boolean isWidened(Funnel funnel) {
        return funnel.phi() > 1;
    }

    /** Closer together where units are small: there the curves bend. */
    private static List<FunnelCurve> curves(Funnel funnel) {
        double most = funnel.points().stream()
                .mapToDouble(FunnelPoint::denominator)
                .max()
                .orElse(1);
        double least = Math.max(1, most / 2000);
        double[] sizes = new double[CURVE_POINTS];
        for (int at = 0; at < CURVE_POINTS; at++) {
            sizes[at] = least * Math.pow(1.05 * most / least, at / (CURVE_POINTS - 1.0));
        }
        boolean wide = isWidened(funnel);
        return Funnels.limits(funnel, sizes).stream()
                .map(limits -> new FunnelCurve(
                        limits.denominator(),
                        wide ? limits.widerLower998() : limits.lower998(),
                        wide ? limits.widerLower95() : limits.lower95(),
                        wide ? limits.widerUpper95() : limits.upper95(),
                        wide ? limits.widerUpper998() : limits.upper998()))
                .toList();
    }

    /** How many lie outside, and whether the limits were widened, in a sentence. */
    String sayFunnel(Funnel funnel) {
        long outside = funnel.points().stream().filter(FunnelPoint::outlier).count();
        String key = isWidened(funnel) ? "peers.funnel.widened" : "peers.funnel.plain";
        return words.say(
                key,
                words.number(funnel.points().size()),
                outside == 0 ? words.say("peers.funnel.none") : words.number(outside));
    }
}
