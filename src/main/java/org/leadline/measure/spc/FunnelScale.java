package org.leadline.measure.spc;

/** The scale of a kind of funnel: there and back, and how sure a ratio is on it. */
final class FunnelScale {
    private final FunnelKind kind;
    private final boolean asPeer;
    /** The ratio that every group is held against. */
    private final double target;

    FunnelScale(FunnelKind kind, boolean asPeer, double target) {
        this.kind = kind;
        this.asPeer = asPeer;
        this.target = target;
    }

    /** The target on the scale. */
    double middle() {
        return switch (kind) {
            case RATIO_SHMI -> 0;
            case RATIO_CQC -> 1;
            case PROPORTION -> Math.asin(Math.sqrt(target));
            case RATE -> Math.log(target);
        };
    }

    /** A ratio on the scale; minus infinity for none on a logarithm without a half added. */
    double there(double numerator, double denominator) {
        return switch (kind) {
            case RATIO_SHMI -> Math.log(numerator / denominator);
            case RATIO_CQC -> Math.sqrt(numerator / denominator);
            case PROPORTION -> Math.asin(Math.sqrt(numerator / denominator));
            case RATE -> Math.log((numerator + 0.5) / (denominator + 0.5));
        };
    }

    /** What a ratio with that numerator may be off by, by chance. */
    double error(double numerator, double denominator) {
        return kind == FunnelKind.RATE ? ofTwoCounts(numerator, denominator) : ofSize(denominator);
    }

    /**
     * What a ratio on target may be off by, by chance. For a rate, both counts may be: the variance of the logarithm of a count with a half added is near
     * one over its mean with a half added. The peer takes that of a proportion instead.
     */
    double errorOnTarget(double denominator) {
        return kind == FunnelKind.RATE && !asPeer
                ? Math.sqrt(1 / (target * denominator + 0.5) + 1 / (denominator + 0.5))
                : ofSize(denominator);
    }

    private double ofSize(double denominator) {
        return kind == FunnelKind.RATIO_SHMI ? 1 / Math.sqrt(denominator) : 1 / (2 * Math.sqrt(denominator));
    }

    private static double ofTwoCounts(double numerator, double denominator) {
        return Math.sqrt(numerator / Math.pow(numerator + 0.5, 2) + denominator / Math.pow(denominator + 0.5, 2));
    }

    /** From the scale back to a ratio. */
    double back(double worked) {
        return switch (kind) {
            case RATIO_SHMI, RATE -> Math.exp(worked);
            case RATIO_CQC -> asPeer ? worked : Math.pow(Math.max(0, worked), 2);
            case PROPORTION -> Math.pow(Math.sin(asPeer ? worked : Math.clamp(worked, 0, Math.PI / 2)), 2);
        };
    }
}
