package org.leadline.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the hand-written tables of {@code sample/}: commas between cells, quotes round a cell with a comma, | between the entries of a cell. */
final class SampleTables {
    private SampleTables() {}

    /** The rows of a table, each cell under its column's name. */
    static List<Map<String, String>> read(Path folder, String file) {
        var lines = lines(folder.resolve(file));
        var columns = cells(lines.getFirst());
        var rows = new ArrayList<Map<String, String>>();
        for (String line : lines.subList(1, lines.size())) {
            var cells = cells(line);
            if (cells.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "%s: %d cells, %d columns: %s".formatted(file, cells.size(), columns.size(), line));
            }
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(columns.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    static String cell(Map<String, String> row, String column) {
        var cell = row.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("no column " + column + " in " + row.keySet());
        }
        return cell;
    }

    /** The entries of a cell, none for an empty one. */
    static List<String> entries(Map<String, String> row, String column) {
        var cell = cell(row, column);
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char letter : line.toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
