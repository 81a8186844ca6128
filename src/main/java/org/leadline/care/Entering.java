package org.leadline.care;

import java.util.Map;

/** What became of a mode that somebody entered. */
public sealed interface Entering {

    record Entered(ModeEntry entry) implements Entering {}

    /**
     * Nothing was entered.
     *
     * @param problems by field ({@code mode}, {@code since}, {@code why}) the key of the message that says what to do
     */
    record Refused(Map<String, String> problems) implements Entering {
        public Refused {
            problems = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(problems));
        }
    }
}
