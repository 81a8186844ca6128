package org.leadline.care.rule;

import java.util.Arrays;
import org.leadline.care.flow.Spells;

/**
 * How far a log keeps a rule.
 *
 * @param results one for each journey of the log, in its order
 * @param lateNanos by how much, where late; else 0
 * @param delays from the clock's start to what was expected, for rules with a clock; empty for others
 */
public record Kept(Result[] results, long[] lateNanos, Spells delays) {
    private static final double Z_95 = 1.959963984540054;

    /** How many journeys came out so. */
    public int count(Result result) {
        return (int) Arrays.stream(results).filter(one -> one == result).count();
    }

    /** Those that count: met, late or missed. */
    public int counted() {
        return count(Result.MET) + count(Result.LATE) + count(Result.MISSED);
    }

    /** Met among those that count, with Wilson's interval at 95 %; all NaN where none counts. */
    public Share adherence() {
        return Share.of(count(Result.MET), counted());
    }

    /** Met among those in which it was done, in time or late; of rules without a clock the same as {@link #adherence}. */
    public Share ofThoseDone() {
        return delays.count() == 0 ? adherence() : Share.of(count(Result.MET), count(Result.MET) + count(Result.LATE));
    }

    /** A share with Wilson's interval (1927). */
    public record Share(int hits, int of, double value, double low, double high) {
        static Share of(int hits, int n) {
            if (n == 0) {
                return new Share(0, 0, Double.NaN, Double.NaN, Double.NaN);
            }
            double share = (double) hits / n;
            double z2 = Z_95 * Z_95;
            double centre = (share + z2 / (2 * n)) / (1 + z2 / n);
            double reach = Z_95 / (1 + z2 / n) * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n));
            return new Share(hits, n, share, Math.max(0, centre - reach), Math.min(1, centre + reach));
        }
    }
}
