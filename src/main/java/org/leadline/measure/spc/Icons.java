package org.leadline.measure.spc;

/** The two icons of a chart. */
final class Icons {
    private Icons() {}

    /** What the last day that counts and has a value says; the peer asks the last day, value or not. */
    static Variation variation(Slate slate, RuleSet rules, Better better) {
        for (int i = slate.size - 1; i >= 0; i--) {
            boolean speaks = !slate.leftOut[i] && !Double.isNaN(slate.value[i]);
            if (speaks || rules == RuleSet.NHSRPLOTTHEDOTS_0_2_2) {
                return Variation.of(Flags.list(slate.flags[i]), better);
            }
        }
        return Variation.COMMON_CAUSE;
    }

    /**
     * Whether the target lies outside the limits of the last day that has limits.
     *
     * @param from the first day of the last phase
     * @param target in the series' own unit
     */
    static Assurance assurance(Slate slate, int from, Better better, RuleSet rules, double target) {
        if (Double.isNaN(target) || better == Better.NEITHER || slate.size == 0) {
            return Assurance.NONE;
        }
        int last = slate.size - 1;
        if (rules == RuleSet.NHSRPLOTTHEDOTS_0_2_2) {
            return against(target, slate.lower[last], slate.upper[last], better);
        }
        while (last >= from && Double.isNaN(slate.lower[last])) {
            last--;
        }
        if (last < from) {
            return Assurance.NONE;
        }
        if (target == slate.lower[last] && target == slate.upper[last]) {
            return always(slate, from, target, better) ? Assurance.PASS : Assurance.HIT_OR_MISS;
        }
        return against(target, slate.lower[last], slate.upper[last], better);
    }

    private static Assurance against(double target, double lower, double upper, Better better) {
        if (target > upper) {
            return better == Better.UP ? Assurance.FAIL : Assurance.PASS;
        }
        if (target < lower) {
            return better == Better.UP ? Assurance.PASS : Assurance.FAIL;
        }
        return Assurance.HIT_OR_MISS;
    }

    private static boolean always(Slate slate, int from, double target, Better better) {
        for (int i = from; i < slate.size; i++) {
            double over = better == Better.UP ? slate.value[i] - target : target - slate.value[i];
            if (!slate.leftOut[i] && over < 0) {
                return false;
            }
        }
        return true;
    }
}
