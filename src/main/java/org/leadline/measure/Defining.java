package org.leadline.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of a form that defines a measure, or changes its definition. */
public sealed interface Defining {

    record Defined(Measure measure) implements Defining {}

    /**
     * Nothing was kept.
     *
     * @param problems by field, as {@link MeasureForm} calls it, the key of the message that says what to do
     */
    record Refused(Map<String, String> problems, MeasureForm typed) implements Defining {
        public Refused {
            problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
        }
    }

    /** Somebody else has changed it since the form was opened: {@code now} is theirs, and nothing was overwritten. */
    record ChangedMeanwhile(Measure now, MeasureForm typed) implements Defining {}
}
