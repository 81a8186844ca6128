package org.leadline.measure.spc;

/**
 * Runs about the centre, by Anhøj: of a phase, on the points that do not lie on the centre.
 *
 * @param useful points that are not on the centre
 * @param longest the longest run on one side
 * @param longestAllowed the longest that chance would make, round(log2 useful) + 3
 * @param crossings how often the series crosses the centre
 * @param crossingsNeeded the fewest that chance would make, the 5th percentile of the binomial(useful - 1, 0.5)
 */
public record Runs(int useful, int longest, int longestAllowed, int crossings, int crossingsNeeded) {

    /** Whether the run is too long or the crossings are too few. */
    public boolean signal() {
        return longest > longestAllowed || crossings < crossingsNeeded;
    }
}
