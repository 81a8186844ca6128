package org.leadline.measure.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.unit.intake.Days;
import org.leadline.unit.intake.Days.Order;
import org.leadline.unit.intake.Days.Read;

/** Days as the cells of a file have them, also months by name or number. Which of two figures is the month is proven by another row, or asked. */
final class DayCells {
    private static final List<DateTimeFormatter> MONTHS =
            List.of(named("uuuu-MM"), named("MMM uuuu"), named("MMMM uuuu"));
    private final @Nullable Order answered;
    private long dayFirstLine;
    private long monthFirstLine;
    private long openLine;
    private String open = "";

    DayCells(@Nullable Order answered) {
        this.answered = answered;
    }

    /** Looks at a cell before any is read. */
    void see(long line, String cell) {
        boolean dayFirst = Days.read(cell, Order.DAY_FIRST) instanceof Read.Day;
        boolean monthFirst = Days.read(cell, Order.MONTH_FIRST) instanceof Read.Day;
        if (dayFirst && !monthFirst && dayFirstLine == 0) {
            dayFirstLine = line;
        } else if (monthFirst && !dayFirst && monthFirstLine == 0) {
            monthFirstLine = line;
        } else if (openLine == 0 && Days.read(cell, null) instanceof Read.Either) {
            openLine = line;
            open = cell;
        }
    }

    /** The line that shows that days are written in both ways; 0 where none does. */
    long bothLine() {
        return dayFirstLine > 0 && monthFirstLine > 0 ? Math.max(dayFirstLine, monthFirstLine) : 0;
    }

    /** The line that has to be asked about; 0 where none has. */
    long questionLine() {
        return order() == null ? openLine : 0;
    }

    String question() {
        return open;
    }

    /** Which figure stands first; null where no day is written in figures with the year last, or it is open. */
    @Nullable
    Order order() {
        if (answered != null) {
            return answered;
        }
        return dayFirstLine > 0 ? Order.DAY_FIRST : monthFirstLine > 0 ? Order.MONTH_FIRST : null;
    }

    /** The line that proves it; 0 where none was needed. */
    long proofLine() {
        return answered == null && openLine > 0 ? Math.max(dayFirstLine, monthFirstLine) : 0;
    }

    /** The day that a cell says; of a month its first; empty where it says none. */
    Optional<LocalDate> find(String cell) {
        if (Days.read(cell, order()) instanceof Read.Day(LocalDate day)) {
            return Optional.of(day);
        }
        for (DateTimeFormatter month : MONTHS) {
            try {
                return Optional.of(YearMonth.parse(cell, month).atDay(1));
            } catch (DateTimeParseException notSo) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter named(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
