package org.leadline.measure.spc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadline.measure.spc.FunnelSettings.Widening;
import org.leadline.measure.spc.FunnelSettings.Width;

/**
 * Draws funnels: each group against limits that fit its size, widened for what groups differ by anyhow.
 *
 * <p>Where FunnelPlotR 0.6.0 is asked for by name its numbers come out. Ours differ where it is inconsistent: limits of roots are
 * squared back (CQC), limits of rates rest on the error of a rate, expected numbers are not rounded (SHMI), and limits of
 * proportions end at 0 and 1 wherever they get there.
 *
 * <p>Sources: Spiegelhalter (2005), Statistics in Medicine 24:1185; NHS Digital, SHMI specification.
 */
public final class Funnels {

    private Funnels() {}

    /**
     * The groups of these rows, each against its limits.
     *
     * @throws IllegalArgumentException where a numerator or denominator is below nought or not a number, or a proportion is above 1; the
     *     message names the group
     */
    public static Funnel draw(List<FunnelUnit> units, FunnelSettings settings) {
        List<FunnelUnit> sums = addUp(units, settings);
        List<FunnelUnit> groups = rounded(sums, settings);
        double target = target(groups, settings);
        var scale = new FunnelScale(settings.kind(), settings.asFunnelPlotR(), target);
        double[] worked = new double[groups.size()];
        double[] error = new double[groups.size()];
        double[] z = new double[groups.size()];
        for (int i = 0; i < z.length; i++) {
            FunnelUnit group = groups.get(i);
            boolean there = group.denominator() > 0;
            worked[i] = there ? scale.there(group.numerator(), group.denominator()) : Double.NaN;
            error[i] = there ? scale.error(group.numerator(), group.denominator()) : Double.NaN;
            z[i] = (worked[i] - scale.middle()) / error[i];
        }
        var dispersion = new FunnelDispersion(z, error, settings.trim(), settings.kind() == FunnelKind.RATIO_SHMI);
        boolean asked = settings.widening() != Widening.NONE;
        double phi = asked ? dispersion.phi : 0;
        double tau2 = asked ? dispersion.tau2 : 0;
        var limits = new FunnelCurve(settings, scale, tau2, groups);
        List<FunnelPoint> points = new ArrayList<>(z.length);
        for (int i = 0; i < z.length; i++) {
            FunnelUnit group = groups.get(i);
            FunnelLimits own = limits.at(group.denominator());
            double value = sums.get(i).denominator() > 0
                    ? sums.get(i).numerator() / sums.get(i).denominator() * settings.multiplier()
                    : Double.NaN;
            points.add(new FunnelPoint(
                    group.group(),
                    group.numerator(),
                    group.denominator(),
                    value,
                    finite(worked[i]),
                    settings.asFunnelPlotR() && group.denominator() > 0
                            ? scale.errorOnTarget(group.denominator())
                            : error[i],
                    finite(z[i]),
                    dispersion.trimmedZ[i],
                    dispersion.trimmed[i],
                    own,
                    outside(value, own, settings, phi)));
        }
        return new Funnel(settings, target * settings.multiplier(), phi, tau2, List.copyOf(points));
    }

    /** Limits at these denominators, to draw the funnel's mouth with. */
    public static List<FunnelLimits> limits(Funnel funnel, double... denominators) {
        FunnelSettings settings = funnel.settings();
        var scale = new FunnelScale(settings.kind(), settings.asFunnelPlotR(), funnel.target() / settings.multiplier());
        List<FunnelUnit> groups = funnel.points().stream()
                .map(point -> new FunnelUnit(point.group(), point.numerator(), point.denominator()))
                .toList();
        var curve = new FunnelCurve(settings, scale, funnel.tau2(), groups);
        List<FunnelLimits> limits = new ArrayList<>(denominators.length);
        for (double denominator : denominators) {
            limits.add(curve.at(denominator));
        }
        return List.copyOf(limits);
    }

    private static List<FunnelUnit> addUp(List<FunnelUnit> units, FunnelSettings settings) {
        Map<String, FunnelUnit> sums = new LinkedHashMap<>();
        for (FunnelUnit unit : units) {
            if (!(unit.numerator() >= 0 && unit.denominator() >= 0)) {
                throw new IllegalArgumentException("The numbers of " + unit.group()
                        + " are missing or below nought. Correct them, or leave the row out.");
            }
            sums.merge(
                    unit.group(),
                    unit,
                    (a, b) -> new FunnelUnit(
                            a.group(), a.numerator() + b.numerator(), a.denominator() + b.denominator()));
        }
        for (FunnelUnit sum : sums.values()) {
            if (settings.kind() == FunnelKind.PROPORTION && sum.numerator() > sum.denominator()) {
                throw new IllegalArgumentException("The numerator of " + sum.group()
                        + " is not part of its denominator. Correct it, or compare rates.");
            }
        }
        return List.copyOf(sums.values());
    }

    /** The peer rounds what is expected to hundredths for everything but the ratio that it shows. */
    private static List<FunnelUnit> rounded(List<FunnelUnit> sums, FunnelSettings settings) {
        if (!settings.asFunnelPlotR() || settings.kind() != FunnelKind.RATIO_SHMI) {
            return sums;
        }
        return sums.stream()
                .map(sum -> new FunnelUnit(sum.group(), sum.numerator(), Math.rint(sum.denominator() * 100) / 100))
                .toList();
    }

    private static double target(List<FunnelUnit> groups, FunnelSettings settings) {
        if (settings.kind() == FunnelKind.RATIO_SHMI || settings.kind() == FunnelKind.RATIO_CQC) {
            return 1;
        }
        double numerators = groups.stream().mapToDouble(FunnelUnit::numerator).sum();
        double denominators =
                groups.stream().mapToDouble(FunnelUnit::denominator).sum();
        return numerators / denominators;
    }

    private static boolean outside(double value, FunnelLimits limits, FunnelSettings settings, double phi) {
        boolean wider =
                settings.widening() == Widening.ALWAYS || (settings.widening() == Widening.WHERE_DISPERSED && phi > 1);
        boolean narrow = settings.width() == Width.NINETY_FIVE;
        double lower = wider
                ? narrow ? limits.widerLower95() : limits.widerLower998()
                : narrow ? limits.lower95() : limits.lower998();
        double upper = wider
                ? narrow ? limits.widerUpper95() : limits.widerUpper998()
                : narrow ? limits.upper95() : limits.upper998();
        return value < lower || value > upper;
    }

    private static double finite(double number) {
        return Double.isInfinite(number) ? Double.NaN : number;
    }
}
