package org.leadline.measure;

import java.time.Instant;

/**
 * Units that compare one thing with each other.
 *
 * @param compared what is counted, in words that all of them share
 * @param question what they want to understand about how it is done
 * @param unitId the unit that began it
 */
public record PeerGroup(long id, String name, String compared, String question, long unitId, Instant at) {

    /** {@code /measure/peers/4}. */
    public String address() {
        return addressOf(id);
    }

    static String addressOf(long id) {
        return "/measure/peers/" + id;
    }
}
