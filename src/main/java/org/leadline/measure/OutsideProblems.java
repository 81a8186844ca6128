package org.leadline.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadline.access.NoPatients;

/** Collects what has to be put right in a form about numbers that others will read: by field the key of the message, the first of each. */
final class OutsideProblems {
    private final Map<String, String> found = new LinkedHashMap<>();

    void line(String field, String typed, int most) {
        if (typed.isBlank()) {
            found.putIfAbsent(field, "peers.problem.blank");
        } else if (typed.strip().length() > most) {
            found.putIfAbsent(field, "peers.problem.long");
        } else {
            NoPatients.find(typed).ifPresent(sign -> found.putIfAbsent(field, sign.messageKey()));
        }
    }

    void heading(String field, String typed, List<String> headings) {
        oneOf(field, typed, headings);
    }

    void oneOf(String field, String typed, List<String> known) {
        if (!known.contains(typed)) {
            found.putIfAbsent(field, "peers.problem.choose");
        }
    }

    void number(String field, String typed) {
        if (!typed.isBlank() && !typed.strip().matches("\\d{1,9}(\\.\\d{1,6})?")) {
            found.putIfAbsent(field, "peers.problem.number");
        }
    }

    void add(String field, String key) {
        found.putIfAbsent(field, key);
    }

    Map<String, String> found() {
        return found;
    }
}
