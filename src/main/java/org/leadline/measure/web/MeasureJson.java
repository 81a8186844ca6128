package org.leadline.measure.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.Figure;
import org.leadline.measure.Measure;
import org.leadline.measure.MeasureReading;
import org.leadline.measure.Query;
import org.leadline.measure.spc.Chart;
import org.leadline.measure.spc.ChartPoint;

/** Measures, their numbers and queries as JSON. A number that there is not is null. */
final class MeasureJson {
    private MeasureJson() {}

    /** A measure and what it says, without its numbers. */
    record MeasureLine(
            long id,
            long unit,
            String name,
            String counted,
            String kind,
            String period,
            String unitOfNumber,
            String better,
            boolean harm,
            @Nullable Double target,
            String view,
            String sentence,
            @Nullable String refused,
            @Nullable String process,
            @Nullable String aim,
            String address) {
        static MeasureLine of(MeasureReading reading) {
            Measure measure = reading.measure();
            return new MeasureLine(
                    measure.id(),
                    measure.unitId(),
                    measure.name(),
                    measure.counted(),
                    MeasureTyping.word(measure.kind()),
                    measure.period().word(),
                    measure.unitOfNumber(),
                    MeasureTyping.word(measure.better()),
                    measure.harm(),
                    measure.target() == null ? null : (Double) measure.target().value(),
                    MeasureTyping.word(reading.spc().view()),
                    reading.sentence(),
                    reading.spc().refused(),
                    measure.processAddress(),
                    measure.aimAddress(),
                    measure.address());
        }
    }

    /** A measure with its chart; {@code points} is empty where there is none. */
    record MeasureWhole(
            MeasureLine measure,
            String why,
            @Nullable String type,
            @Nullable String rules,
            @Nullable String variation,
            @Nullable String assurance,
            @Nullable Double assuranceChance,
            List<ChartedPoint> points,
            List<String> cautions) {
        static MeasureWhole of(MeasureReading reading) {
            Chart chart = reading.spc().chart();
            return new MeasureWhole(
                    MeasureLine.of(reading),
                    reading.spc().why(),
                    chart == null ? null : chart.type().word(),
                    chart == null ? null : chart.settings().rules().word(),
                    chart == null ? null : chart.variation().word(),
                    chart == null ? null : chart.assurance().word(),
                    number(reading.spc().assuranceChance()),
                    chart == null
                            ? List.of()
                            : chart.points().stream().map(ChartedPoint::of).toList(),
                    reading.spc().cautions());
        }
    }

    record ChartedPoint(
            LocalDate date,
            @Nullable Double value,
            @Nullable Double centre,
            @Nullable Double lower,
            @Nullable Double upper,
            int phase,
            List<RuleMet> flags) {
        static ChartedPoint of(ChartPoint point) {
            return new ChartedPoint(
                    point.date(),
                    number(point.value()),
                    number(point.centre()),
                    number(point.lower()),
                    number(point.upper()),
                    point.phase(),
                    point.flags().stream()
                            .map(flag -> new RuleMet(flag.rule().word(), MeasureTyping.word(flag.direction())))
                            .toList());
        }
    }

    record RuleMet(String rule, String direction) {}

    /** One number as it is kept. */
    record FigureLine(
            LocalDate day,
            @Nullable Double numerator,
            @Nullable Double denominator,
            int version,
            String source,
            String by,
            Instant at,
            @Nullable String because) {
        static FigureLine of(Figure figure) {
            return new FigureLine(
                    figure.day(),
                    number(figure.numerator()),
                    number(figure.denominator()),
                    figure.version(),
                    figure.source().word(),
                    figure.by().name(),
                    figure.at(),
                    figure.because());
        }
    }

    record QueryLine(
            long id,
            @Nullable LocalDate day,
            String chip,
            @Nullable String line,
            String askedBy,
            Instant at,
            Instant answerBy,
            @Nullable QueryAnswered answer) {
        static QueryLine of(Query query) {
            Query.Answer answer = query.answer();
            return new QueryLine(
                    query.id(),
                    query.day(),
                    query.chip().word(),
                    query.line(),
                    query.askedBy().name(),
                    query.at(),
                    query.answerBy(),
                    answer == null
                            ? null
                            : new QueryAnswered(
                                    answer.line(), answer.changedTheNumber(), answer.by().name(), answer.at()));
        }
    }

    record QueryAnswered(String line, boolean changedTheNumber, String by, Instant at) {}

    /** What is sent to enter a number: texts, as somebody would type them; {@code once} is a UUID under which it is entered at most once. */
    record NewFigure(@Nullable String day, @Nullable String numerator, @Nullable String denominator, @Nullable String once) {}

    record NewQuery(@Nullable String chip, @Nullable String day, @Nullable String line, @Nullable String once) {}

    /** Where what was done stands. */
    record Done(String address) {}

    /** What was refused: sentences by field. */
    record Refused(String title, int status, Map<String, String> problems) {}

    static @Nullable Double number(double number) {
        return Double.isFinite(number) ? number : null;
    }
}
