package org.leadline.unit;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Words that often mean two things, to begin a list from: {@code unit/starter-words.csv}, in the order of the alphabet. */
@Component
class StarterWords {
    private static final String FILE = "/unit/starter-words.csv";
    private final List<StarterWord> words;

    StarterWords() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(StarterWords.class.getResourceAsStream(FILE), FILE),
                        StandardCharsets.UTF_8))) {
            words = rows.stream()
                    .map(row -> new StarterWord(row.getField("word"), row.getField("why")))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    List<StarterWord> list() {
        return words;
    }
}
