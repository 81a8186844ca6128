package org.leadline.chart;

import org.jspecify.annotations.Nullable;

/**
 * One unit among its peers.
 *
 * @param name null for those who may not be named here
 * @param size the denominator, above 0
 * @param value the rate or share, in the chart's unit before it is multiplied; NaN where it is hidden
 * @param beyond outside which of the two curves it lies
 * @param mark what lying outside means; {@link Mark#NONE} within both curves
 * @param own whether it is the reader's own unit
 */
public record FunnelDot(@Nullable String name, double size, double value, Beyond beyond, Mark mark, boolean own) {
    /** Which curves a unit lies outside. */
    public enum Beyond {
        NEITHER,
        /** Outside 95 in 100, within 998 in 1,000. */
        INNER,
        /** Outside 998 in 1,000. */
        BOTH
    }
}
