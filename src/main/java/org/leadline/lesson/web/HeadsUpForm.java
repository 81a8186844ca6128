package org.leadline.lesson.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.unit.Unit;

/**
 * The form of a heads-up.
 *
 * @param once under which it acts once
 * @param promise who reads it, in sentences
 * @param call the number to call now; null where the unit has entered none
 * @param telephones what else the unit calls
 * @param where what can be tapped
 * @param what the same
 * @param partners the patient partners for whom somebody may write, by number; empty where nobody may
 * @param typed by field what was typed
 * @param problems by field a sentence
 */
public record HeadsUpForm(
        Unit unit,
        String once,
        List<String> promise,
        @Nullable String call,
        List<Unit.Telephone> telephones,
        Map<String, String> where,
        Map<String, String> what,
        Map<String, String> partners,
        Map<String, String> typed,
        Map<String, String> problems) {

    /** What was typed into a field; empty where nothing was. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
