package org.leadline.chart;

/** How far the points of a series lie apart. */
public enum Step {
    DAY(1),
    WEEK(7),
    MONTH(30.4),
    /** Each point is an event; points stand one beside the other, however long the time between. */
    EVENT(1);

    final double days;

    Step(double days) {
        this.days = days;
    }
}
