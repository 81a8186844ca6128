package org.leadline.protocol;

import java.util.List;
import java.util.Map;

/** What became of an attempt to ask about a draft, or to put it in force. */
public sealed interface Settling {

    /** @param where it shows: the sounding, or the protocol */
    record Done(String where) implements Settling {}

    /** Something stands in the way; nothing was changed. */
    record Stopped(List<PublishGuard.Obstacle> obstacles) implements Settling {
        public Stopped {
            obstacles = List.copyOf(obstacles);
        }
    }

    /** Nothing was changed. @param problems by field the sentence that says what to do */
    record Refused(Map<String, String> problems) implements Settling {
        public Refused {
            problems = Map.copyOf(problems);
        }
    }

    /** Somebody saved, asked about or published it since the page was opened: nothing was changed. */
    record ChangedMeanwhile() implements Settling {}
}
