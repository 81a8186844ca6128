package org.leadline.measure.spc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the last point that counts says.
 *
 * @param last the last point that has a value and is not left out; null where there is none
 * @param rule the one to name; null where only patterns without a direction are met, or none
 * @param up whether it lies, or goes, above
 */
record Signal(Chart chart, @Nullable ChartPoint last, @Nullable Rule rule, boolean up) {
    private static final List<Rule> MOST_TELLING_FIRST =
            List.of(Rule.BEYOND_LIMITS, Rule.SHIFT, Rule.TREND, Rule.TWO_IN_THREE, Rule.FOUR_IN_FIVE);

    static Signal of(Chart chart) {
        ChartPoint last = null;
        for (ChartPoint point : chart.points()) {
            last = counts(point) ? point : last;
        }
        if (last == null || chart.variation() == Variation.COMMON_CAUSE) {
            return new Signal(chart, last, null, false);
        }
        boolean up =
                switch (chart.variation()) {
                    case IMPROVEMENT_HIGH, CONCERN_HIGH, NEUTRAL_HIGH -> true;
                    case IMPROVEMENT_LOW, CONCERN_LOW, NEUTRAL_LOW, COMMON_CAUSE -> false;
                };
        Direction direction = up ? Direction.HIGH : Direction.LOW;
        for (Rule rule : MOST_TELLING_FIRST) {
            if (last.flags().contains(new Flag(rule, direction))) {
                return new Signal(chart, last, rule, up);
            }
        }
        return new Signal(chart, last, null, up);
    }

    private static boolean counts(ChartPoint point) {
        return !point.leftOut() && !Double.isNaN(point.value());
    }

    /** Whether the last point meets any rule. */
    boolean speaks() {
        return last != null && !last.flags().isEmpty();
    }

    /** Whether the level itself seems to move, so that limits say little of what comes. */
    boolean moves() {
        return speaks() && (rule == Rule.SHIFT || rule == Rule.TREND);
    }

    /** Whether any point of the last phase meets a rule. */
    boolean spokeInPhase() {
        return lastPhase().anyMatch(point -> !point.flags().isEmpty());
    }

    int pointsInPhase() {
        return (int) lastPhase().count();
    }

    /** Whether all points of the last phase are the same number. */
    boolean constant() {
        return last != null && lastPhase().allMatch(point -> point.value() == last.value());
    }

    boolean neverNegative() {
        return chart.points().stream().noneMatch(point -> point.value() < 0);
    }

    /** How many points up to the last lie on its side of the centre. */
    int shiftLength() {
        int length = 0;
        for (ChartPoint point : backwards()) {
            double over = point.value() - point.centre();
            if (up ? over <= 0 : over >= 0) {
                break;
            }
            length++;
        }
        return length;
    }

    /** How many points up to the last go one way only. */
    int trendLength() {
        List<ChartPoint> points = backwards();
        int length = 1;
        while (length < points.size()) {
            double step = points.get(length - 1).value() - points.get(length).value();
            if (up ? step <= 0 : step >= 0) {
                break;
            }
            length++;
        }
        return length;
    }

    private List<ChartPoint> backwards() {
        return lastPhase().toList().reversed();
    }

    private java.util.stream.Stream<ChartPoint> lastPhase() {
        int phase = last == null ? -1 : last.phase();
        return chart.points().stream().filter(point -> point.phase() == phase && counts(point));
    }
}
