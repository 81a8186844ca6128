package org.leadline.measure.spc;

import java.util.Arrays;

/**
 * Means and medians that hold the last digit: a constant series has exactly its constant as mean, so that a point on the centre
 * is known to be on it.
 */
final class Sums {
    private Sums() {}

    /** The mean of what is not NaN of these days; NaN where there is none. */
    static double mean(double[] numbers, int[] days) {
        int count = 0;
        for (int i : days) {
            if (!Double.isNaN(numbers[i])) {
                count++;
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        double first = sum(numbers, days, 0) / count;
        return first + sum(numbers, days, first) / count;
    }

    /** The sum of numbers less a constant each, without those that are NaN; compensated (Neumaier 1974). */
    static double sum(double[] numbers, int[] days, double less) {
        double sum = 0;
        double lost = 0;
        for (int i : days) {
            double term = numbers[i] - less;
            if (!Double.isNaN(term)) {
                double next = sum + term;
                lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
                sum = next;
            }
        }
        return sum + lost;
    }

    /** The mean of the first so many numbers; NaN of none. */
    static double mean(double[] numbers, int count) {
        if (count == 0) {
            return Double.NaN;
        }
        double first = total(numbers, count, 0) / count;
        return first + total(numbers, count, first) / count;
    }

    private static double total(double[] numbers, int count, double less) {
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < count; i++) {
            double term = numbers[i] - less;
            double next = sum + term;
            lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
            sum = next;
        }
        return sum + lost;
    }

    /** The median of what is not NaN of these days; NaN where there is none. */
    static double median(double[] numbers, int[] days) {
        double[] sorted = new double[days.length];
        int count = 0;
        for (int i : days) {
            if (!Double.isNaN(numbers[i])) {
                sorted[count++] = numbers[i];
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        Arrays.sort(sorted, 0, count);
        double above = sorted[count / 2];
        return count % 2 == 1 ? above : (sorted[count / 2 - 1] + above) / 2;
    }
}
