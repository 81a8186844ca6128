package org.leadline.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** What a plot of dots shows in sentences, and its numbers: each one, or month by month where they are many. */
final class DotWords {
    private static final int MOST_ROWS = 150;

    private final DotPlot plot;
    private final ChartWords words;
    private final NumberScale scale;

    DotWords(DotPlot plot, ChartWords words) {
        this.plot = plot;
        this.words = words;
        this.scale = scale(plot);
    }

    static NumberScale scale(DotPlot plot) {
        return NumberScale.of(
                plot.unit(),
                DoubleStream.concat(
                        plot.dots().stream().mapToDouble(EventDot::value),
                        DoubleStream.of(plot.median(), plot.nineInTen())),
                DoubleStream.empty(),
                plot.target() == null ? Double.NaN : plot.target());
    }

    String description() {
        List<EventDot> known = known();
        List<String> said = new ArrayList<>();
        said.add(plot.title() + ".");
        if (known.isEmpty()) {
            said.add(words.say("chart.series.none"));
        } else {
            double[] values = known.stream().mapToDouble(EventDot::value).toArray();
            said.add(
                    known.size() == 1
                            ? words.say(
                                    "chart.series.one",
                                    words.day(known.getFirst().date()))
                            : words.say(
                                    "chart.series.many",
                                    words.whole(known.size()),
                                    words.day(known.getFirst().date()),
                                    words.day(known.getLast().date())));
            said.add(words.say(
                    "chart.dots.range",
                    scale.full(DoubleStream.of(values).min().orElseThrow(), words),
                    scale.full(DoubleStream.of(values).max().orElseThrow(), words)));
        }
        if (Double.isFinite(plot.median())) {
            said.add(words.say("chart.dots.half", scale.full(plot.median(), words)));
        }
        if (Double.isFinite(plot.nineInTen())) {
            said.add(words.say("chart.dots.nine", scale.full(plot.nineInTen(), words)));
        }
        if (plot.target() != null) {
            said.add(words.say("chart.series.target", scale.full(plot.target(), words)));
        }
        return String.join(" ", said);
    }

    Numbers numbers() {
        return plot.dots().size() > MOST_ROWS ? byMonth() : each();
    }

    private Numbers each() {
        return new Numbers(
                plot.title(),
                List.of(words.say("chart.column.day"), header()),
                plot.dots().stream()
                        .map(dot -> List.of(
                                words.day(dot.date()),
                                Double.isFinite(dot.value())
                                        ? scale.exact(dot.value(), words)
                                        : words.say("chart.missing")))
                        .toList());
    }

    private Numbers byMonth() {
        Map<YearMonth, List<Double>> months = known().stream()
                .collect(Collectors.groupingBy(
                        dot -> YearMonth.from(dot.date()),
                        TreeMap::new,
                        Collectors.mapping(EventDot::value, Collectors.toList())));
        List<List<String>> rows = new ArrayList<>();
        months.forEach((month, values) -> {
            List<Double> sorted = values.stream().sorted().toList();
            double middle = (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
            rows.add(List.of(
                    words.written(month.atDay(1), "chart.date.month.year"),
                    words.whole(sorted.size()),
                    scale.exact(sorted.getFirst(), words),
                    scale.exact(middle, words),
                    scale.exact(sorted.getLast(), words)));
        });
        return new Numbers(
                words.say("chart.dots.caption", plot.title(), header()),
                List.of(
                        words.say("chart.dots.column.month"),
                        words.say("chart.dots.column.count"),
                        words.say("chart.dots.column.least"),
                        words.say("chart.column.median"),
                        words.say("chart.dots.column.most")),
                rows);
    }

    private List<EventDot> known() {
        return plot.dots().stream().filter(dot -> Double.isFinite(dot.value())).toList();
    }

    private String header() {
        return plot.unit().words().isEmpty()
                ? words.say("chart.column.number")
                : words.say("chart.column.number.unit", plot.unit().words());
    }
}
