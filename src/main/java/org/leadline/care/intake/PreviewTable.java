package org.leadline.care.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadline.care.journey.Names;

/** The rows of a preview as they come, and which columns have few values. */
final class PreviewTable {
    static final int MOST_ROWS = 1_000;

    private static final int SHOWN_ROWS = 10;
    private static final int MOST_VALUES = 30;
    private static final int LONGEST_VALUE = 100;

    private final List<LogPreview.Row> rows = new ArrayList<>();
    private final Map<String, Set<String>> valuesOf = new LinkedHashMap<>();
    private int rowsLookedAt;
    private int unreadableRows;

    void add(long line, List<String> header, List<String> fields, Optional<LogPreview.Event> event) {
        rowsLookedAt++;
        unreadableRows += event.isEmpty() ? 1 : 0;
        if (rows.size() < SHOWN_ROWS) {
            var shown = fields.stream()
                    .map(field -> Fault.harmless(field, LONGEST_VALUE))
                    .toList();
            rows.add(new LogPreview.Row(line, shown, event.map(PreviewTable::shortened)));
        }
        for (int column = 0; column < Math.min(header.size(), fields.size()); column++) {
            var values = valuesOf.computeIfAbsent(header.get(column), name -> new TreeSet<>(Names::compareUtf8));
            if (!fields.get(column).isEmpty() && values.size() <= MOST_VALUES) {
                values.add(Fault.harmless(fields.get(column), LONGEST_VALUE));
            }
        }
    }

    private static LogPreview.Event shortened(LogPreview.Event event) {
        return new LogPreview.Event(
                Fault.harmless(event.caseId(), LONGEST_VALUE),
                Fault.harmless(event.activity(), LONGEST_VALUE),
                event.time(),
                event.counts());
    }

    boolean isFull() {
        return rowsLookedAt >= MOST_ROWS;
    }

    List<LogPreview.Row> rows() {
        return List.copyOf(rows);
    }

    int rowsLookedAt() {
        return rowsLookedAt;
    }

    int unreadableRows() {
        return unreadableRows;
    }

    List<LogPreview.Candidate> candidates(Set<String> usedColumns) {
        var candidates = new ArrayList<LogPreview.Candidate>();
        valuesOf.forEach((column, values) -> {
            boolean isFew = values.size() > 1 && values.size() <= MOST_VALUES && values.size() * 2 <= rowsLookedAt;
            if (isFew && !usedColumns.contains(column)) {
                candidates.add(new LogPreview.Candidate(column, List.copyOf(values)));
            }
        });
        return List.copyOf(candidates);
    }
}
