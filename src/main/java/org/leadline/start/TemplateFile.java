package org.leadline.start;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.leadline.start.Template.Example;
import org.leadline.start.Template.Kind;

/** The templates as they stand in {@code start/templates.csv}. */
final class TemplateFile {
    private static final String FILE = "/start/templates.csv";

    private TemplateFile() {}

    static Map<Kind, Template> read() {
        List<NamedCsvRecord> rows = rows();
        Map<Kind, Template> templates = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Example about = part(rows, kind, "about").getFirst();
            templates.put(
                    kind,
                    new Template(
                            kind,
                            about.line(),
                            about.more(),
                            part(rows, kind, "word").getFirst().line(),
                            part(rows, kind, "number"),
                            part(rows, kind, "value"),
                            part(rows, kind, "aim"),
                            part(rows, kind, "process"),
                            part(rows, kind, "neighbour")));
        }
        return templates;
    }

    private static List<Example> part(List<NamedCsvRecord> rows, Kind kind, String part) {
        return rows.stream()
                .filter(row -> row.getField("template").equals(kind.word())
                        && row.getField("part").equals(part))
                .map(row -> new Example(row.getField("key"), row.getField("line"), row.getField("more")))
                .toList();
    }

    private static List<NamedCsvRecord> rows() {
        try (InputStream file = TemplateFile.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The file " + FILE + " is missing from the program");
            }
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                return rows.stream().toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
