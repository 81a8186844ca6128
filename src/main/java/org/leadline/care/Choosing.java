package org.leadline.care;

import java.util.Map;

/** What became of choosing what the steps of a process are called. */
public sealed interface Choosing {

    /** They are set. */
    record Chosen(SetFlow now) implements Choosing {}

    /** Nothing was changed. @param problems by field, the key of the sentence that says what is wrong */
    record Refused(Map<String, String> problems) implements Choosing {}

    /** Somebody else has changed them since the form was opened. */
    record ChangedMeanwhile(SetFlow now) implements Choosing {}

    /** The process has no notes to choose from. */
    record NoLog() implements Choosing {}
}
