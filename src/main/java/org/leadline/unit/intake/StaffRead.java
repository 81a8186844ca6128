package org.leadline.unit.intake;

import java.util.List;
import java.util.Map;

/** What became of reading a file as a staff list. */
public sealed interface StaffRead {

    /** @param faults at least one, the first ten */
    record Unreadable(List<Fault> faults) implements StaffRead {
        public Unreadable {
            faults = List.copyOf(faults);
        }
    }

    /**
     * What stands in it, as text.
     *
     * @param encoding by the name that people know: UTF-8
     * @param delimiter what stands between cells
     * @param headings of the columns that were understood, as they stand in the file
     * @param ignored headings of columns that were not
     */
    record Table(
            String text,
            String encoding,
            char delimiter,
            Map<Column, String> headings,
            List<String> ignored,
            List<Row> rows)
            implements StaffRead {
        public Table {
            headings = Map.copyOf(headings);
            ignored = List.copyOf(ignored);
            rows = List.copyOf(rows);
        }
    }

    /** One row: its line in the file, from 1, and what stands in it, without blanks at the ends. */
    record Row(long line, Map<Column, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }
    }
}
