package org.leadline.sounding;

import java.util.Map;
import org.leadline.access.NoPatients;

/** What is wrong with a typed line. */
final class Lines {

    private Lines() {}

    /** Puts what is wrong under the field: the key of the sentence that says it. Nothing is put where all is well. */
    static void check(String field, String typed, boolean required, int mostLetters, Map<String, String> problems) {
        String line = typed.strip();
        if (line.isEmpty()) {
            if (required) {
                problems.putIfAbsent(field, "sounding.problem.blank." + field);
            }
        } else if (line.codePointCount(0, line.length()) > mostLetters) {
            problems.putIfAbsent(field, "sounding.problem.long");
        } else {
            NoPatients.find(line).ifPresent(sign -> problems.putIfAbsent(field, sign.messageKey()));
        }
    }
}
