package org.leadline.practice.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.leadline.unit.Visibility;
import org.springframework.stereotype.Component;

/** Reads what was typed into forms. */
@Component("practiceTyped")
class Typed {
    private final Clock clock;

    Typed(Clock clock) {
        this.clock = clock;
    }

    /** Today, as a field of a form writes it. */
    String today() {
        return LocalDate.now(clock).toString();
    }

    /** Null where it is no day. */
    @Nullable
    LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** Null where there is no such word. */
    @Nullable
    Visibility visibility(String typed) {
        return Arrays.stream(Visibility.values())
                .filter(visibility -> visibility.word().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
