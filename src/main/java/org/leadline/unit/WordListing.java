package org.leadline.unit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of a word that somebody put on their unit's list. */
public sealed interface WordListing {

    /** It stands there now, or stood there already and has their profession's sense too. */
    record Listed(SharedWord word) implements WordListing {}

    /** @param problems by field ({@code word}, {@code sense}) the key of the message that says what to do */
    record Refused(Map<String, String> problems) implements WordListing {
        public Refused {
            problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
        }
    }
}
