package org.leadline.chart;

/**
 * Where the regions of the map meet: settings by judgement, not laws.
 *
 * @param k100 closedness that parts <i>find out</i> (below) from the other two, between 0 and 1
 * @param ways number of ways that parts <i>same every time</i> (at most) from <i>choose together</i>, above 1
 */
public record Cuts(double k100, double ways) {
    /** The usual cuts: 0.75 and 8 ways, which are three yes-or-no decisions. */
    public static final Cuts USUAL = new Cuts(0.75, 8);

    /** Refuses cuts that leave a region without room. */
    public Cuts {
        if (!(k100 > 0 && k100 < 1) || !(ways > 1 && Double.isFinite(ways))) {
            throw new IllegalArgumentException("Cuts need 0 < k100 < 1 and ways > 1, but got " + k100 + " and " + ways);
        }
    }
}
