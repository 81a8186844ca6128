package org.leadline.measure.spc;

/** Intervals that hold at small numbers. */
public final class Exact {
    private Exact() {}

    /** From one number to another; {@code low <= high}. */
    public record Interval(double low, double high) {}

    public static Interval proportion(long seen, long of, double sure) {
        return new Interval(Quantiles.binomialLow(seen, of), Quantiles.binomialHigh(seen, of));
    }
}
