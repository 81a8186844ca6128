package org.leadline.measure.spc;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/** Upper tails of the normal, t and F distributions. */
final class Tails {
    private static final double ROOT_TWO = Math.sqrt(2);

    private Tails() {}

    /** The chance of a standard normal above z. */
    static double normal(double z) {
        return Erfc.value(z / ROOT_TWO) / 2;
    }

    /** The chance of a t with so many degrees above t. */
    static double student(double t, double free) {
        double tail = RegularizedBeta.value(free / (free + t * t), free / 2, 0.5) / 2;
        return t >= 0 ? tail : 1 - tail;
    }

    /** The chance of an F with degrees above and below, above f. */
    static double fisher(double f, double above, double below) {
        if (!(f > 0)) {
            return 1;
        }
        return f == Double.POSITIVE_INFINITY ? 0 : RegularizedBeta.value(below / (below + above * f), below / 2, above / 2);
    }
}
