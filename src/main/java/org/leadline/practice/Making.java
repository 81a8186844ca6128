package org.leadline.practice;

import java.util.List;
import java.util.Map;

/** What came of making a promise. */
public sealed interface Making {

    /** It is made, and its receiver has been told. */
    record Made(Promise promise) implements Making {}

    /** Something is to be put right. @param problems by field the key of the sentence that says it */
    record Refused(Map<String, String> problems) implements Making {}

    /** Nothing new is promised to a unit below while these, from the same person or unit, are overdue to it. */
    record OldOnesFirst(List<Promise> overdue) implements Making {}
}
