package org.leadline.measure.spc;

import java.util.Set;

/**
 * The points of a series that have a value, and a denominator above 0 where there are denominators.
 *
 * @param places where each stands in the series
 * @param plotted the value, or numerator over denominator
 * @param weights the denominators, or 1 each
 */
record Points(Series series, int[] places, double[] plotted, double[] weights) {

    static Points of(Series series) {
        int[] places = Numbered.places(series, Settings.USUAL.withLeftOut(Set.of()), 0, series.size());
        return new Points(series, places, Numbered.plotted(series, places), Numbered.weights(series, places));
    }

    /** Where a denominator is below 0; −1 where none is. */
    int oddDenominator() {
        double[] denominators = series.denominators();
        for (int i = 0; denominators != null && i < denominators.length; i++) {
            if (denominators[i] < 0) {
                return i;
            }
        }
        return -1;
    }

    int size() {
        return places.length;
    }

    double numerator(int k) {
        return series.values()[places[k]];
    }

    boolean positive() {
        for (double value : plotted) {
            if (value < 0) {
                return false;
            }
        }
        return true;
    }

    boolean atMostOne() {
        for (double value : plotted) {
            if (value > 1) {
                return false;
            }
        }
        return true;
    }

    boolean wholeNumerators() {
        for (int k = 0; k < places.length; k++) {
            if (numerator(k) != Math.rint(numerator(k))) {
                return false;
            }
        }
        return true;
    }

    boolean wholeCounts() {
        return series.denominators() == null && positive() && wholeNumerators();
    }

    boolean wholeParts() {
        for (double weight : weights) {
            if (weight != Math.rint(weight)) {
                return false;
            }
        }
        return positive() && atMostOne() && wholeNumerators();
    }

    int zeros() {
        int zeros = 0;
        for (double value : plotted) {
            zeros += value == 0 ? 1 : 0;
        }
        return zeros;
    }

    boolean mostlyZero() {
        return zeros() * 2 > places.length;
    }
}
