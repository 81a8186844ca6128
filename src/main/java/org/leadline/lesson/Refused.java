package org.leadline.lesson;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was typed cannot be taken as it is: by field a sentence that says why and what to do. Nothing was done. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Map<String, String> problems;

    Refused(Map<String, String> problems) {
        super(problems.keySet().toString(), null, false, false);
        this.problems = new LinkedHashMap<>(problems);
    }

    /** By field a sentence; never empty, in the order of the form. */
    public Map<String, String> problems() {
        return problems;
    }

    static void unlessEmpty(Map<String, String> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }
}
