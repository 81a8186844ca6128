package org.leadline.aim.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.NewAim;
import org.leadline.aim.Origin;
import org.leadline.aim.Pass;

/** What the form sends in which an aim that was passed is taken, untouched; every field may be missing. */
public record TakeForm(
        @Nullable String line,
        @Nullable String value,
        @Nullable String changedInIt,
        @Nullable String nothingBecause,
        @Nullable String until,
        @Nullable String owner) {
    static final String NO_VALUE = "none";
    private static final String NUMBER = "\\d{1,18}";

    static TakeForm of(Pass pass, @Nullable Long ownerId) {
        var until = pass.until();
        return new TakeForm(
                pass.line(),
                null,
                null,
                null,
                until == null ? null : until.toString(),
                ownerId == null ? null : Long.toString(ownerId));
    }

    /** By field the key of what cannot be understood before the door is asked. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!NO_VALUE.equals(value) && number(value) == null) {
            problems.put("value", "aim.problem.blank.value");
        }
        if (until != null && !until.isBlank() && day() == null) {
            problems.put("until", "aim.problem.day");
        }
        return problems;
    }

    /** What was typed; only where {@link #problems} finds nothing. */
    NewAim newAim() {
        return new NewAim(line == null ? "" : line, number(value), Origin.HANDED, changedInIt, day(), number(owner));
    }

    private @Nullable LocalDate day() {
        try {
            return until == null || until.isBlank() ? null : LocalDate.parse(until);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static @Nullable Long number(@Nullable String typed) {
        return typed != null && typed.matches(NUMBER) ? Long.valueOf(typed) : null;
    }
}
