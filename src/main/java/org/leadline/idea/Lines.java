package org.leadline.idea;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.NoPatients;

/** What was typed, looked over: not empty where it must not be, not too long, and pointing at no patient. */
final class Lines {
    static final int MOST = 600;
    private final Map<String, String> problems = new LinkedHashMap<>();

    /** A line that must be there, stripped; the empty string where it is refused. */
    String must(String field, @Nullable String typed, int most) {
        String line = may(field, typed, most);
        if (line == null && !problems.containsKey(field)) {
            problems.put(field, "idea.problem.empty." + field);
        }
        return line == null ? "" : line;
    }

    /** A line that may be there, stripped; null where it is empty. */
    @Nullable
    String may(String field, @Nullable String typed, int most) {
        String line = typed == null ? "" : typed.strip();
        if (line.length() > most) {
            problems.put(field, most == MOST ? "idea.problem.long" : "idea.problem.long-" + most);
        } else {
            NoPatients.find(line).ifPresent(sign -> problems.put(field, sign.messageKey()));
        }
        return line.isEmpty() ? null : line;
    }

    void refuse(String field, String key) {
        problems.putIfAbsent(field, key);
    }

    boolean areGood() {
        return problems.isEmpty();
    }

    Map<String, String> problems() {
        return Map.copyOf(problems);
    }
}
