package org.leadline.practice;

import java.util.Map;
import org.leadline.access.NoPatients;

/** What is wrong with a typed line. */
final class Lines {
    static final int MOST_LETTERS = 600;

    private Lines() {}

    /** Puts what is wrong under the field: the key of the sentence that says it. Nothing is put where all is well. */
    static void check(String field, String typed, boolean required, Map<String, String> problems) {
        String line = typed.strip();
        if (line.isEmpty()) {
            if (required) {
                problems.putIfAbsent(field, "practice.problem.blank." + field);
            }
        } else if (line.codePointCount(0, line.length()) > MOST_LETTERS) {
            problems.putIfAbsent(field, "practice.problem.long");
        } else {
            NoPatients.find(line).ifPresent(sign -> problems.putIfAbsent(field, sign.messageKey()));
        }
    }
}
