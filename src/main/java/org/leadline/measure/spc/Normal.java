package org.leadline.measure.spc;

/** The normal, t and F distributions: their upper tails. */
final class Normal {
    private Normal() {}

    /** The chance of a standard normal above z (West 2005, after Hart 1968; absolute error below 1e-14). */
    static double above(double z) {
        if (Double.isNaN(z)) {
            return Double.NaN;
        }
        double far = Math.abs(z);
        double tail;
        if (far > 37) {
            tail = 0;
        } else {
            double bell = Math.exp(-far * far / 2);
            if (far < 7.07106781186547) {
                double over = 3.52624965998911e-02 * far + 0.700383064443688;
                over = over * far + 6.37396220353165;
                over = over * far + 33.912866078383;
                over = over * far + 112.079291497871;
                over = over * far + 221.213596169931;
                over = over * far + 220.206867912376;
                double under = 8.83883476483184e-02 * far + 1.75566716318264;
                under = under * far + 16.064177579207;
                under = under * far + 86.7807322029461;
                under = under * far + 296.564248779674;
                under = under * far + 637.333633378831;
                under = under * far + 793.826512519948;
                under = under * far + 440.413735824752;
                tail = bell * over / under;
            } else {
                double fraction = far + 0.65;
                for (int k = 4; k >= 1; k--) {
                    fraction = far + k / fraction;
                }
                tail = bell / fraction / 2.506628274631;
            }
        }
        return z >= 0 ? tail : 1 - tail;
    }

    /** The chance of an F above: exact for an even number of degrees above, by Paulson's approximation (1942) for an odd one. */
    static double aboveF(double f, int above, double below) {
        if (!(f > 0)) {
            return 1;
        }
        if (f == Double.POSITIVE_INFINITY) {
            return 0;
        }
        if (above % 2 == 1) {
            double root = Math.cbrt(f);
            double a = 2 / (9.0 * above);
            double b = 2 / (9 * below);
            return above(((1 - b) * root - (1 - a)) / Math.sqrt(b * root * root + a));
        }
        double x = below / (below + above * f);
        double sum = 0;
        double term = 1;
        for (int k = 0; k < above / 2; k++) {
            sum += term;
            term *= (1 - x) * (below / 2 + k) / (k + 1);
        }
        return Math.pow(x, below / 2) * sum;
    }
}
