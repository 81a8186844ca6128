package org.leadline.aim.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.Aim;
import org.leadline.aim.JointAims.NewShare;
import org.leadline.aim.MoneyWords;
import org.leadline.aim.NewAim;
import org.leadline.aim.Origin;

/**
 * What the form of an aim sends, untouched; every field may be missing.
 *
 * @param offered the word of money whose other wording stood beside the field already
 * @param as {@code draft} to draft it, anything else to have it in force at once
 * @param others of a joint aim, the other owners: {@code 12} for a unit, {@code 12-34} for person 34 of unit 12
 */
public record AimForm(
        @Nullable String line,
        @Nullable String value,
        @Nullable String origin,
        @Nullable String changedInIt,
        @Nullable String until,
        @Nullable String owner,
        @Nullable String stretch,
        @Nullable String measure,
        @Nullable String offered,
        @Nullable String as,
        @Nullable List<String> others) {
    static final String NO_VALUE = "none";
    static final String YES = "yes";
    private static final String NUMBER = "\\d{1,18}";

    static AimForm blank(long ownerId) {
        return new AimForm(null, null, null, null, null, Long.toString(ownerId), null, null, null, null, null);
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
                Long.toString(aim.owner().personId()),
                aim.stretch() ? YES : null,
                aim.measureAddress(),
                null,
                null,
                null);
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
                isNumber(owner) ? Long.valueOf(owner) : null,
                isStretch(),
                measure == null || measure.isBlank() ? null : measure);
    }

    public boolean isStretch() {
        return YES.equals(stretch);
    }

    boolean isDraft() {
        return "draft".equals(as);
    }

    /** Another wording for words of money, until it stood beside the field once. */
    Optional<MoneyWords.Offered> toOffer() {
        return MoneyWords.find(line == null ? "" : line)
                .filter(found -> !found.word().equals(offered));
    }

    /** The other owners of a joint aim; what names none is left out. */
    List<NewShare> shares() {
        return others == null
                ? List.of()
                : others.stream()
                        .flatMap(other -> share(other).stream())
                        .distinct()
                        .toList();
    }

    /** One owner as the form names it; empty where it names none. */
    static Optional<NewShare> share(String typed) {
        if (!typed.matches(NUMBER + "(-" + NUMBER + ")?")) {
            return Optional.empty();
        }
        int dash = typed.indexOf('-');
        return Optional.of(
                dash < 0
                        ? new NewShare(Long.parseLong(typed), null)
                        : new NewShare(
                                Long.parseLong(typed.substring(0, dash)), Long.valueOf(typed.substring(dash + 1))));
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
