package org.leadline.lesson.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.lesson.HeadsUp;
import org.leadline.unit.Unit;

/**
 * The page of one heads-up.
 *
 * @param standing where it stands, in a sentence
 * @param late whether a person is needed now
 * @param raiser who raised it; null where this reader is not told
 * @param course what happened to it, a sentence each
 * @param mayAcknowledge whether this reader can take it in hand
 * @param mayEnd whether this reader can end it
 * @param to to whom it can be passed on, by number
 * @param typed by field what was typed
 * @param problems by field a sentence
 */
public record HeadsUpView(
        HeadsUp headsUp,
        Unit unit,
        String standing,
        boolean late,
        @Nullable String raiser,
        List<String> course,
        boolean mayAcknowledge,
        boolean mayEnd,
        Map<String, String> endings,
        Map<String, String> to,
        Map<String, String> typed,
        Map<String, String> problems) {

    /** What was typed into a field; empty where nothing was. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
