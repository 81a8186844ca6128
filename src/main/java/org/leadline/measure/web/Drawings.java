package org.leadline.measure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.chart.CaseStep;
import org.leadline.chart.CaseTimeline;
import org.leadline.chart.Centre;
import org.leadline.chart.DotPlot;
import org.leadline.chart.EventDot;
import org.leadline.chart.Mark;
import org.leadline.chart.NumberUnit;
import org.leadline.chart.OptionChosen;
import org.leadline.chart.OptionIntervals;
import org.leadline.chart.Picture;
import org.leadline.chart.ProposedChange;
import org.leadline.chart.SeriesChart;
import org.leadline.chart.SeriesPhase;
import org.leadline.chart.SeriesPoint;
import org.leadline.chart.SmallSeries;
import org.leadline.chart.SoFar;
import org.leadline.chart.Step;
import org.leadline.measure.AcceptedPhase;
import org.leadline.measure.Measure;
import org.leadline.measure.MeasureReading;
import org.leadline.measure.Story;
import org.leadline.measure.spc.Better;
import org.leadline.measure.spc.Chart;
import org.leadline.measure.spc.ChartPoint;
import org.leadline.measure.spc.ChartType;
import org.leadline.measure.spc.LimitBand;
import org.leadline.measure.spc.NumberKind;
import org.leadline.measure.spc.Phase;
import org.leadline.measure.spc.SpcReading.ProposedPhase;
import org.leadline.measure.spc.Variation;
import org.leadline.measure.spc.View;
import org.springframework.stereotype.Component;

/** Turns what a measure shows into what the chart room draws: the form of it follows from the reading. */
@Component
class Drawings {
    private static final int FEWEST_FOR_A_SHARE = 5;
    private static final int HUNDRED = 100;
    private final MeasureWords words;

    Drawings(MeasureWords words) {
        this.words = words;
    }

    /** The picture of a measure; empty where there is nothing to draw. @param stories those that this person may read */
    Optional<Picture> draw(MeasureReading reading, List<Story> stories, String id) {
        return switch (reading.spc().view()) {
            case OPTIONS ->
                reading.options().isEmpty()
                        ? Optional.empty()
                        : Optional.of(options(reading).draw(id, words.chart()));
            case STORIES ->
                stories.isEmpty()
                        ? Optional.empty()
                        : Optional.of(timeline(reading, stories).draw(id, words.chart()));
            case DOTS -> dots(reading).map(dots -> dots.draw(id, words.chart()));
            case CONTROL_CHART, RUN_CHART, BETWEEN_EVENTS ->
                series(reading).map(series -> series.draw(id, words.chart()));
        };
    }

    /** The same as a small drawing for a page of many; empty where only the measure's own page can show it. */
    Optional<String> drawSmall(MeasureReading reading, String id) {
        return reading.spc().view() == View.STORIES || reading.spc().view() == View.OPTIONS
                ? Optional.empty()
                : series(reading).map(series -> new SmallSeries(series).draw(id, words.chart()));
    }

    private Optional<SeriesChart> series(MeasureReading reading) {
        Chart chart = reading.spc().chart();
        if (chart == null || chart.points().isEmpty()) {
            return Optional.empty();
        }
        Measure measure = reading.measure();
        List<SeriesPoint> points = IntStream.range(0, chart.points().size())
                .mapToObj(at -> point(reading, chart, chart.points().get(at)))
                .toList();
        return Optional.of(new SeriesChart(
                measure.name(),
                unit(reading, chart),
                step(reading),
                points,
                phases(reading, chart),
                chart.type() == ChartType.RUN || chart.type() == ChartType.G ? Centre.MEDIAN : Centre.MEAN,
                target(chart),
                proposed(reading),
                soFar(reading)));
    }

    private SeriesPoint point(MeasureReading reading, Chart chart, ChartPoint point) {
        return new SeriesPoint(
                point.date(),
                point.value(),
                point.centre(),
                point.lower(),
                point.upper(),
                point.phase(),
                mark(point, chart.settings().better()),
                point.leftOut(),
                note(reading, chart, point));
    }

    private String note(MeasureReading reading, Chart chart, ChartPoint point) {
        int at = reading.series().dates().indexOf(point.date());
        boolean outOf = Double.isFinite(point.denominator()) && at >= 0;
        return Stream.of(
                        outOf
                                ? words.say(
                                        "measure.out-of",
                                        words.number(reading.series().values()[at]),
                                        words.number(point.denominator()))
                                : "",
                        FlagsInWords.say(point, chart))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
    }

    static Mark mark(ChartPoint point, Better better) {
        return point.leftOut()
                ? Mark.NONE
                : Mark.of(Variation.of(point.flags(), better).word());
    }

