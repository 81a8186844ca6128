package org.leadline.measure.spc;

/** What each rule looks for among days that follow each other; a day without a value ends every pattern. */
final class Patterns {
    /** Which points of a pattern are flagged. */
    enum Marks {
        EVERY_POINT,
        /** Each point at which the pattern is complete. */
        FROM_WHERE_COMPLETE
    }

    private Patterns() {}

    static void beyondLimits(Slate slate, int from, int until) {
        for (int i = from; i < until; i++) {
            if (slate.value[i] > slate.upper[i]) {
                slate.flags[i] |= Flags.bit(Rule.BEYOND_LIMITS, Direction.HIGH);
            } else if (slate.value[i] < slate.lower[i]) {
                slate.flags[i] |= Flags.bit(Rule.BEYOND_LIMITS, Direction.LOW);
            }
        }
    }

    /** So many on one side of the centre; one on the centre ends it. */
    static void shift(Slate slate, int[] days, int length, Marks marks) {
        int start = 0;
        for (int k = 1; k <= days.length; k++) {
            int side = slate.side(days[start]);
            if (k == days.length || slate.side(days[k]) != side) {
                mark(slate, days, start, k, length, marks, Rule.SHIFT, side);
                start = k;
            }
        }
    }

    /** So many that rise, or fall, at every step; equals end it. Where a rise ends in a fall, the turning point goes with the fall. */
    static void trend(Slate slate, int[] days, int length, Marks marks) {
        int start = 0;
        int before = 0;
        for (int k = 1; k <= days.length; k++) {
            int step = k < days.length ? step(slate, days[k - 1], days[k]) : 0;
            if (k == days.length || step != before) {
                mark(slate, days, start, k, length, marks, Rule.TREND, before);
                start = k - 1;
                before = step;
            }
        }
    }

    /** -1 down, 1 up, 0 level or unknown. */
    static int step(Slate slate, int earlier, int later) {
        double from = slate.value[earlier];
        double to = slate.value[later];
        return to > from ? 1 : to < from ? -1 : 0;
    }

    private static void mark(
            Slate slate, int[] days, int start, int end, int length, Marks marks, Rule rule, int side) {
        if (side == 0 || end - start < length) {
            return;
        }
        int other = ~Flags.bit(rule, -side);
        int own = Flags.bit(rule, side);
        for (int k = marks == Marks.EVERY_POINT ? start : start + length - 1; k < end; k++) {
            slate.flags[days[k]] = (slate.flags[days[k]] & other) | own;
        }
    }

    /**
     * Three in a row on one side of the centre, two of them or more near the limit; those near are flagged.
     *
     * @param beyondCounts whether one beyond the limit counts as near it
     */
    static void twoInThree(Slate slate, int[] days, boolean beyondCounts) {
        for (int k = 2; k < days.length; k++) {
            int side = slate.side(days[k]);
            if (side != 0 && side == slate.side(days[k - 1]) && side == slate.side(days[k - 2])) {
                int near = 0;
                for (int j = k - 2; j <= k; j++) {
                    near += near(slate, days[j], beyondCounts) ? 1 : 0;
                }
                for (int j = k - 2; near >= 2 && j <= k; j++) {
                    if (near(slate, days[j], beyondCounts)) {
                        slate.flags[days[j]] |= Flags.bit(Rule.TWO_IN_THREE, side);
                    }
                }
            }
        }
    }

    private static boolean near(Slate slate, int i, boolean beyondCounts) {
        double value = slate.value[i];
        boolean beyond = value > slate.upper[i] || value < slate.lower[i];
        return (value > slate.nearUpper[i] || value < slate.nearLower[i]) && (beyondCounts || !beyond);
    }

    /** So many of so many beyond that many sigma on one side; flagged is the last, where it is one of them. */
    static void someBeyond(Slate slate, int[] days, int some, int of, double sigmas, Rule rule) {
        for (int k = of - 1; k < days.length; k++) {
            double last = far(slate, days[k]);
            if (Math.abs(last) > sigmas) {
                int beyond = 0;
                for (int j = k - of + 1; j <= k; j++) {
                    double far = far(slate, days[j]);
                    beyond += Math.abs(far) > sigmas && far > 0 == last > 0 ? 1 : 0;
                }
                if (beyond >= some) {
                    slate.flags[days[k]] |= Flags.bit(rule, last > 0 ? 1 : -1);
                }
            }
        }
    }

    /** So many that go up and down by turns; flagged from where complete, by the last step. */
    static void alternating(Slate slate, int[] days, int length) {
        int turns = 1;
        int before = 0;
        for (int k = 1; k < days.length; k++) {
            int step = step(slate, days[k - 1], days[k]);
            turns = step == 0 ? 1 : step == -before ? turns + 1 : 2;
            before = step;
            if (turns >= length) {
                slate.flags[days[k]] |= Flags.bit(Rule.ALTERNATING, step);
            }
        }
    }

    /** So many in a row within one sigma; flagged from where complete. */
    static void hugging(Slate slate, int[] days, int length) {
        int within = 0;
        for (int i : days) {
            within = Math.abs(far(slate, i)) < 1 ? within + 1 : 0;
            if (within >= length) {
                slate.flags[i] |= Flags.bit(Rule.HUGGING, far(slate, i) < 0 ? -1 : 1);
            }
        }
    }

    /** So many in a row beyond one sigma, on both sides; flagged from where complete. */
    static void avoidingCentre(Slate slate, int[] days, int length) {
        for (int k = length - 1; k < days.length; k++) {
            boolean above = false;
            boolean below = false;
            boolean all = true;
            for (int j = k - length + 1; j <= k; j++) {
                double far = far(slate, days[j]);
                above |= far > 1;
                below |= far < -1;
                all &= Math.abs(far) > 1;
            }
            if (all && above && below) {
                slate.flags[days[k]] |= Flags.bit(Rule.AVOIDING_CENTRE, far(slate, days[k]) < 0 ? -1 : 1);
            }
        }
    }

    /** How many sigma from the centre; NaN where there is no sigma. */
    private static double far(Slate slate, int i) {
        return (slate.worked[i] - slate.middle[i]) / slate.sigma[i];
    }
}
