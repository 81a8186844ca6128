package org.leadline.care;

import java.util.List;

/** What became of a change of the picks. */
public sealed interface Changing {

    /** They are set, and the reading was worked out anew. */
    record Changed(SetPicks picks, StoredReading reading) implements Changing {}

    /**
     * Nothing was changed.
     *
     * @param reasons why, in words: what they name is not in the logs, or nothing would be left
     */
    record Refused(List<String> reasons) implements Changing {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** Somebody else has changed them since the form was opened: {@code now} is theirs. */
    record ChangedMeanwhile(SetPicks now) implements Changing {}

    /** The process has no log to pick from. */
    record NoLog() implements Changing {}
}
