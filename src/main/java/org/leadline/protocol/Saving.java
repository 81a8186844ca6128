package org.leadline.protocol;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of a change to a protocol. */
public sealed interface Saving {

    /** @param version as it stands now */
    record Saved(ProtocolVersion version) implements Saving {}

    /** Nothing was kept. @param problems by field the sentence that says what to do */
    record Refused(Map<String, String> problems) implements Saving {
        public Refused {
            problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
        }
    }

    /** Somebody saved the draft since the form was opened, or it is no draft any more: nothing was overwritten. */
    record ChangedMeanwhile() implements Saving {}
}
