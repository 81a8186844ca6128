package org.leadline.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of something that somebody wanted to do to a measure. */
public sealed interface Doing {

    /** It is done. @param address where it stands */
    record Done(String address) implements Doing {}

    /** Nothing was done. @param problems by field the key of the message that says what to do */
    record Refused(Map<String, String> problems) implements Doing {
        public Refused {
            problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
        }
    }
}
