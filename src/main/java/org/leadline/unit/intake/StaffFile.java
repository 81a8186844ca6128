package org.leadline.unit.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a staff list. */
public final class StaffFile {
    /** How large a file may be. */
    public static final int MOST_BYTES = 200_000;

    static final int MOST_ROWS = 500;
    private static final int MOST_COLUMNS = 40;
    private static final int MOST_OF_CELL = 300;
    private static final int MOST_FAULTS = 10;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private StaffFile() {}

    /** Reads a file as it was sent; one that is larger than {@link #MOST_BYTES} is refused, however little of it was given here. */
    public static StaffRead read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return refused(Fault.ofFile("too-large", MOST_BYTES / 1000));
        }
        try {
            FileText text = FileText.of(bytes);
            return read(text.text(), text.encoding());
        } catch (FileText.Unreadable none) {
            return refused(Fault.ofFile(none.key(), ""));
        }
    }

    /** Reads the text of a file again. @param encoding as it was found the first time */
    public static StaffRead read(String text, String encoding) {
        if (text.isBlank()) {
            return refused(Fault.ofFile("empty", ""));
        }
        List<Character> fitting = DELIMITERS.stream()
                .filter(delimiter -> findHeader(text, delimiter).isPresent())
                .toList();
        if (fitting.isEmpty()) {
            return refused(Fault.ofFile("no-name-column", CsvText.firstLine(text)));
        }
        int most = fitting.stream()
                .mapToInt(delimiter -> known(text, delimiter))
                .max()
                .orElse(0);
        List<Character> best = fitting.stream()
                .filter(delimiter -> known(text, delimiter) == most)
                .toList();
        return table(text, encoding, best.getFirst());
    }

    private static StaffRead table(String text, String encoding, char delimiter) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> rows = CsvText.rows(text, delimiter)) {
            for (CsvRecord row : rows) {
                records.add(row);
                if (records.size() > MOST_ROWS + 1) {
                    return refused(Fault.ofFile("too-many-rows", MOST_ROWS));
                }
            }
        } catch (CsvParseException broken) {
            long line = records.isEmpty() ? 1 : records.getLast().getStartingLineNumber() + 1;
            return refused(new Fault("unit.staff.fault.quotes", line, null, ""));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        CsvRecord header = records.getFirst();
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<String> ignored = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        if (header.getFieldCount() > MOST_COLUMNS) {
            return refused(Fault.ofFile("too-many-columns", MOST_COLUMNS));
        }
        for (int place = 0; place < header.getFieldCount(); place++) {
            String heading = header.getField(place).strip();
            Optional<Column> column = StaffWords.findColumn(heading);
            if (column.isEmpty()) {
                ignored.add(heading);
            } else if (places.putIfAbsent(column.get(), place) != null) {
                faults.add(new Fault("unit.staff.fault.column-twice", 1, column.get(), heading));
            }
        }
        List<StaffRead.Row> rows = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            row(record, header.getFieldCount(), places, faults).ifPresent(rows::add);
        }
        if (faults.isEmpty() && rows.isEmpty()) {
            faults.add(Fault.ofFile("no-rows", ""));
        }
        if (!faults.isEmpty()) {
            return new StaffRead.Unreadable(faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
        }
        Map<Column, String> headings = new EnumMap<>(Column.class);
        places.forEach(
                (column, place) -> headings.put(column, header.getField(place).strip()));
        ignored.removeIf(String::isEmpty);
        return new StaffRead.Table(text, encoding, delimiter, headings, ignored, rows);
    }

    private static Optional<StaffRead.Row> row(
            CsvRecord record, int columns, Map<Column, Integer> places, List<Fault> faults) {
        long line = record.getStartingLineNumber();
        if (record.getFields().stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        if (record.getFieldCount() != columns) {
            faults.add(new Fault("unit.staff.fault.ragged", line, null, Integer.toString(record.getFieldCount())));
            return Optional.empty();
        }
        Map<Column, String> cells = new EnumMap<>(Column.class);
        places.forEach((column, place) -> {
            String cell = Formulas.unguarded(record.getField(place).strip());
            if (cell.length() > MOST_OF_CELL) {
                faults.add(new Fault("unit.staff.fault.long-cell", line, column, cell));
            }
            cells.put(column, cell);
        });
        return Optional.of(new StaffRead.Row(line, cells));
    }

    private static int known(String text, char delimiter) {
        return (int) findHeader(text, delimiter).orElse(List.of()).stream()
                .filter(heading -> StaffWords.findColumn(heading).isPresent())
                .count();
    }

    /** The headings by that delimiter, where one of them is that of names. */
    private static Optional<List<String>> findHeader(String text, char delimiter) {
        try (CsvReader<CsvRecord> rows = CsvText.rows(text, delimiter)) {
            return rows.stream()
                    .findFirst()
                    .map(CsvRecord::getFields)
                    .filter(headings -> headings.stream()
                            .anyMatch(heading -> StaffWords.findColumn(heading).equals(Optional.of(Column.NAME))));
        } catch (CsvParseException broken) {
            return Optional.empty();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static StaffRead.Unreadable refused(Fault fault) {
        return new StaffRead.Unreadable(Collections.singletonList(fault));
    }
}
