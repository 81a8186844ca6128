package org.leadline.unit.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a staff list would do, in words.
 *
 * @param understood how the file was read: encoding, what stands between cells, columns
 * @param counts "3 new, 1 changed …"
 * @param notInFile names of people whom the file does not name; empty where there are none
 * @param ask null where nothing is asked about days
 * @param csv the text, in base 64, for the next page
 * @param days what was answered; empty where nothing was
 */
public record StaffPlanView(
        List<String> understood,
        String counts,
        List<Line> lines,
        String notInFile,
        @Nullable Ask ask,
        boolean canBeEntered,
        boolean changedMeanwhile,
        String csv,
        String encoding,
        String days,
        String seal) {

    /** One row. @param state new, changed, same or refused, as a word @param needsAPerson whether it is refused */
    public record Line(String where, String name, String what, List<String> more, String state, boolean needsAPerson) {}

    /** The question how days are written. @param options by value of the field {@code days} */
    public record Ask(String question, Map<String, String> options) {}
}
