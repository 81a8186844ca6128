package org.leadline.measure.spc;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * How a chart is to be made.
 *
 * @param better which way is better
 * @param target as shown, out of {@code per}; NaN where there is none
 * @param rebases days on which a new phase begins: centre, limits and rules start anew
 * @param baseline how many of the first days of each phase, with or without a value, the limits are worked out from; 0 for all
 * @param leftOut days that count neither for the centre nor for limits nor for runs; they are still held against the limits
 * @param screened whether moving ranges beyond 3.267 times their mean are left out once
 * @param centre a centre that is known beforehand, as shown; NaN where it is worked out
 * @param per what numerators over denominators are shown out of: 1, 100, 1000; series without denominators are shown as they are
 */
public record Settings(
        RuleSet rules,
        Better better,
        double target,
        List<LocalDate> rebases,
        int baseline,
        Set<LocalDate> leftOut,
        boolean screened,
        double centre,
        double per) {

    /** What is done where nothing is said: Making Data Count 2023, better neither way, no target, one phase, screened. */
    public static final Settings USUAL =
            new Settings(RuleSet.MDC_2023, Better.NEITHER, Double.NaN, List.of(), 0, Set.of(), true, Double.NaN, 1);

    public Settings {
        rebases = rebases.stream().distinct().sorted().toList();
        leftOut = Set.copyOf(leftOut);
    }

    public Settings with(RuleSet other) {
        return new Settings(other, better, target, rebases, baseline, leftOut, screened, centre, per);
    }

    public Settings with(Better other) {
        return new Settings(rules, other, target, rebases, baseline, leftOut, screened, centre, per);
    }

    public Settings withTarget(double other) {
        return new Settings(rules, better, other, rebases, baseline, leftOut, screened, centre, per);
    }

    public Settings withRebases(List<LocalDate> other) {
        return new Settings(rules, better, target, other, baseline, leftOut, screened, centre, per);
    }

    public Settings withBaseline(int other) {
        return new Settings(rules, better, target, rebases, other, leftOut, screened, centre, per);
    }

    public Settings withLeftOut(Set<LocalDate> other) {
        return new Settings(rules, better, target, rebases, baseline, other, screened, centre, per);
    }

    public Settings withScreened(boolean other) {
        return new Settings(rules, better, target, rebases, baseline, leftOut, other, centre, per);
    }

    public Settings withCentre(double other) {
        return new Settings(rules, better, target, rebases, baseline, leftOut, screened, other, per);
    }

    public Settings withPer(double other) {
        return new Settings(rules, better, target, rebases, baseline, leftOut, screened, centre, other);
    }
}
