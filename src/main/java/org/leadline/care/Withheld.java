package org.leadline.care;

import org.jspecify.annotations.Nullable;

/**
 * Why what the notes show is not shown: the team answers first, and sees it only afterwards.
 *
 * @param why which of the two
 * @param soundingAddress where the team is being asked, if the person may know of it; else null
 */
public record Withheld(Why why, @Nullable String soundingAddress) {

    public enum Why {
        /** Nobody has entered a kind of care yet. */
        NOT_YET_SAID,
        /** The team is being asked anew, and has not decided. */
        BEING_ASKED
    }
}
