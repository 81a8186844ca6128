package org.leadline.practice;

import java.util.Map;
import org.leadline.access.TypedLines;

/** What is wrong with a typed line, in the words of promises. */
final class Lines {
    static final int MOST_LETTERS = 600;

    private Lines() {}

    static void check(String field, String typed, boolean required, Map<String, String> problems) {
        TypedLines.check("practice.problem", field, typed, required, MOST_LETTERS, problems);
    }
}
