package org.leadline.measure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.leadline.access.SignedIn;
import org.leadline.measure.Measure;
import org.leadline.measure.MeasureReading;
import org.leadline.measure.spc.Chart;
import org.leadline.measure.spc.ChartPoint;
import org.leadline.measure.spc.Flag;
import org.springframework.stereotype.Component;

/** The rows of a file of a measure: who took it for what, what it shows, then each point with its limits, its rules and its icons. */
@Component
class ExportRows {
    private final MeasureWords words;

    ExportRows(MeasureWords words) {
        this.words = words;
    }

    /**
     * A file before it is written.
     *
     * @param head rows of text, the watermark first
     * @param columns the headings of the points
     * @param points each as long as the columns: text, or a number where there is one
     */
    record Sheet(String name, List<List<String>> head, List<String> columns, List<List<Object>> points) {}

    Sheet sheet(SignedIn me, MeasureReading reading, String purpose) {
        Measure measure = reading.measure();
        return new Sheet(measure.name(), head(me, reading, purpose), columns(), points(reading));
    }

    private List<List<String>> head(SignedIn me, MeasureReading reading, String purpose) {
        Measure measure = reading.measure();
        List<List<String>> head = new ArrayList<>();
        head.add(List.of(words.say("measure.export.taken"), words.say("measure.export.by", me.name(), words.day(words.now()))));
        head.add(List.of(words.say("measure.export.purpose"), purpose));
        head.add(List.of(words.say("measure.export.measure"), measure.name() + ", " + measure.address()));
        head.add(List.of(words.say("measure.fact.counted"), measure.counted()));
        head.add(List.of(words.say("measure.export.sentence"), reading.sentence()));
        head.add(List.of(words.say("measure.export.why"), reading.spc().why()));
        String refused = reading.spc().refused();
        if (refused != null) {
            head.add(List.of(words.say("measure.export.refused"), refused));
        }
        Chart chart = reading.spc().chart();
        if (chart != null) {
            head.add(List.of(
                    words.say("measure.export.chart"),
                    words.say(
                            "measure.export.chart.rules",
                            chart.type().word(),
                            chart.settings().rules().word())));
            head.add(List.of(words.say("measure.export.variation"), chart.variation().word()));
            head.add(List.of(words.say("measure.export.assurance"), chart.assurance().word()));
        }
        head.add(List.of(words.say("measure.fact.target"), target(measure)));
        return head;
    }

    private String target(Measure measure) {
        Measure.Target target = measure.target();
        return target == null
                ? words.say("measure.no-number")
                : words.number(measure, target.value()) + ", "
                        + words.say(target.handed() ? "measure.handed" : "measure.ours", target.setBy());
    }

    private List<String> columns() {
        return List.of("date", "number", "numerator", "denominator", "centre", "lower", "upper", "phase", "flags").stream()
                .map(column -> words.say("measure.export.column." + column))
                .toList();
    }

    private static List<List<Object>> points(MeasureReading reading) {
        Chart chart = reading.spc().chart();
        return chart == null
                ? reading.figures().stream()
                        .map(figure -> List.<Object>of(
                                figure.day().toString(),
                                number(value(reading, figure.numerator(), figure.denominator())),
                                number(figure.numerator()),
                                number(figure.denominator()),
                                "",
                                "",
                                "",
                                "",
                                ""))
                        .toList()
                : chart.points().stream().map(point -> point(reading, point)).toList();
    }

    private static double value(MeasureReading reading, double numerator, double denominator) {
        return Double.isFinite(denominator) && denominator > 0
                ? numerator / denominator * reading.measure().per()
                : numerator;
    }

    private static List<Object> point(MeasureReading reading, ChartPoint point) {
        int at = reading.series().dates().indexOf(point.date());
        return List.of(
                point.date().toString(),
                number(point.value()),
                at < 0 ? "" : number(reading.series().values()[at]),
                number(point.denominator()),
                number(point.centre()),
                number(point.lower()),
                number(point.upper()),
                (double) (point.phase() + 1),
                point.flags().stream().map(ExportRows::flag).collect(Collectors.joining("; ")));
    }

    private static String flag(Flag flag) {
        return flag.rule().word() + " "
                + flag.direction().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** A number, or nothing where there is none. */
    private static Object number(double number) {
        return Double.isFinite(number) ? (Object) number : "";
    }
}
