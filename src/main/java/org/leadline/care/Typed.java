package org.leadline.care;

import java.text.Normalizer;
import java.util.Map;
import org.leadline.access.NoPatients;
import org.leadline.access.OneLine;

/** One line that somebody typed: trimmed, and looked over for what a line cannot hold. */
record Typed(String text) {

    static Typed line(String typed) {
        return new Typed(Normalizer.normalize(typed, Normalizer.Form.NFC).strip());
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /**
     * Puts the first thing that is wrong with it under the field's name; a blank line is wrong only where one must be
     * there.
     */
    void check(String field, boolean mustBeThere, int most, Map<String, String> problems) {
        if (isBlank()) {
            if (mustBeThere) {
                problems.put(field, "care.problem.blank." + field);
            }
        } else if (!text.codePoints().allMatch(OneLine::canHold)) {
            problems.put(field, "care.problem.control");
        } else if (text.codePointCount(0, text.length()) > most) {
            problems.put(field, "care.problem.too-long." + field);
        } else {
            NoPatients.find(text).ifPresent(sign -> problems.put(field, sign.messageKey()));
        }
    }
}
