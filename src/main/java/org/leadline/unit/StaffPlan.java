package org.leadline.unit;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leadline.unit.intake.Column;
import org.leadline.unit.intake.Fault;

/**
 * What a staff list would do if it were entered: every row of it, and who is on the unit and not in it.
 *
 * @param lines in the order of the file
 * @param notInFile names of people on the unit whom the file does not name; nothing happens to them
 * @param eitherDay a day that could be read in two ways; null where there is none, or it was said which is meant
 * @param seal the same as long as the rows would do the same
 */
public record StaffPlan(
        List<Line> lines, List<String> notInFile, @Nullable EitherDay eitherDay, String seal) {

    public StaffPlan {
        lines = List.copyOf(lines);
        notInFile = List.copyOf(notInFile);
    }

    /** What a row would do. */
    public enum State {
        NEW,
        CHANGED,
        SAME,
        REFUSED;

        /** The ending of its message key. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One cell that differs from what is known; blank where there was or will be nothing. */
    public record Change(Column column, String before, String after) {}

    /**
     * One row.
     *
     * @param line of the file, from 1
     * @param name as it stands in the file
     * @param person as they would be entered; null where the row is refused
     * @param changes of somebody who is on the unit already
     * @param faults why it is refused
     */
    public record Line(
            long line,
            String name,
            State state,
            @Nullable PersonForm person,
            List<Change> changes,
            List<Fault> faults) {
        public Line {
            changes = List.copyOf(changes);
            faults = List.copyOf(faults);
        }
    }

    /** A day as it stands in the file, which two readings make two days of. */
    public record EitherDay(long line, String text, String dayFirst, String monthFirst) {}

    /** How many rows there are of that state. */
    public long count(State state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }

    /** Whether it can be entered: nothing is refused, nothing to be asked, something to do. */
    public boolean canBeEntered() {
        return eitherDay == null && count(State.REFUSED) == 0 && count(State.NEW) + count(State.CHANGED) > 0;
    }
}
