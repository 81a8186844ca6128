package org.leadline.care;

import java.util.List;

/** When in the course of an import the server is killed. */
enum KillMoment {
    /** At any time between the first byte sent and the end of the import. */
    ANY,
    /** While the file is being sent. */
    SENDING,
    /** At any time while a second file of the same process waits behind the first. */
    QUEUED,
    /** As soon as the stored log begins to be written. */
    STORING,
    /** After the stored log was renamed into place: while the reading is worked out, or at the commit. */
    WORKING_OUT;

    private static final List<KillMoment> TURNS =
            List.of(ANY, SENDING, QUEUED, STORING, WORKING_OUT, ANY, SENDING, QUEUED, ANY, WORKING_OUT);

    static KillMoment of(int round) {
        return TURNS.get(round % TURNS.size());
    }
}
