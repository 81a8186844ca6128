package org.leadline.sounding;

import java.util.Map;
import org.leadline.access.TypedLines;

/** What is wrong with a typed line, in the words of soundings. */
final class Lines {
    private Lines() {}

    static void check(String field, String typed, boolean required, int mostLetters, Map<String, String> problems) {
        TypedLines.check("sounding.problem", field, typed, required, mostLetters, problems);
    }
}
