package org.leadline.today;

import java.util.List;
import org.leadline.unit.Unit;

/**
 * A unit's sheet as it is printed. Nothing on it is one person's own: paper hangs on a wall.
 *
 * @param printedAt the time of day: 07:40
 * @param telephones as many as have room
 * @param moreTelephones how many have not
 */
public record PaperView(
        Unit unit,
        String day,
        String printedAt,
        SheetFit.Sheet sheet,
        List<Unit.Telephone> telephones,
        int moreTelephones) {
    /** So many lines to write on there are always, for what is said at the huddle. */
    public static final int LINES_TO_WRITE_ON = 3;
}
