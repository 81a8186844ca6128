package org.leadline.measure.spc;

import org.jspecify.annotations.Nullable;

/** A series about the means of its phases, while patterns are taken off it. */
final class Residue {
    final double[] values;
    final double[] weights;
    final double total;
    int[] phases;
    int points;
    int means;

    Residue(double[] given, double @Nullable [] givenWeights, int[] phases) {
        this.values = given.clone();
        this.weights = new double[given.length];
        this.phases = phases;
        for (int i = 0; i < given.length; i++) {
            double weight = givenWeights == null ? 1 : givenWeights[i];
            boolean counts = weight > 0 && !Double.isNaN(given[i]);
            weights[i] = counts ? weight : 0;
            values[i] = counts ? given[i] : 0;
        }
        centre(values);
        this.total = squares();
    }

    private Residue(Residue whole, int[] phases) {
        this.values = whole.values.clone();
        this.weights = whole.weights;
        this.total = whole.total;
        this.phases = phases;
        centre(values);
    }

    /** The same with other phases. */
    Residue within(int[] others) {
        return new Residue(this, others);
    }

    /** Takes a pattern off. */
    void takeOff(double[] expected) {
        for (int i = 0; i < values.length; i++) {
            values[i] -= expected[i];
        }
        centre(values);
    }

    /** What is left, squared and weighed. */
    double squares() {
        return product(values, values);
    }

    double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += weights[i] * one[i] * other[i];
        }
        return sum;
    }

    /** Takes the weighted mean of each phase off numbers. */
    void centre(double[] numbers) {
        points = 0;
        means = 0;
        for (int from = 0, until; from < numbers.length; from = until) {
            double sum = 0;
            double weighed = 0;
            for (until = from; until < numbers.length && phases[until] == phases[from]; until++) {
                sum += weights[until] * numbers[until];
                weighed += weights[until];
                points += weights[until] > 0 ? 1 : 0;
            }
            if (weighed > 0) {
                means++;
                double mean = sum / weighed;
                for (int i = from; i < until; i++) {
                    numbers[i] -= mean;
                }
            }
        }
    }

    /** The values with NaN where there is none. */
    double[] known() {
        double[] known = values.clone();
        for (int i = 0; i < known.length; i++) {
            known[i] = weights[i] > 0 ? known[i] : Double.NaN;
        }
        return known;
    }
}
