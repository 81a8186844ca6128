package org.leadline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What a series shows in sentences, and its numbers. */
final class SeriesWords {
    private final SeriesChart series;
    private final ChartWords words;
    private final NumberScale scale;

    SeriesWords(SeriesChart series, ChartWords words) {
        this.series = series;
        this.words = words;
        this.scale = scale(series);
    }

    static NumberScale scale(SeriesChart series) {
        DoubleStream seen = series.points().stream().flatMapToDouble(p -> DoubleStream.of(p.value(), p.centre()));
        DoubleStream open = series.soFar() == null
                ? DoubleStream.empty()
                : DoubleStream.of(series.soFar().value());
        DoubleStream limits = series.points().stream().flatMapToDouble(p -> DoubleStream.of(p.lower(), p.upper()));
        return NumberScale.of(
                series.unit(),
                DoubleStream.concat(seen, open),
                limits,
                series.target() == null ? Double.NaN : series.target());
    }

    String description() {
        List<SeriesPoint> known =
                series.points().stream().filter(point -> !point.missing()).toList();
        List<String> said = new ArrayList<>();
        said.add(series.title() + ".");
        if (known.isEmpty()) {
            said.add(words.say("chart.series.none"));
        } else {
            SeriesPoint last = known.getLast();
            said.add(
                    known.size() == 1
                            ? words.say("chart.series.one", words.day(last.date()))
                            : words.say(
                                    "chart.series.many",
                                    words.whole(known.size()),
                                    words.day(known.getFirst().date()),
                                    words.day(last.date())));
            said.add(words.say("chart.series.last", scale.full(last.value(), words)));
            usual(last, said);
        }
        if (series.target() != null) {
            said.add(words.say("chart.series.target", scale.full(series.target(), words)));
        }
        changes(said);
        outstanding(said);
        if (series.soFar() != null) {
            said.add(words.say(
                    "chart.series.sofar",
                    scale.full(series.soFar().value(), words),
                    words.day(series.soFar().date())));
        }
        return String.join(" ", said);
    }

    private void usual(SeriesPoint last, List<String> said) {
        if (!Double.isNaN(last.centre())) {
            said.add(words.say("chart.series.centre." + series.centre().kind, scale.full(last.centre(), words)));
        }
        if (!Double.isNaN(last.lower()) && !Double.isNaN(last.upper())) {
            said.add(words.say(
                    "chart.series.limits", scale.bounded(last.lower(), words), scale.bounded(last.upper(), words)));
        }
        if (last.phase() < series.phases().size()
                && series.phases().get(last.phase()).provisional()) {
            said.add(words.say("chart.series.provisional"));
        }
    }

    private void changes(List<String> said) {
        for (int i = 1; i < series.phases().size(); i++) {
            SeriesPhase phase = series.phases().get(i);
            int before = i - 1;
            double centre = series.points().stream()
                    .filter(point -> point.phase() == before)
                    .mapToDouble(SeriesPoint::centre)
                    .reduce(Double.NaN, (first, second) -> second);
            String begun = phase.reason().isEmpty()
                    ? words.say("chart.series.phase.bare", words.day(phase.from()))
                    : words.say("chart.series.phase", words.day(phase.from()), phase.reason());
            said.add(
                    Double.isNaN(centre)
                            ? begun
                            : begun + " " + words.say("chart.series.before", scale.full(centre, words)));
        }
        if (series.proposed() != null) {
            said.add(words.say(
                    "chart.series.proposed",
                    words.day(series.proposed().date()),
                    words.day(series.proposed().low()),
                    words.day(series.proposed().high())));
        }
    }

    private void outstanding(List<String> said) {
        List<SeriesPoint> marked = series.points().stream()
                .filter(point -> point.mark() != Mark.NONE)
                .toList();
        if (!marked.isEmpty()) {
            List<String> kinds = Stream.of(Mark.values())
                    .filter(mark -> mark != Mark.NONE)
                    .filter(mark -> count(point -> point.mark() == mark) > 0)
                    .map(mark -> words.say(
                            "chart.series.kind",
                            words.whole(count(point -> point.mark() == mark)),
                            words.say("chart.mark." + mark.word())))
                    .toList();
            said.add(words.say(
                    "chart.series.marked",
                    String.join(words.say("chart.list.comma") + " ", kinds),
                    words.day(marked.getLast().date())));
        }
        if (count(SeriesPoint::missing) > 0) {
            said.add(words.count("chart.series.missing", count(SeriesPoint::missing)));
        }
        if (count(SeriesPoint::leftOut) > 0) {
            said.add(words.count("chart.series.out", count(SeriesPoint::leftOut)));
        }
    }

    private long count(Predicate<SeriesPoint> which) {
        return series.points().stream().filter(which).count();
    }

    /** One point, for those who rest on its mark. */
    String point(SeriesPoint point) {
        String value = words.say("chart.point", words.day(point.date()), scale.full(point.value(), words));
        return note(point).isEmpty() ? value : words.say("chart.point", value, note(point));
    }

    Numbers numbers() {
        boolean centre = count(point -> !Double.isNaN(point.centre())) > 0;
        boolean limits = count(point -> !Double.isNaN(point.lower()) || !Double.isNaN(point.upper())) > 0;
        boolean noted = count(point -> !note(point).isEmpty()) > 0;
        List<String> headers = new ArrayList<>(List.of(words.say("chart.column.day"), valueHeader()));
        if (centre) {
            headers.add(words.say("chart.column." + series.centre().kind));
        }
        if (limits) {
            headers.addAll(List.of(words.say("chart.column.lower"), words.say("chart.column.upper")));
        }
        if (noted) {
            headers.add(words.say("chart.column.note"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (SeriesPoint point : series.points()) {
            List<String> row = new ArrayList<>(List.of(words.day(point.date()), cell(point.value(), "chart.missing")));
            if (centre) {
                row.add(cell(point.centre(), "chart.nothing"));
            }
            if (limits) {
                row.add(cell(point.lower(), "chart.nothing"));
                row.add(cell(point.upper(), "chart.nothing"));
            }
            if (noted) {
                row.add(note(point));
            }
            rows.add(row);
        }
        return new Numbers(series.title(), headers, rows);
    }

    private String valueHeader() {
        return series.unit().words().isEmpty()
                ? words.say("chart.column.number")
                : words.say("chart.column.number.unit", series.unit().words());
    }

    private String cell(double number, String otherwise) {
        return Double.isNaN(number) ? words.say(otherwise) : scale.exact(number, words);
    }

    private String note(SeriesPoint point) {
        List<String> notes = new ArrayList<>();
        if (point.mark() != Mark.NONE) {
            notes.add(words.say("chart.mark." + point.mark().word()));
        }
        if (point.leftOut()) {
            notes.add(words.say("chart.mark.out"));
        }
        if (!point.note().isEmpty()) {
            notes.add(point.note());
        }
        return String.join(words.say("chart.list.semicolon") + " ", notes);
    }
}
