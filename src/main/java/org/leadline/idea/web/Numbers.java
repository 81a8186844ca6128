package org.leadline.idea.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers and days as they are typed; what cannot be read is null, or said to be wrong. */
final class Numbers {
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,10}([.,][0-9]{1,6})?");

    private Numbers() {}

    static @Nullable Long id(String typed) {
        return ID.matcher(typed.strip()).matches() ? Long.valueOf(typed.strip()) : null;
    }

    static @Nullable BigDecimal number(@Nullable String typed) {
        String number = typed == null ? "" : typed.strip();
        return NUMBER.matcher(number).matches() ? new BigDecimal(number.replace(',', '.')) : null;
    }

    /** Whether something was typed that is no number. */
    static boolean isWrong(@Nullable String typed) {
        return typed != null && !typed.isBlank() && number(typed) == null;
    }

    static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
