package org.leadline.unit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leadline.unit.Unit;

/** The lines of a form of telephone numbers: {@code purpose1}, {@code number1} and on. */
public final class NumberLines {
    private static final int EMPTY = 3;
    private static final int MOST = 21;

    private NumberLines() {}

    /** As typed, in order, blank lines among them. */
    public static List<Unit.Telephone> typed(Map<String, String> fields) {
        List<Unit.Telephone> lines = new ArrayList<>();
        for (int line = 1; line <= MOST; line++) {
            String purpose = fields.get("purpose" + line);
            String number = fields.get("number" + line);
            if (purpose != null || number != null) {
                lines.add(new Unit.Telephone(purpose == null ? "" : purpose, number == null ? "" : number));
            }
        }
        return lines;
    }

    /** The lines with some empty ones after them. */
    public static List<Unit.Telephone> withRoom(List<Unit.Telephone> lines) {
        List<Unit.Telephone> room = new ArrayList<>(lines);
        while (room.size() < Math.min(MOST - 1, lines.size() + EMPTY)) {
            room.add(new Unit.Telephone("", ""));
        }
        return room;
    }
}
