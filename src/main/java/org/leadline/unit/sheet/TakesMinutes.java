package org.leadline.unit.sheet;

import java.time.Instant;
import java.util.List;
import org.leadline.access.SignedIn;

/**
 * Tells what one part asked of somebody, and how long that takes. What was asked counts whether it was done or not, so that the sum tells nothing of
 * who answered; what somebody began of their own accord does not count.
 */
public interface TakesMinutes {

    /** @param seconds what this kind of act costs, as published in messages: {@code minutes.<kind>} */
    record Ask(String kind, String title, String address, Instant at, int seconds, boolean becauseOfARole) {

        /** What waits, as it was asked. */
        public static Ask of(Waiting waiting, int seconds, boolean becauseOfARole) {
            return new Ask(
                    waiting.kind(), waiting.title(), waiting.address(), waiting.since(), seconds, becauseOfARole);
        }
    }

    /**
     * What was asked of this person from one instant until before another.
     *
     * <p>{@code becauseOfARole}: asked only because they lead, hold or decide something; the promise of ten minutes is to those who do not.
     */
    List<Ask> listAsked(SignedIn me, Instant from, Instant until);
}
