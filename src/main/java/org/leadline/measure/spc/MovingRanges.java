package org.leadline.measure.spc;

/** Differences from each number to the next. */
final class MovingRanges {
    /** What turns the mean of ranges of two into sigma: d2, rounded as the tables round it. */
    static final double D2 = 1.128;

    /** Ranges from this many times their mean on are left out once: D4, rounded as the tables round it. */
    static final double D4 = 3.267;

    private MovingRanges() {}

    /**
     * The mean range between neighbours among these days. A day without a number has no range on either side.
     *
     * @param screened whether ranges of {@link #D4} times the mean and more are left out once
     * <p>Where nearly every range is nought (a share that is 100% in all months but one) the screening would leave no variation at all, and every point
     * would lie beyond the limits. Then it is not done, except as the peers do.
     *
     * @param emptied what is answered where no range is kept, which only ranges of nought can be: 0, or NaN to do as the peers do
     * @return NaN where there is no range
     */
    static double mean(double[] numbers, int[] days, boolean screened, double emptied) {
        double[] ranges = new double[Math.max(0, days.length - 1)];
        int count = 0;
        for (int k = 1; k < days.length; k++) {
            double range = Math.abs(numbers[days[k]] - numbers[days[k - 1]]);
            if (!Double.isNaN(range)) {
                ranges[count++] = range;
            }
        }
        double mean = Sums.mean(ranges, count);
        if (!screened || Double.isNaN(mean)) {
            return mean;
        }
        double most = D4 * mean;
        int kept = 0;
        for (int k = 0; k < count; k++) {
            if (ranges[k] < most) {
                ranges[kept++] = ranges[k];
            }
        }
        double left = kept == 0 ? emptied : Sums.mean(ranges, kept);
        return left == 0 && !Double.isNaN(emptied) ? mean : left;
    }
}
