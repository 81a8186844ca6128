package org.leadline.unit;

import java.text.Normalizer;
import java.util.Map;
import org.leadline.access.NoPatients;
import org.leadline.access.OneLine;

/** One line that somebody typed about a unit or a person: composed, trimmed, blanks within it single. */
record TypedLine(String text) {

    static TypedLine of(String typed) {
        return new TypedLine(Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[ \\u00A0]+", " ")
                .strip());
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** Puts the key of the first thing that is wrong with it under the field's name: {@code unit.problem.too-long.name}. */
    void check(String field, boolean mustBeThere, int most, Map<String, String> problems) {
        if (isBlank()) {
            if (mustBeThere) {
                problems.put(field, "unit.problem.blank." + field.replaceAll("[0-9]+$", ""));
            }
        } else if (!text.codePoints().allMatch(OneLine::canHold)) {
            problems.put(field, "unit.problem.control");
        } else if (text.codePointCount(0, text.length()) > most) {
            problems.put(field, "unit.problem.too-long." + most);
        } else {
            NoPatients.find(text).ifPresent(sign -> problems.put(field, sign.messageKey()));
        }
    }
}