    private static List<SeriesPhase> phases(MeasureReading reading, Chart chart) {
        List<SeriesPhase> phases = new ArrayList<>();
        for (Phase phase : chart.phases()) {
            String reason = reading.phases().stream()
                    .filter(accepted -> accepted.date().equals(phase.from()))
                    .map(AcceptedPhase::reason)
                    .findFirst()
                    .orElse("");
            double[] shares = shares(reading.spc().bands(), chart, phase.number());
            phases.add(new SeriesPhase(phase.from(), reason, phase.provisional(), shares[0], shares[1]));
        }
        return phases;
    }

    /** How near and how far the limits of a phase may truly lie, as shares of the distance drawn; NaN where that is not known. */
    private static double[] shares(List<LimitBand> bands, Chart chart, int phase) {
        double[] unknown = {Double.NaN, Double.NaN};
        if (bands.size() != chart.points().size()) {
            return unknown;
        }
        for (int at = bands.size() - 1; at >= 0; at--) {
            ChartPoint point = chart.points().get(at);
            double distance = point.upper() - point.centre();
            if (point.phase() == phase && distance > 0) {
                double least = (bands.get(at).upperFrom() - point.centre()) / distance;
                double most = (bands.get(at).upperUntil() - point.centre()) / distance;
                return least >= 0 && least <= 1 && most >= 1 && Double.isFinite(most)
                        ? new double[] {least, most}
                        : unknown;
            }
        }
        return unknown;
    }

    private static @Nullable Double target(Chart chart) {
        return Double.isFinite(chart.settings().target()) ? chart.settings().target() : null;
    }

    private static @Nullable ProposedChange proposed(MeasureReading reading) {
        List<ProposedPhase> proposed = reading.spc().proposedPhases();
        if (proposed.isEmpty()) {
            return null;
        }
        ProposedPhase first = proposed.getFirst();
        return new ProposedChange(first.date(), first.low(), first.high());
    }

    private @Nullable SoFar soFar(MeasureReading reading) {
        MeasureReading.SinceLast since = reading.sinceLast();
        return reading.spc().view() != View.BETWEEN_EVENTS || since == null
                ? null
                : new SoFar(words.today(), since.days());
    }

    private static Step step(MeasureReading reading) {
        return reading.spc().view() == View.BETWEEN_EVENTS
                ? Step.EVENT
                : switch (reading.measure().period()) {
                    case DAY -> Step.DAY;
                    case WEEK -> Step.WEEK;
                    case MONTH -> Step.MONTH;
                    case EVENT -> Step.EVENT;
                };
    }

    /** Between events it is days or cases, whatever the measure counts. */
    private NumberUnit unit(MeasureReading reading, Chart chart) {
        Measure measure = reading.measure();
        if (reading.spc().view() == View.BETWEEN_EVENTS) {
            boolean cases = chart.type() != ChartType.T
                    && (measure.kind() == NumberKind.CASES_BETWEEN || measure.kind() == NumberKind.PROPORTION);
            return NumberUnit.of(words.say(cases ? "measure.cases" : "measure.in-days"));
        }
        return unit(measure, chart.points());
    }

    private static NumberUnit unit(Measure measure, List<ChartPoint> points) {
        boolean below = points.stream().anyMatch(point -> point.value() < 0);
        boolean share = measure.unitOfNumber().equals("%") && measure.per() == HUNDRED;
        return new NumberUnit(
                measure.unitOfNumber(),
                1,
                below ? Double.NEGATIVE_INFINITY : 0,
                share && !below ? HUNDRED : Double.POSITIVE_INFINITY);
    }

    private Optional<DotPlot> dots(MeasureReading reading) {
        Chart chart = reading.spc().chart();
        if (chart == null || chart.points().isEmpty()) {
            return Optional.empty();
        }
        List<EventDot> dots = chart.points().stream()
                .map(point -> new EventDot(point.date(), point.value()))
                .toList();
        double median = chart.points().getLast().centre();
        return Optional.of(new DotPlot(
                reading.measure().name(),
                unit(reading, chart),
                step(reading),
                dots,
                median,
                Double.NaN,
                target(chart)));
    }

    private static OptionIntervals options(MeasureReading reading) {
        return new OptionIntervals(
                reading.measure().name(),
                reading.measure().numerator(),
                reading.options().stream()
                        .map(option -> new OptionChosen(
                                option.option(),
                                option.chosen(),
                                option.heard(),
                                option.wentWell(),
                                option.low(),
                                option.high()))
                        .toList(),
                FEWEST_FOR_A_SHARE);
    }

    private static CaseTimeline timeline(MeasureReading reading, List<Story> stories) {
        return new CaseTimeline(
                reading.measure().name(),
                stories.stream()
                        .map(story -> new CaseStep(story.thought(), story.tried(), story.saw(), story.next()))
                        .toList());
    }
}
