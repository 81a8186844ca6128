package org.leadline.measure.spc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Series drawn by seed: eighths of a whole, so that sums are exact and ties happen. */
final class RandomSeries {
    private RandomSeries() {}

    /** Noise, a wave, steps, a slope, ties: one of them by chance; values missing now and then where asked. */
    static double[] values(SplittableRandom random, int size, boolean gaps) {
        double[] values = new double[size];
        int shape = random.nextInt(6);
        double level = random.nextInt(-40, 40);
        for (int i = 0; i < size; i++) {
            double noise = random.nextGaussian();
            double value = switch (shape) {
                case 0 -> noise;
                case 1 -> 4 * Math.sin(i / 2.5) + noise / 2;
                case 2 -> (i > size / 2 ? 3 : 0) + noise;
                case 3 -> random.nextInt(4);
                case 4 -> (i % 2 == 0 ? 2 : -2) + noise / 4;
                default -> i * 0.3 + (random.nextInt(5) == 0 ? 6 * noise : noise / 4);
            };
            values[i] = gaps && random.nextInt(12) == 0 ? Double.NaN : level + Math.rint(value * 8) / 8;
        }
        return values;
    }

    static Series series(double[] values) {
        return new Series(days(values.length), values, null);
    }

    static List<LocalDate> days(int count) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            days.add(day(i));
        }
        return days;
    }

    static LocalDate day(int i) {
        return LocalDate.of(2024, 1, 1).plusDays(7L * i);
    }
}
