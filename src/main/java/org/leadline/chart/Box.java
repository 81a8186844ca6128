package org.leadline.chart;

/** A rectangle in the units of a drawing, y downwards. */
record Box(double left, double top, double right, double bottom) {
    static Box around(double x, double y, double reach) {
        return new Box(x - reach, y - reach, x + reach, y + reach);
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    Box grown(double by) {
        return new Box(left - by, top - by, right + by, bottom + by);
    }

    boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean holds(Box other) {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }

    double nearestX(double x) {
        return Math.clamp(x, left, right);
    }

    double nearestY(double y) {
        return Math.clamp(y, top, bottom);
    }

    boolean crossedBy(Line line) {
        double from = 0;
        double to = 1;
        double[] starts = {line.x1(), line.y1()};
        double[] steps = {line.x2() - line.x1(), line.y2() - line.y1()};
        double[] lows = {left, top};
        double[] highs = {right, bottom};
        for (int axis = 0; axis < 2; axis++) {
            if (steps[axis] == 0) {
                if (starts[axis] < lows[axis] || starts[axis] > highs[axis]) {
                    return false;
                }
            } else {
                double first = (lows[axis] - starts[axis]) / steps[axis];
                double second = (highs[axis] - starts[axis]) / steps[axis];
                from = Math.max(from, Math.min(first, second));
                to = Math.min(to, Math.max(first, second));
            }
        }
        return from <= to;
    }

    /** A straight line between two places. */
    record Line(double x1, double y1, double x2, double y2) {}
}
