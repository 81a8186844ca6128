package org.leadline.care;

import java.util.Map;

/** What became of a form that registers or edits a process. */
public sealed interface Registering {

    record Registered(CareProcess process) implements Registering {}

    /**
     * Nothing was kept.
     *
     * @param problems by field ({@code name}, {@code purpose}, {@code ownerId}, {@code bestWaySteps}) the key of the
     *     message that says what to do
     */
    record Refused(Map<String, String> problems, ProcessForm typed) implements Registering {
        public Refused {
            problems = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(problems));
        }
    }

    /** Somebody else has edited it since the form was opened: {@code now} is theirs, and nothing was overwritten. */
    record ChangedMeanwhile(CareProcess now, ProcessForm typed) implements Registering {}
}
