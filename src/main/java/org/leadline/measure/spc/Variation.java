package org.leadline.measure.spc;

import java.util.List;
import java.util.Locale;

/** What the last point says, in the manner of NHS Making Data Count. */
public enum Variation {
    COMMON_CAUSE,
    IMPROVEMENT_HIGH,
    IMPROVEMENT_LOW,
    CONCERN_HIGH,
    CONCERN_LOW,
    NEUTRAL_HIGH,
    NEUTRAL_LOW;

    private static final List<Rule> ORDER =
            List.of(Rule.BEYOND_LIMITS, Rule.TREND, Rule.TWO_IN_THREE, Rule.FOUR_IN_FIVE, Rule.SHIFT);

    /**
     * What a point with these flags says.
     *
     * <p>Where it is flagged both high and low (a falling trend that is still above the usual), the rules speak in this order: beyond
     * limits, trend, two in three, four in five, shift. Alternating, hugging and avoiding the centre are neither better nor worse.
     */
    public static Variation of(List<Flag> flags, Better better) {
        for (Rule rule : ORDER) {
            for (Flag flag : flags) {
                if (flag.rule() == rule) {
                    return of(flag.direction(), better);
                }
            }
        }
        return flags.isEmpty() ? COMMON_CAUSE : of(flags.getFirst().direction(), Better.NEITHER);
    }

    private static Variation of(Direction direction, Better better) {
        boolean high = direction == Direction.HIGH;
        return switch (better) {
            case UP -> high ? IMPROVEMENT_HIGH : CONCERN_LOW;
            case DOWN -> high ? CONCERN_HIGH : IMPROVEMENT_LOW;
            case NEITHER -> high ? NEUTRAL_HIGH : NEUTRAL_LOW;
        };
    }

    /** {@code improvement-high}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
