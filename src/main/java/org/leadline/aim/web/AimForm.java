package org.leadline.aim.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.Aim;
import org.leadline.aim.NewAim;
import org.leadline.aim.Origin;

/** What the form of an aim sends, untouched; every field may be missing. */
public record AimForm(
        @Nullable String line,
        @Nullable String value,
        @Nullable String origin,
        @Nullable String changedInIt,
        @Nullable String until,
        @Nullable String owner) {
    static final String NO_VALUE = "none";
    private static final String NUMBER = "\\d{1,18}";

    static AimForm blank(long ownerId) {
        return new AimForm(null, null, null, null, null, Long.toString(ownerId));
    }

    static AimForm of(Aim aim) {
        var value = aim.value();
        var until = aim.until();
        return new AimForm(
                aim.line(),
                value == null ? NO_VALUE : Long.toString(value.id()),
                aim.origin().word(),
                aim.changedInIt(),
                until == null ? null : until.toString(),
                Long.toString(aim.owner().personId()));
    }

    /** By field the key of what cannot be understood before the door is asked. */
    Map<String, String> problems() {
        Map<String, String> problems = new HashMap<>();
        if (!NO_VALUE.equals(value) && !isNumber(value)) {
            problems.put("value", "aim.problem.blank.value");
        }
        if (originOrNull() == null) {
            problems.put("origin", "aim.problem.blank.origin");
        }
        if (until != null && !until.isBlank() && day() == null) {
            problems.put("until", "aim.problem.day");
        }
        return problems;
    }

    /** What was typed; only where {@link #problems} finds nothing. */
    NewAim newAim() {
        Origin from = originOrNull();
        return new NewAim(
                line == null ? "" : line,
                isNumber(value) ? Long.valueOf(value) : null,
                from == null ? Origin.OURS : from,
                changedInIt,
                day(),
                isNumber(owner) ? Long.valueOf(owner) : null);
    }

    private @Nullable Origin originOrNull() {
        for (Origin each : Origin.values()) {
            if (each.word().equals(origin)) {
                return each;
            }
        }
        return null;
    }

    private @Nullable LocalDate day() {
        try {
            return until == null || until.isBlank() ? null : LocalDate.parse(until);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    @SuppressWarnings("NullAway") // the pattern matches no null
    private static boolean isNumber(@Nullable String typed) {
        return typed != null && typed.matches(NUMBER);
    }
}
