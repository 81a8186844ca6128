package org.leadline.unit.intake;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of staff lists, as they stand in {@code unit/staff-words.csv}. */
public final class StaffWords {
    private static final String FILE = "/unit/staff-words.csv";
    private static final Map<String, String> MEANINGS = read();

    private StaffWords() {}

    static Optional<Column> findColumn(String heading) {
        return find("column", heading).map(Column::of);
    }

    /** The word of the {@link org.leadline.access.Role} that a list calls so; empty where none is. */
    public static Optional<String> findRole(String word) {
        return find("role", word);
    }

    /** Whether it says yes or no; empty where it says neither. A blank says no. */
    public static Optional<Boolean> findYes(String word) {
        return word.isBlank() || find("no", word).isPresent()
                ? Optional.of(false)
                : find("yes", word).map(yes -> true);
    }

    private static Optional<String> find(String what, String word) {
        return Optional.ofNullable(MEANINGS.get(what + " " + plain(word)));
    }

    private static String plain(String word) {
        return word.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s._:–-]+", " ")
                .strip();
    }

    private static Map<String, String> read() {
        try (InputStream file = StaffWords.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The file " + FILE + " is missing from the program");
            }
            Map<String, String> meanings = new HashMap<>();
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                rows.forEach(row ->
                        meanings.put(row.getField("what") + " " + plain(row.getField("word")), row.getField("means")));
            }
            return Map.copyOf(meanings);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
