package org.leadline.measure.publish;

/** How far the count in a pipe can go up or down without any reader's noticing, and what it would cost to hide it. */
final class Room {
    /** What cannot be had at any cost. */
    static final double NONE = Double.POSITIVE_INFINITY;

    private static final double TOTAL_COSTS = 3;
    private static final double GRAND_TOTAL_COSTS = 10;

    private final Flows flows;
    private final SmallNumbers rule;

    Room(Flows flows, SmallNumbers rule) {
        this.flows = flows;
        this.rule = rule;
    }

    boolean isSmall(int pipe) {
        return rule.isSmall(flows.counts[pipe]);
    }

    /** Nought where the count could be one more, what hiding it costs where it could be then, {@link #NONE} where it could not. */
    double costOfMore(int pipe, boolean hidden) {
        long count = flows.counts[pipe];
        if (isSmall(pipe)) {
            return count < rule.hidden() ? 0 : NONE;
        }
        if (hidden || count < rule.greatestLike(count)) {
            return 0;
        }
        return costOfHiding(pipe);
    }

    /** As {@link #costOfMore}, for one less. */
    double costOfLess(int pipe, boolean hidden) {
        long count = flows.counts[pipe];
        if (isSmall(pipe)) {
            return count > 1 ? 0 : NONE;
        }
        if (count <= rule.hidden() + 1) {
            return NONE;
        }
        if (hidden || count > rule.leastLike(count)) {
            return 0;
        }
        return costOfHiding(pipe);
    }

    private double costOfHiding(int pipe) {
        if (flows.counts[pipe] == 0) {
            return NONE;
        }
        double size = Math.log(1 + flows.counts[pipe]);
        if (flows.isCell(pipe)) {
            return size;
        }
        return size * (pipe == flows.total() ? GRAND_TOTAL_COSTS : TOTAL_COSTS);
    }
}
