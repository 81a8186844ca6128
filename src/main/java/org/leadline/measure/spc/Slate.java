package org.leadline.measure.spc;

import java.util.Arrays;

/**
 * A series laid out for working: one slot a day in plain arrays, in the series' own unit.
 *
 * <p>What is plotted is {@link #value}; where limits are worked out on another scale (T) {@link #worked} is on that scale,
 * {@link #middle} and {@link #sigma} with it.
 */
final class Slate {
    final int size;
    final double[] value;
    final double[] worked;
    final double[] middle;
    final double[] sigma;
    final double[] centre;
    final double[] lower;
    final double[] upper;
    final double[] nearLower;
    final double[] nearUpper;
    /** One bit for each rule and direction, see {@link Flags}. */
    final int[] flags;

    final boolean[] leftOut;

    /** The numerators, or the values themselves. */
    final double[] numerator;

    final double[] denominator;

    Slate(double[] numerator, double[] denominator, double[] value, boolean[] leftOut) {
        size = value.length;
        this.numerator = numerator;
        this.denominator = denominator;
        this.value = value;
        this.leftOut = leftOut;
        worked = value.clone();
        middle = nothing();
        sigma = nothing();
        centre = nothing();
        lower = nothing();
        upper = nothing();
        nearLower = nothing();
        nearUpper = nothing();
        flags = new int[size];
    }

    private double[] nothing() {
        double[] slots = new double[size];
        Arrays.fill(slots, Double.NaN);
        return slots;
    }

    /** Limits at three and two sigma about the centre, held between the floor and the ceiling. */
    void draw(int i, double mid, double spread, double floor, double ceiling) {
        draw(i, mid, 3 * spread, 2 * spread, floor, ceiling);
    }

    /** Limits that far from the centre, and near lines, held between the floor and the ceiling. */
    void draw(int i, double mid, double far, double near, double floor, double ceiling) {
        centre[i] = mid;
        middle[i] = mid;
        sigma[i] = far / 3;
        if (!Double.isNaN(far)) {
            lower[i] = Math.max(floor, mid - far);
            upper[i] = Math.min(ceiling, mid + far);
            nearLower[i] = Math.max(floor, mid - near);
            nearUpper[i] = Math.min(ceiling, mid + near);
        }
    }

    /** The days from one up to another that are not left out, in order; a day without a value is one of them. */
    int[] countedDays(int from, int until) {
        int[] days = new int[until - from];
        int count = 0;
        for (int i = from; i < until; i++) {
            if (!leftOut[i]) {
                days[count++] = i;
            }
        }
        return count == days.length ? days : Arrays.copyOf(days, count);
    }

    /** Those of them, in order, that limits are worked out from: the counted among the first so many days, or all for 0. */
    int[] baseDays(int from, int until, int baseline) {
        return countedDays(from, baseline == 0 ? until : Math.min(until, from + baseline));
    }

    /** -1 below the centre, 0 on it or without a value, 1 above it. */
    int side(int i) {
        return value[i] > centre[i] ? 1 : value[i] < centre[i] ? -1 : 0;
    }
}
