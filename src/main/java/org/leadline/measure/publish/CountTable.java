package org.leadline.measure.publish;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts in rows and columns that each of them is the total of its own; the totals of rows and of columns and of all follow.
 *
 * @param rows at least one, all of one length, at least one; no count below nought
 */
public record CountTable(List<List<Long>> rows) {

    /** @throws IllegalArgumentException where there is no cell, the rows differ in length or a count is below nought */
    public CountTable {
        List<List<Long>> kept = new ArrayList<>();
        rows.forEach(row -> kept.add(List.copyOf(row)));
        rows = List.copyOf(kept);
        if (rows.isEmpty() || rows.getFirst().isEmpty()) {
            throw new IllegalArgumentException("A table has at least one count.");
        }
        int width = rows.getFirst().size();
        for (List<Long> row : rows) {
            if (row.size() != width) {
                throw new IllegalArgumentException(
                        "Rows of " + width + " and of " + row.size() + " counts are no table.");
            }
            if (row.stream().anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("A count is not below nought.");
            }
        }
    }

    int height() {
        return rows.size();
    }

    int width() {
        return rows.getFirst().size();
    }

    long count(int row, int column) {
        return rows.get(row).get(column);
    }

    long totalOfRow(int row) {
        return rows.get(row).stream().mapToLong(count -> count).sum();
    }

    long totalOfColumn(int column) {
        return rows.stream().mapToLong(row -> row.get(column)).sum();
    }

    long total() {
        return rows.stream().flatMap(List::stream).mapToLong(count -> count).sum();
    }
}
