package org.leadline.lesson.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.unit.Unit;

/**
 * The form of a lesson, once it was chosen who will read it.
 *
 * @param seenBy the word of the visibility that was chosen; null until then, and then there is no form yet
 * @param options what can be chosen
 * @param promise who will read it, in sentences
 * @param turn who goes first in this unit, in a sentence; null where anybody may share one
 * @param waits whether this reader is to wait for that
 * @param mayAsk whether whoever goes first can still be asked to
 */
public record LessonForm(
        Unit unit,
        String once,
        @Nullable String seenBy,
        Map<String, String> options,
        Map<String, String> hints,
        List<String> promise,
        @Nullable String turn,
        boolean waits,
        boolean mayAsk,
        Map<String, String> typed,
        Map<String, String> problems) {

    /** What was typed into a field; empty where nothing was. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
