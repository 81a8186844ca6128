package org.leadline.care.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A survival curve as it is kept: the figures that are said, and no more of its steps than can be drawn.
 *
 * @param n how many waits
 * @param events how many of them ended while they were watched
 * @param median minutes after which half have ended; null where not so many did. @param medianLow and {@code medianHigh}: its 95 % interval
 * @param q25 minutes after which a quarter have; {@code q75} and {@code q90} in like manner
 * @param longest the longest wait, ended or not, in minutes; NaN where there is none
 * @param curve the shortest first
 */
public record Wait(
        int n,
        int events,
        @Nullable Double median,
        @Nullable Double medianLow,
        @Nullable Double medianHigh,
        @Nullable Double q25,
        @Nullable Double q75,
        @Nullable Double q90,
        double longest,
        List<Survival.Step> curve) {
    private static final int MOST_STEPS = 64;

    public Wait {
        curve = List.copyOf(curve);
    }

    public static Wait of(Survival survival) {
        return new Wait(
                survival.n(),
                survival.events(),
                orNull(survival.quantile(0.5)),
                orNull(survival.quantileLow(0.5)),
                orNull(survival.quantileHigh(0.5)),
                orNull(survival.quantile(0.25)),
                orNull(survival.quantile(0.75)),
                orNull(survival.quantile(0.9)),
                survival.longest(),
                thinned(survival.steps()));
    }

    /** Every so many steps, and the last; each as exact as it was. */
    private static List<Survival.Step> thinned(List<Survival.Step> steps) {
        int every = Math.max(1, Math.ceilDiv(steps.size(), MOST_STEPS));
        List<Survival.Step> kept = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            if (at % every == 0 || at == steps.size() - 1) {
                kept.add(steps.get(at));
            }
        }
        return kept;
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
