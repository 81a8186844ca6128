package org.leadline.start.web;

import java.util.Map;

/** What was typed into a form, by field; a field that is missing is blank. */
public record Fields(Map<String, String> typed) {

    public Fields {
        typed = Map.copyOf(typed);
    }

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What was typed, or this where the field is missing. */
    public String get(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }
}
