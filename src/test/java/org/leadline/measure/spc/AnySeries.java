package org.leadline.measure.spc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Seeded series of every sort, ordinary and hostile, with what could be asked of each. */
record AnySeries(Series series, Asked asked, Settings settings) {

    static AnySeries of(long seed) {
        Random random = new Random(seed);
        int n = random.nextInt(5) == 0 ? random.nextInt(4) : 4 + random.nextInt(70);
        List<LocalDate> dates = dates(random, n);
        double[] values = values(random, n);
        double[] denominators = random.nextBoolean() ? null : denominators(random, values);
        Series series = new Series(dates, values, denominators);
        Asked asked = Asked.of(
                        any(random, NumberKind.values()),
                        random.nextInt(3) == 0 ? any(random, CareKind.values()) : CareKind.SAME_EVERY_TIME,
                        series)
                .withHarm(random.nextInt(3) == 0)
                .withUnit(any(random, new String[] {"", "%", "minutes", "per 1,000 bed days"}))
                .withType(random.nextInt(4) == 0 ? any(random, ChartType.values()) : null)
                .withPeriod(any(random, PeriodWord.values()))
                .withUsualGapAim(random.nextInt(4) == 0 ? 30 : Double.NaN)
                .withUntil(n > 0 && random.nextInt(3) == 0 ? dates.getLast().plusDays(random.nextInt(40)) : null);
        return new AnySeries(series, asked, settings(random, dates, values));
    }

    private static Settings settings(Random random, List<LocalDate> dates, double[] values) {
        Settings settings = Settings.USUAL
                .with(random.nextInt(3) == 0 ? any(random, RuleSet.values()) : RuleSet.MDC_2023)
                .with(any(random, Better.values()))
                .withPer(any(random, new Double[] {1.0, 100.0, 1000.0}))
                .withBaseline(random.nextInt(5) == 0 ? 1 + random.nextInt(20) : 0);
        if (values.length > 0 && random.nextBoolean()) {
            double target = values[random.nextInt(values.length)] * (0.5 + random.nextDouble());
            settings = settings.withTarget(Double.isNaN(target) ? 0 : target);
        }
        if (dates.size() > 1 && random.nextInt(3) == 0) {
            settings = settings.withRebases(List.of(dates.get(random.nextInt(dates.size()))));
        }
        if (dates.size() > 1 && random.nextInt(4) == 0) {
            Set<LocalDate> leftOut = new HashSet<>();
            for (LocalDate date : dates) {
                if (random.nextInt(6) == 0) {
                    leftOut.add(date);
                }
            }
            settings = settings.withLeftOut(leftOut);
        }
        return settings;
    }

    private static List<LocalDate> dates(Random random, int n) {
        int step = random.nextInt(5);
        List<LocalDate> dates = new ArrayList<>(n);
        LocalDate day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(400));
        for (int i = 0; i < n; i++) {
            dates.add(day);
            day = switch (step) {
                case 0 -> day.plusDays(1);
                case 1 -> day.plusWeeks(1);
                case 2 -> day.plusMonths(1);
                case 3 -> day.plusDays(1 + random.nextInt(20));
                default -> day.plusMonths(3);
            };
        }
        return dates;
    }

    private static double[] values(Random random, int n) {
        int shape = random.nextInt(12);
        double level = random.nextInt(60);
        double scale = any(random, new Double[] {1.0, 1.0, 1.0, 1e12, 1e-12});
        int change = random.nextInt(n + 1);
        double[] values = new double[n];
        double before = 0;
        for (int i = 0; i < n; i++) {
            before = 0.6 * before + random.nextGaussian();
            values[i] = switch (shape) {
                case 0 -> level;
                case 1 -> 0;
                case 2 -> random.nextInt(10) == 0 ? 1 + random.nextInt(2) : 0;
                case 3 -> Math.rint(Math.abs(level + 4 * random.nextGaussian()));
                case 4 -> level + 5 * before;
                case 5 -> level + 5 * random.nextGaussian() + (i >= change ? 15 : 0);
                case 6 -> level + i;
                case 7 -> -level + random.nextGaussian();
                case 8 -> level + 10 * Math.sin(i * 2 * Math.PI / 12) + random.nextGaussian();
                case 9 -> Math.exp(2 * random.nextGaussian());
                case 10 -> i == change ? 1e9 : level + random.nextGaussian();
                default -> 1 + random.nextInt(100);
            };
            values[i] *= scale;
            if (random.nextInt(15) == 0) {
                values[i] = Double.NaN;
            }
        }
        return values;
    }

    private static double[] denominators(Random random, double[] values) {
        int shape = random.nextInt(4);
        double[] denominators = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            denominators[i] = switch (shape) {
                case 0 -> 100 + random.nextInt(50);
                case 1 -> 1 + random.nextInt(6);
                case 2 -> Double.isNaN(values[i]) ? 10 : Math.abs(Math.rint(values[i])) + random.nextInt(3);
                default -> 1e6 * (1 + random.nextInt(3));
            };
            if (random.nextInt(20) == 0) {
                denominators[i] = random.nextBoolean() ? 0 : Double.NaN;
            }
        }
        return denominators;
    }

    private static <T> T any(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }
}
