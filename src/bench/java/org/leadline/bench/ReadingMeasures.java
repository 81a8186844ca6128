package org.leadline.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.leadline.measure.spc.Asked;
import org.leadline.measure.spc.Better;
import org.leadline.measure.spc.CareKind;
import org.leadline.measure.spc.NumberKind;
import org.leadline.measure.spc.Series;
import org.leadline.measure.spc.Settings;
import org.leadline.measure.spc.SpcReadings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole hospital read anew: limits, rules, icons and sentence of 10,000 measures of 60 points, and with them everything else that a reading holds (season,
 * likeness, false alarms, proposed changes, bands, cautions), on as many cores as there are.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 8, time = 2)
@Fork(1)
public class ReadingMeasures {
    private static final int POINTS = 60;

    @Param("10000")
    private int measures;

    private List<Measure> hospital = List.of();

    private record Measure(Series series, Asked asked, Settings settings) {}

    @Setup
    public void fill() {
        SplittableRandom random = new SplittableRandom(1);
        hospital = new ArrayList<>(measures);
        for (int i = 0; i < measures; i++) {
            hospital.add(measure(i, random));
        }
    }

    /** Three in ten are proportions, one in ten rates, two in ten counts, four in ten single values. */
    private static Measure measure(int number, SplittableRandom random) {
        List<LocalDate> dates = new ArrayList<>(POINTS);
        double[] values = new double[POINTS];
        double[] denominators = new double[POINTS];
        NumberKind kind = switch (number % 10) {
            case 0, 1, 2 -> NumberKind.PROPORTION;
            case 3 -> NumberKind.RATE;
            case 4, 5 -> NumberKind.COUNT;
            default -> NumberKind.VALUE;
        };
        for (int k = 0; k < POINTS; k++) {
            dates.add(
                    number % 2 == 0
                            ? LocalDate.of(2021, 1, 1).plusMonths(k)
                            : LocalDate.of(2025, 1, 6).plusWeeks(k));
            denominators[k] = kind == NumberKind.RATE ? 800 + random.nextInt(200) : 40 + random.nextInt(40);
            values[k] = switch (kind) {
                case PROPORTION -> counted(random, (int) denominators[k], 0.7);
                case RATE -> counted(random, 400, 0.02);
                case COUNT -> counted(random, 300, 0.03);
                default -> 60 + 10 * random.nextGaussian();
            };
        }
        boolean shared = kind == NumberKind.PROPORTION || kind == NumberKind.RATE;
        Series series = new Series(List.copyOf(dates), values, shared ? denominators : null);
        Settings settings = Settings.USUAL
                .with(number % 3 == 0 ? Better.DOWN : Better.UP)
                .withTarget(kind == NumberKind.PROPORTION ? 75 : kind == NumberKind.VALUE ? 65 : Double.NaN)
                .withPer(kind == NumberKind.PROPORTION ? 100 : kind == NumberKind.RATE ? 1000 : 1);
        return new Measure(series, Asked.of(kind, CareKind.SAME_EVERY_TIME, series), settings);
    }

    private static double counted(SplittableRandom random, int trials, double share) {
        int counted = 0;
        for (int i = 0; i < trials; i++) {
            counted += random.nextDouble() < share ? 1 : 0;
        }
        return counted;
    }

    /** What is read is used, so that nothing can be left out. */
    @Benchmark
    public long read() {
        long[] letters = hospital.parallelStream()
                .mapToLong(measure -> SpcReadings.read(measure.series(), measure.asked(), measure.settings())
                        .sentence()
                        .length())
                .toArray();
        return Arrays.stream(letters).sum();
    }
}
