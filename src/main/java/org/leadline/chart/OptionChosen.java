package org.leadline.chart;

/**
 * One option, how often it was chosen and how that went.
 *
 * @param name such as "Tablets at home"
 * @param chosen how many chose it
 * @param known for how many of them it is known how it went
 * @param went for how many of those it went as hoped
 * @param low the lower end of the exact interval of the share, 0 to 1; NaN where nothing is known
 * @param high the upper end
 */
public record OptionChosen(String name, long chosen, long known, long went, double low, double high) {
    /** @throws IllegalArgumentException where the counts do not fit into each other or the interval is upside down */
    public OptionChosen {
        if (went < 0 || went > known || known > chosen) {
            throw new IllegalArgumentException(
                    name + ": " + went + " of " + known + " known of " + chosen + " chosen cannot be");
        }
        if (low > high || low < 0 || high > 1) {
            throw new IllegalArgumentException(name + ": an interval from " + low + " to " + high + " cannot be");
        }
    }
}
