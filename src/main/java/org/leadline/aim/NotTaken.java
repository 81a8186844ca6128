package org.leadline.aim;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was typed cannot be taken as it is: by field the key of the sentence that says why, and what would be taken. Nothing was changed. */
public final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Map<String, String> problems;

    NotTaken(Map<String, String> problems) {
        super("not taken: " + problems, null, false, false);
        this.problems = new LinkedHashMap<>(problems);
    }

    /** Field to message key, in the order of the form. */
    public Map<String, String> problems() {
        return problems;
    }
}
