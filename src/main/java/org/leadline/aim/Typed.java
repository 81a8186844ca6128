package org.leadline.aim;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.NoPatients;

/** Looks over what was typed, field by field, and refuses all that is wrong at once. */
final class Typed {
    static final int MOST_OF_A_LINE = 200;
    static final int MOST_OF_MORE = 600;
    private final Map<String, String> problems = new LinkedHashMap<>();

    /** The text on one line without blanks around it; refused where it is missing, too long or points at a patient. */
    String needed(String field, @Nullable String text, int most) {
        String line = oneLine(text);
        if (line.isEmpty()) {
            problems.put(field, "aim.problem.blank." + field);
        }
        check(field, line, most);
        return line;
    }

    /** As {@link #needed}; null where nothing was typed. */
    @Nullable
    String optional(String field, @Nullable String text, int most) {
        String line = oneLine(text);
        check(field, line, most);
        return line.isEmpty() ? null : line;
    }

    void refuse(String field, String key) {
        problems.putIfAbsent(field, key);
    }

    /** @throws NotTaken where anything was refused */
    void take() {
        if (!problems.isEmpty()) {
            throw new NotTaken(problems);
        }
    }

    private void check(String field, String line, int most) {
        if (line.length() > most) {
            problems.put(field, "aim.problem.long." + most);
        }
        NoPatients.find(line).ifPresent(sign -> problems.put(field, sign.messageKey()));
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ").strip();
    }
}
