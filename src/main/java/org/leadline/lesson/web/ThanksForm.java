package org.leadline.lesson.web;

import java.util.Map;
import org.leadline.unit.Unit;

/**
 * The form of thanks.
 *
 * @param ours the people of the unit, by number
 * @param near those of its neighbours, by number
 * @param kinds of deed, by word
 */
public record ThanksForm(
        Unit unit,
        String once,
        Map<String, String> ours,
        Map<String, String> near,
        Map<String, String> kinds,
        Map<String, String> typed,
        Map<String, String> problems) {

    /** What was typed into a field; empty where nothing was. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
