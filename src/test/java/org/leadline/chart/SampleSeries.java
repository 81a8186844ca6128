package org.leadline.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** Plainly made-up series for tests and for the gallery. */
final class SampleSeries {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final double[] EXTREMES = {
        0,
        -0.0,
        1,
        -1,
        1e12,
        -1e12,
        1e-12,
        1e300,
        -1e300,
        Double.MAX_VALUE,
        Double.MIN_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        100,
        .999999999,
        1e15 + 1,
        73.25
    };

    private SampleSeries() {}

    /** Two phases, one point better, one worse, two missing and one left out. */
    static SeriesChart sepsis() {
        Random random = new Random(3);
        List<SeriesPoint> points = new ArrayList<>();
        for (int i = 0; i < 36; i++) {
            int phase = i < 24 ? 0 : 1;
            double centre = phase == 0 ? .57 : .727;
            double value = i == 13 ? .78 : i == 6 ? .37 : centre + random.nextGaussian() * .06;
            SeriesPoint point = SeriesPoint.of(DAY.plusWeeks(i), i == 17 || i == 18 ? Double.NaN : value)
                    .within(centre, centre - .175, centre + .21)
                    .inPhase(phase);
            points.add(
                    switch (i) {
                        case 6 -> point.marked(Mark.WORSE_LOW, "beyond the lower limit");
                        case 13 -> point.marked(Mark.BETTER_HIGH, "beyond the upper limit");
                        case 20 -> point.withoutWeight("the week of the strike");
                        default -> point;
                    });
        }
        return new SeriesChart(
                "Antibiotics in the first hour",
                NumberUnit.SHARE,
                Step.WEEK,
                points,
                List.of(
                        SeriesPhase.of(DAY, ""),
                        new SeriesPhase(DAY.plusWeeks(24), "first dose kept at triage", true, .66, 1.39)),
                Centre.MEAN,
                .8,
                null,
                null);
    }

    /** Six phases, so many that their reasons stand in the key. */
    static SeriesChart falls(int phases) {
        Random random = new Random(11);
        String[] reasons = {
            "",
            "new form",
            "a second nurse on nights who looks at every trolley before six",
            "kit moved to the bay",
            "huddle at noon",
            "ward moved"
        };
        List<SeriesPoint> points = new ArrayList<>();
        List<SeriesPhase> begun = new ArrayList<>();
        LocalDate day = LocalDate.of(2023, 1, 1);
        for (int i = 0; i < 8 * phases; i++) {
            int phase = i / 8;
            double centre = 30 - 3 * phase;
            if (i % 8 == 0) {
                begun.add(SeriesPhase.of(day.plusMonths(i), reasons[phase]));
            }
            points.add(SeriesPoint.of(day.plusMonths(i), centre + random.nextGaussian() * 2)
                    .within(centre, centre - 6, centre + 6)
                    .inPhase(phase));
        }
        return new SeriesChart(
                "Falls", NumberUnit.of("per 1,000 bed days"), Step.MONTH, points, begun, Centre.MEAN, 10.0, null, null);
    }

    static List<SeriesPoint> plain(Step step, int count, IntToDoubleFunction value) {
        List<SeriesPoint> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(SeriesPoint.of(day(step, i), value.applyAsDouble(i)));
        }
        return points;
    }

    /** Anything at all that the records let in. */
    static SeriesChart hostile(Random random, Step step) {
        List<SeriesPhase> phases = new ArrayList<>();
        List<SeriesPoint> points = new ArrayList<>();
        int count = random.nextInt(1, 70);
        int lasting = random.nextInt(1, 20);
        for (int i = 0; i < count; i++) {
            if (i % lasting == 0 && phases.size() < 7) {
                phases.add(new SeriesPhase(
                        day(step, i),
                        phases.isEmpty() ? "" : "why <b> & \"so\" ".repeat(random.nextInt(1, 4)),
                        random.nextBoolean(),
                        random.nextBoolean() ? Double.NaN : .6,
                        1.5));
            }
            points.add(new SeriesPoint(
                    day(step, i),
                    number(random),
                    number(random),
                    number(random),
                    number(random),
                    phases.size() - 1,
                    Mark.values()[random.nextInt(Mark.values().length)],
                    random.nextInt(5) == 0,
                    random.nextBoolean() ? "" : "]]> & note"));
        }
        NumberUnit[] units = {
            NumberUnit.SHARE, NumberUnit.of(""), NumberUnit.of("minutes"), NumberUnit.anySign("mmol/l over a day")
        };
        double target = number(random);
        double open = number(random);
        LocalDate day = day(step, count / 2);
        return new SeriesChart(
                "<Title> & 'more'",
                units[random.nextInt(units.length)],
                step,
                points,
                phases,
                random.nextBoolean() ? Centre.MEAN : Centre.MEDIAN,
                Double.isFinite(target) ? target : null,
                random.nextBoolean() ? new ProposedChange(day, day.minusDays(9), day.plusDays(40)) : null,
                Double.isFinite(open) && random.nextBoolean() ? new SoFar(day(step, count + 3), open) : null);
    }

    private static LocalDate day(Step step, int number) {
        return switch (step) {
            case DAY, EVENT -> DAY.plusDays(number);
            case WEEK -> DAY.plusWeeks(number);
            case MONTH -> DAY.withDayOfMonth(1).plusMonths(number);
        };
    }

    private static double number(Random random) {
        return random.nextInt(3) == 0 ? EXTREMES[random.nextInt(EXTREMES.length)] : random.nextGaussian() * 40;
    }
}
