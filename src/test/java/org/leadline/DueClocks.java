package org.leadline;

import org.leadline.access.ClockHand;

/** Lets strike, in the test's own thread, whatever is due by the test's clock; a bean of {@link SettableClock.Setup}. */
public final class DueClocks {
    private static final int MOST = 10_000;
    private final ClockHand hand;

    DueClocks(ClockHand hand) {
        this.hand = hand;
    }

    /**
     * Strikes all that is due now, the earliest first, and what becomes due by that; returns when nothing more is due.
     *
     * @return how many have struck
     * @throws RuntimeException the fault of the first strike that fails; that clock stands as it was
     */
    public int strike() {
        int struck = 0;
        while (hand.strikeNext()) {
            struck++;
            if (struck > MOST) {
                throw new AssertionError("Clocks go on striking: one sets itself for now, again and again");
            }
        }
        return struck;
    }
}
