package org.leadline.care.journey;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.gamma.Erfc;

/**
 * From closedness and the effective number of sets of steps to a mode, or to none.
 *
 * <p>Two normal memberships, closed and few, are multiplied; a mode is named at 0.8. Two guards withhold a mode whose
 * courses have not been seen yet.
 */
final class Membership {
    static final int FEWEST_CASES = 50;
    private static final int FIRM_CASES = Closedness.HUNDRED;
    private static final double NAMED_FROM = 0.8;
    private static final double COVERAGE_NEEDED = 0.75;
    private static final double LEAST_K_ERROR = 0.03;
    private static final double LEAST_LOG_ERROR = 0.15;

    private final Cuts cuts;

    Membership(Cuts cuts) {
        this.cuts = cuts;
    }

    ModeReading.Mode of(int cases, ModeReading.Closed closed, ModeReading.Packages packages, double variantCoverage) {
        if (cases < FEWEST_CASES) {
            return new ModeReading.Mode(null, null, null, Verdict.TOO_FEW, false, cuts, List.of(), List.of());
        }
        double isClosed = closed(cases, closed);
        double isFew =
                below((Math.log(cuts.d()) - Math.log(packages.d1())) / Math.max(packages.d1LogSe(), LEAST_LOG_ERROR));
        double same = isClosed * isFew;
        double choose = isClosed * (1 - isFew);
        double findOut = 1 - isClosed;
        var heldBack = heldBack(same, choose, variantCoverage, packages.coverage());
        Verdict verdict = heldBack.isEmpty() ? named(same, choose, findOut) : Verdict.BETWEEN;
        var between = verdict == Verdict.BETWEEN ? between(same, choose, findOut, heldBack) : List.<Verdict>of();
        return new ModeReading.Mode(same, choose, findOut, verdict, cases < FIRM_CASES, cuts, between, heldBack);
    }

    /** Φ, the distribution function of the standard normal. */
    static double below(double z) {
        return Erfc.value(-z / Math.sqrt(2)) / 2;
    }

    private double closed(int cases, ModeReading.Closed closed) {
        Double k100 = closed.k100();
        Double sd = closed.k100Sd();
        double k = k100 == null ? closed.k() : k100;
        double error = sd == null ? Math.sqrt(closed.k() * (1 - closed.k()) / cases) : sd;
        return below((k - cuts.k100()) / Math.max(error, LEAST_K_ERROR));
    }

    private static Verdict named(double same, double choose, double findOut) {
        if (same >= NAMED_FROM) {
            return Verdict.SAME_EVERY_TIME;
        }
        if (choose >= NAMED_FROM) {
            return Verdict.CHOOSE_TOGETHER;
        }
        return findOut >= NAMED_FROM ? Verdict.FIND_OUT : Verdict.BETWEEN;
    }

    private static List<Guard> heldBack(double same, double choose, double variantCoverage, double packageCoverage) {
        if (same >= NAMED_FROM && variantCoverage < COVERAGE_NEEDED) {
            return List.of(Guard.ORDERS_NOT_SEEN);
        }
        if (choose >= NAMED_FROM && packageCoverage < COVERAGE_NEEDED) {
            return List.of(Guard.SETS_NOT_SEEN);
        }
        return List.of();
    }

    private static List<Verdict> between(double same, double choose, double findOut, List<Guard> heldBack) {
        if (!heldBack.isEmpty()) {
            return List.of(
                    heldBack.contains(Guard.ORDERS_NOT_SEEN) ? Verdict.SAME_EVERY_TIME : Verdict.CHOOSE_TOGETHER,
                    Verdict.FIND_OUT);
        }
        var modes = new ArrayList<>(List.of(Verdict.SAME_EVERY_TIME, Verdict.CHOOSE_TOGETHER, Verdict.FIND_OUT));
        double least = Math.min(same, Math.min(choose, findOut));
        modes.remove(findOut == least ? 2 : choose == least ? 1 : 0);
        double first = modes.contains(Verdict.SAME_EVERY_TIME) ? same : choose;
        double second = modes.contains(Verdict.FIND_OUT) ? findOut : choose;
        return first >= second ? List.copyOf(modes) : List.copyOf(modes.reversed());
    }
}
