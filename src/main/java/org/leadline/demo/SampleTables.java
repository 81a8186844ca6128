package org.leadline.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of the sample hospital, as they lie on the class path. */
final class SampleTables {

    private SampleTables() {}

    static List<NamedCsvRecord> rows(String table) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(open(table + ".csv"), StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static InputStream open(String file) {
        InputStream stream = SampleTables.class.getResourceAsStream("/sample/" + file);
        if (stream == null) {
            throw new IllegalStateException("The sample hospital has no file " + file);
        }
        return stream;
    }

    /** A cell, or null where it is empty. */
    static @Nullable String cell(NamedCsvRecord row, String column) {
        String cell = row.getField(column);
        return cell.isEmpty() ? null : cell;
    }

    /** The entries of a cell in which {@code |} stands between them. */
    static List<String> entries(NamedCsvRecord row, String column) {
        return Stream.of(row.getField(column).split("\\|", -1))
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** A time so many days before or after today: {@code -6 12:30}. */
    static Instant time(String cell, Instant now, ZoneId zone) {
        int space = cell.indexOf(' ');
        return LocalDate.ofInstant(now, zone)
                .plusDays(Integer.parseInt(cell.substring(0, space)))
                .atTime(LocalTime.parse(cell.substring(space + 1)))
                .atZone(zone)
                .toInstant();
    }
}
