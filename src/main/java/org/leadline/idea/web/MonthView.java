package org.leadline.idea.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.leadline.idea.ShownMonth;
import org.leadline.idea.share.Cell;

/** The shares as they were shown for a month: two tables of ideas and two of people. */
public record MonthView(ShownMonth shown, String month) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    static MonthView of(ShownMonth shown) {
        return new MonthView(shown, MONTH.format(YearMonth.parse(shown.month())));
    }

    /** A table that is there. */
    public record Table(String by, List<Cell> cells, int hidden) {}

    /** By profession, then by grade; a table without a group is not there. */
    public List<Table> tables() {
        return List.of(
                new Table("profession", shown.professions(), shown.moreProfessions()),
                new Table("grade", shown.grades(), shown.moreGrades()));
    }
}
