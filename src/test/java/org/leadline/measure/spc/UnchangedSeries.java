package org.leadline.measure.spc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Series in which nothing changes: normal, each point like the one before it to a known degree. */
final class UnchangedSeries {
    private final RandomGenerator random;

    UnchangedSeries(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** One of that many points, a month apart, of mean 0 and spread 1. */
    Series next(List<LocalDate> dates, double likeness) {
        return new Series(dates, values(dates.size(), likeness), null);
    }

    double[] values(int points, double likeness) {
        double[] values = new double[points];
        double fresh = Math.sqrt(1 - likeness * likeness);
        for (int i = 0; i < points; i++) {
            values[i] = i == 0 ? random.nextGaussian() : likeness * values[i - 1] + fresh * random.nextGaussian();
        }
        return values;
    }

    static List<LocalDate> months(int points) {
        List<LocalDate> dates = new ArrayList<>(points);
        for (int i = 0; i < points; i++) {
            dates.add(LocalDate.of(2015, 1, 1).plusMonths(i));
        }
        return List.copyOf(dates);
    }
}
