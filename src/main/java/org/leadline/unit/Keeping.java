package org.leadline.unit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of a form that enters or changes a person. */
public sealed interface Keeping {

    record Kept(Person person) implements Keeping {}

    /**
     * Nothing was kept.
     *
     * @param problems by field ({@code name}, {@code profession}, {@code grade}, {@code leavingOn}, {@code email}, {@code roles}) the key of the
     *     message that says what to do
     */
    record Refused(Map<String, String> problems, PersonForm typed) implements Keeping {
        public Refused {
            problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
        }
    }
}
