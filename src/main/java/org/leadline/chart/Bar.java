package org.leadline.chart;

/**
 * One named count.
 *
 * @param label what was counted; any text
 * @param count how many people, 0 or more
 */
public record Bar(String label, long count) {
    /** Refuses a count below zero. */
    public Bar {
        if (count < 0) {
            throw new IllegalArgumentException("The count of " + label + " must be 0 or more, but is " + count);
        }
    }
}
