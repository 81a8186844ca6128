package org.leadline.care.rule;

import org.leadline.care.rule.Kept.Share;

/** Whether there is more of something than before: at 95 in 100, of two stretches of time that do not overlap. */
public final class Rise {

    private Rise() {}

    /**
     * Whether a share rose: the interval of its difference lies above nought (Newcombe 1998, method 10, from Wilson's intervals).
     *
     * @param before NaN where nothing counted: then there is no rise
     */
    public static boolean ofShare(Share before, Share after) {
        double down = after.value() - after.low();
        double up = before.high() - before.value();
        return after.value() - before.value() > Math.sqrt(down * down + up * up);
    }

    /**
     * Whether something comes more often: of all there were, more fell into the later stretch than its part of the whole (the conditional test of two Poisson
     * rates, Przyborowski and Wilenski 1940, by Wilson's interval).
     *
     * @param before how many there were in the earlier stretch
     * @param exposedBefore to how many it could have come then
     */
    public static boolean ofRate(int before, int exposedBefore, int after, int exposedAfter) {
        return before + after > 0
                && exposedBefore > 0
                && exposedAfter > 0
                && Share.of(after, before + after).low() > (double) exposedAfter / (exposedBefore + exposedAfter);
    }
}
