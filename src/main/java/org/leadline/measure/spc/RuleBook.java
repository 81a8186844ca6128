package org.leadline.measure.spc;

import org.leadline.measure.spc.Patterns.Marks;

/** Which patterns each rule set looks for, and in how many points. */
final class RuleBook {
    private static final int SEVEN = 7;
    private static final Rule[] PEER_ORDER = {Rule.BEYOND_LIMITS, Rule.TREND, Rule.TWO_IN_THREE, Rule.SHIFT};

    private RuleBook() {}

    /**
     * Flags the points of one phase.
     *
     * @param days those of the phase that count, in order
     */
    static void mark(Slate slate, int from, int until, int[] days, ChartType type, RuleSet rules, Runs runs) {
        if (type == ChartType.RUN) {
            if (rules != RuleSet.ANHOEJ) {
                longRuns(slate, days, runs);
            }
            return;
        }
        Patterns.beyondLimits(slate, from, until);
        switch (rules) {
            case MDC_2023 -> {
                Patterns.trend(slate, days, SEVEN, Marks.EVERY_POINT);
                Patterns.twoInThree(slate, days, true);
                Patterns.shift(slate, days, SEVEN, Marks.EVERY_POINT);
            }
            case NHSRPLOTTHEDOTS_0_2_2 -> {
                stopAsPeerStops(slate, days);
                Patterns.trend(slate, days, SEVEN, Marks.EVERY_POINT);
                Patterns.twoInThree(slate, days, false);
                Patterns.shift(slate, days, SEVEN, Marks.EVERY_POINT);
                for (int i = from; i < until; i++) {
                    slate.flags[i] = Flags.first(slate.flags[i], PEER_ORDER);
                }
            }
            case ANHOEJ -> {
                /* runs and crossings speak for the chart as a whole: see Phase.runs */
            }
            case WESTERN_ELECTRIC -> {
                Patterns.someBeyond(slate, days, 2, 3, 2, Rule.TWO_IN_THREE);
                Patterns.someBeyond(slate, days, 4, 5, 1, Rule.FOUR_IN_FIVE);
                Patterns.shift(slate, days, 8, Marks.FROM_WHERE_COMPLETE);
            }
            case NELSON -> {
                Patterns.shift(slate, days, 9, Marks.FROM_WHERE_COMPLETE);
                Patterns.trend(slate, days, 6, Marks.FROM_WHERE_COMPLETE);
                Patterns.alternating(slate, days, 14);
                Patterns.someBeyond(slate, days, 2, 3, 2, Rule.TWO_IN_THREE);
                Patterns.someBeyond(slate, days, 4, 5, 1, Rule.FOUR_IN_FIVE);
                Patterns.hugging(slate, days, 15);
                Patterns.avoidingCentre(slate, days, 8);
            }
        }
    }

    /** On a run chart: the points of each run that is longer than chance would make; points on the median are passed over. */
    private static void longRuns(Slate slate, int[] days, Runs runs) {
        if (runs.longest() > runs.longestAllowed()) {
            int[] useful = new int[runs.useful()];
            int count = 0;
            for (int i : days) {
                if (slate.side(i) != 0) {
                    useful[count++] = i;
                }
            }
            Patterns.shift(slate, useful, runs.longestAllowed() + 1, Marks.EVERY_POINT);
        }
    }

    /** NHSRplotthedots 0.2.2 stops with an error at a value missing among six steps that otherwise all rise, or all fall. */
    private static void stopAsPeerStops(Slate slate, int[] days) {
        for (int k = SEVEN - 1; k < days.length; k++) {
            int missing = 0;
            int rises = 0;
            int falls = 0;
            for (int j = k - SEVEN + 2; j <= k; j++) {
                double change = slate.value[days[j]] - slate.value[days[j - 1]];
                missing += Double.isNaN(change) ? 1 : 0;
                rises += change > 0 ? 1 : 0;
                falls += change < 0 ? 1 : 0;
            }
            if (missing > 0 && (missing + rises == SEVEN - 1 || missing + falls == SEVEN - 1)) {
                throw new IllegalArgumentException(
                        "NHSRplotthedots 0.2.2 stops at a value missing among steps that all go one way. Use "
                                + RuleSet.MDC_2023.word() + ", which keeps the gap.");
            }
        }
    }
}
