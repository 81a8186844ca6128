package org.leadline.chart;

import org.jspecify.annotations.Nullable;

/**
 * One process on the map of care.
 *
 * @param name what the team calls the process; any text, it is escaped and wrapped
 * @param reading what its notes show, which decides its shape
 * @param k100 closedness among 100 journeys, 0 to 1: one less the share of journeys with a move that none of the others has
 * @param ways effective number of sets of steps, 1 or more
 * @param address where the point leads, or null for a point that is no link
 * @param provisional whether fewer than 100 journeys stand behind it
 */
public record MapPoint(
        String name,
        Reading reading,
        Estimate k100,
        Estimate ways,
        @Nullable String address,
        boolean provisional) {

    /** Refuses a closedness outside 0 to 1 and fewer ways than one, naming the process. */
    public MapPoint {
        if (k100.low() < 0 || k100.high() > 1) {
            throw new IllegalArgumentException("Closedness of " + name + " must lie within 0 and 1, but is " + k100);
        }
        if (ways.low() < 1) {
            throw new IllegalArgumentException("Ways of " + name + " must be 1 or more, but are " + ways);
        }
    }
}
