package org.leadline.measure.publish;

/**
 * A count as it may be shown.
 *
 * @param hidden whether nothing is shown of it
 * @param about the count, rounded; nought where it is hidden
 */
public record Shown(boolean hidden, long about) {
    /** Nothing is shown. */
    public static final Shown HIDDEN = new Shown(true, 0);

    static Shown of(long about) {
        return new Shown(false, about);
    }

    /** NaN where it is hidden. */
    public double value() {
        return hidden ? Double.NaN : about;
    }
}
