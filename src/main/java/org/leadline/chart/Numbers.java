package org.leadline.chart;

import java.util.List;

/**
 * The figures of a picture as a table, for the toggle beside it.
 *
 * @param caption what the table holds
 * @param headers one word or few for each column
 * @param rows cells as text, each row as long as the headers; the first cell names its row
 */
public record Numbers(String caption, List<String> headers, List<List<String>> rows) {
    /** Refuses rows that are not as long as the headers. */
    public Numbers {
        headers = List.copyOf(headers);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != headers.size()) {
                throw new IllegalArgumentException(
                        "A row of " + caption + " has " + row.size() + " cells, expected " + headers.size());
            }
        }
    }

    /** Whether every cell of a column starts with a digit, so that it is set flush right; false for a table without rows. */
    public boolean numeric(int column) {
        return column > 0
                && !rows.isEmpty()
                && rows.stream()
                        .map(row -> row.get(column))
                        .allMatch(cell -> !cell.isEmpty() && Character.isDigit(cell.codePointAt(0)));
    }
}
