package org.leadline.measure.spc;

/**
 * How a funnel is to be drawn.
 *
 * @param multiplier what ratios are shown out of: 1, 100, 1000
 * @param trim the share at either end that over-dispersion is not worked out from
 * @param asFunnelPlotR whether to do as FunnelPlotR 0.6.0 does, faults included
 */
public record FunnelSettings(
        FunnelKind kind, Widening widening, Width width, double multiplier, double trim, boolean asFunnelPlotR) {

    /** Which limits a group must be outside of to stand out. */
    public enum Widening {
        /** Those of chance within each group alone. */
        NONE,
        /** Those widened for what groups differ by anyhow, where they vary more than chance makes (phi above 1). */
        WHERE_DISPERSED,
        /** The widened ones in any case. */
        ALWAYS
    }

    /** How wide the limits are by which groups stand out. */
    public enum Width {
        /** 95 in 100 lie inside. */
        NINETY_FIVE,
        /** 99.8 in 100 lie inside. */
        NINETY_NINE_POINT_EIGHT
    }

    /** Widened where dispersed, 99.8 in 100, a tenth trimmed. */
    public static FunnelSettings usual(FunnelKind kind) {
        return new FunnelSettings(kind, Widening.WHERE_DISPERSED, Width.NINETY_NINE_POINT_EIGHT, 1, 0.1, false);
    }

    /** @throws IllegalArgumentException where the trim is not from 0 to below a half, or the multiplier not above nought */
    public FunnelSettings {
        if (!(trim >= 0 && trim < 0.5)) {
            throw new IllegalArgumentException(
                    "A share of " + trim + " cannot be trimmed at either end. Give 0.1, or 0 for none.");
        }
        if (!(multiplier > 0)) {
            throw new IllegalArgumentException(
                    "A multiplier of " + multiplier + " shows nothing. Give 1, 100 or 1000.");
        }
    }

    public FunnelSettings with(Widening other) {
        return new FunnelSettings(kind, other, width, multiplier, trim, asFunnelPlotR);
    }

    public FunnelSettings with(Width other) {
        return new FunnelSettings(kind, widening, other, multiplier, trim, asFunnelPlotR);
    }

    public FunnelSettings withMultiplier(double other) {
        return new FunnelSettings(kind, widening, width, other, trim, asFunnelPlotR);
    }

    public FunnelSettings withTrim(double other) {
        return new FunnelSettings(kind, widening, width, multiplier, other, asFunnelPlotR);
    }

    public FunnelSettings asFunnelPlotR(boolean other) {
        return new FunnelSettings(kind, widening, width, multiplier, trim, other);
    }
}
