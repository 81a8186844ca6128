package org.leadline.care.flow;

/**
 * How long one journey stood at one milestone.
 *
 * @param journey number of the journey in its log
 * @param milestone number of the milestone among those that were named
 * @param beganNanos when it was reached, since 1970
 * @param endedNanos when the next was reached or the journey ended; the moment of looking where neither has come
 */
public record Stay(int journey, int milestone, long beganNanos, long endedNanos, How how) {

    /** How it ended. */
    public enum How {
        NEXT,
        /** The journey ended otherwise than by a milestone. */
        FINISHED,
        /** It has not. */
        STILL,
        /** Nothing has been written of it for so long that its end is taken to be missing; it was watched until its last event. */
        LOST
    }

    public long nanos() {
        return endedNanos - beganNanos;
    }
}
