package org.leadline.measure.spc;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays a series out for working, or says why it cannot be drawn as such a chart and what would help. */
final class Admission {
    /** Beyond this squares and sums no longer fit. */
    private static final double TOO_LARGE = 1e100;

    private Admission() {}

    /** @throws IllegalArgumentException whose message names the day and the remedy */
    static Slate lay(Series series, ChartType type, Settings settings) {
        double @Nullable [] denominators = series.denominators();
        if (denominators == null && type.hasDenominator()) {
            throw new IllegalArgumentException("A " + type.word()
                    + " chart needs a denominator for each day. Give one, or draw an xmr or a run chart.");
        }
        if (denominators != null && (type == ChartType.C || type == ChartType.T || type == ChartType.G)) {
            throw new IllegalArgumentException(
                    "A " + type.word() + " chart takes no denominators. Leave them out, or draw a p or a u chart.");
        }
        if (!(settings.per() > 0)) {
            throw new IllegalArgumentException(
                    "Nothing can be shown out of " + settings.per() + ". Give 1, 100 or 1000.");
        }
        refuseCentre(settings.centre() / (denominators == null ? 1 : settings.per()), type);
        if (settings.baseline() < 0) {
            throw new IllegalArgumentException("A baseline of " + settings.baseline()
                    + " points cannot be. Give the number of its points, or 0 for all.");
        }
        double[] value = new double[series.size()];
        double[] numerator = new double[value.length];
        double[] denominator = new double[value.length];
        for (int i = 0; i < value.length; i++) {
            double n = denominators == null ? 1 : denominators[i];
            boolean there = !Double.isNaN(series.values()[i]) && n > 0;
            refuse(series.dates().get(i), series.values()[i], n, type);
            numerator[i] = there ? series.values()[i] : Double.NaN;
            denominator[i] = there ? n : Double.NaN;
            value[i] = denominators == null ? numerator[i] : numerator[i] / denominator[i];
            if (Math.abs(value[i]) > TOO_LARGE || Math.abs(numerator[i]) > TOO_LARGE || n > TOO_LARGE) {
                throw new IllegalArgumentException(
                        "The number of " + series.dates().get(i) + " is too large to draw. Correct it.");
            }
        }
        return new Slate(numerator, denominator, value, leftOut(series, settings.leftOut()));
    }

    private static void refuseCentre(double centre, ChartType type) {
        boolean possible = switch (type) {
            case P, P_PRIME -> !(centre < 0 || centre > 1);
            case U, U_PRIME, C, G -> !(centre < 0);
            case T -> !(centre <= 0);
            case RUN, XMR -> true;
        };
        if (!possible || Double.isInfinite(centre)) {
            throw new IllegalArgumentException("A " + type.word() + " chart cannot have its centre at " + centre
                    + ". Give another, or none, and it is worked out.");
        }
    }

    private static boolean[] leftOut(Series series, Set<LocalDate> days) {
        boolean[] leftOut = new boolean[series.size()];
        if (!days.isEmpty()) {
            for (int i = 0; i < leftOut.length; i++) {
                leftOut[i] = days.contains(series.dates().get(i));
            }
        }
        return leftOut;
    }

    private static void refuse(LocalDate day, double number, double denominator, ChartType type) {
        if (denominator < 0) {
            throw new IllegalArgumentException("The denominator of " + day
                    + " is below nought. Correct it, or leave it empty if it is not known.");
        }
        switch (type) {
            case P, P_PRIME -> {
                if (number < 0 || (denominator > 0 && number > denominator)) {
                    throw new IllegalArgumentException("The numerator of " + day
                            + " is not part of its denominator. Correct it, or draw a u chart if each can be"
                            + " counted more than once.");
                }
            }
            case U, U_PRIME, C -> {
                if (number < 0) {
                    throw new IllegalArgumentException("The count of " + day
                            + " is below nought. Correct it, or draw an xmr chart of values that may be.");
                }
            }
            case T -> {
                if (number <= 0) {
                    throw new IllegalArgumentException("The time before " + day
                            + " is not above nought. Give it in a finer unit (hours for days), or draw a g"
                            + " chart of the cases between.");
                }
            }
            case G -> {
                if (number < 0) {
                    throw new IllegalArgumentException(
                            "The cases before " + day + " are fewer than none. Correct them.");
                }
            }
            case RUN, XMR -> {
                /* any number will do */
            }
        }
    }
}
