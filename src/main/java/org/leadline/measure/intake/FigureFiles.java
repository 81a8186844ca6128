package org.leadline.measure.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadline.measure.intake.FigureRead.Asked;
import org.leadline.measure.intake.FigureRead.Question;
import org.leadline.measure.intake.FigureRead.Unreadable;
import org.leadline.unit.intake.CsvText;
import org.leadline.unit.intake.FileText;

/** Reads a file of numbers: a CSV of any usual delimiter and encoding. What could be read in two ways is asked, never guessed. */
public final class FigureFiles {
    /** How large a file may be. */
    public static final int MOST_BYTES = 10_000_000;

    static final int MOST_ROWS = 100_000;
    static final int MOST_COLUMNS = 100;
    static final int MOST_OF_CELL = 300;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private FigureFiles() {}

    /** Whether one day may come twice for one measure of one unit: where rows are parts that somebody adds up. */
    public enum Repeats {
        REFUSED,
        ALLOWED
    }

    /** Reads a file as it was sent; each day of a measure and unit comes once. */
    public static FigureRead read(byte[] bytes, FigureAnswers answers) {
        return read(bytes, answers, Repeats.REFUSED);
    }

    /** Reads a file as it was sent. */
    public static FigureRead read(byte[] bytes, FigureAnswers answers, Repeats repeats) {
        if (bytes.length > MOST_BYTES) {
            return refused(FigureFault.ofFile("too-large", MOST_BYTES / 1_000_000));
        }
        FileText file;
        try {
            file = FileText.of(bytes);
        } catch (FileText.Unreadable none) {
            return refused(FigureFault.ofFile(none.key(), ""));
        }
        if (file.text().isBlank()) {
            return refused(FigureFault.ofFile("empty", ""));
        }
        List<Header> headers = headers(file.text(), answers);
        if (headers.isEmpty()) {
            return refused(FigureFault.ofFile("no-columns", CsvText.firstLine(file.text())));
        }
        Header header = headers.getFirst();
        if (headers.size() > 1) {
            return new FigureRead.Open(
                    new FigureTable(file.encoding(), header, answers, repeats).understood(),
                    List.of(new Question(Asked.DELIMITER, 1, CsvText.firstLine(file.text()))));
        }
        if (header.headings().size() > MOST_COLUMNS) {
            return refused(FigureFault.ofFile("too-many-columns", MOST_COLUMNS));
        }
        return rows(file, header, answers, repeats);
    }

    private static FigureRead rows(FileText file, Header header, FigureAnswers answers, Repeats repeats) {
        FigureTable table = new FigureTable(file.encoding(), header, answers, repeats);
        long line = 0;
        try (CsvReader<CsvRecord> records = CsvText.rows(file.text(), header.delimiter())) {
            for (CsvRecord row : records) {
                if (line > 0) {
                    table.add(row.getStartingLineNumber(), row.getFields());
                }
                line = row.getStartingLineNumber();
                if (table.size() > MOST_ROWS) {
                    return refused(FigureFault.ofFile("too-many-rows", MOST_ROWS));
                }
            }
        } catch (CsvParseException broken) {
            return refused(FigureFault.at("quotes", line + 1, "", ""));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return table.read();
    }

    /** The header by each delimiter by which it has the columns that are needed; of several, those by which it has most. */
    private static List<Header> headers(String text, FigureAnswers answers) {
        List<Header> fitting = new ArrayList<>();
        int most = 0;
        for (char delimiter : DELIMITERS) {
            if (answers.delimiter() != null && answers.delimiter() != delimiter) {
                continue;
            }
            Optional<Header> header = Header.find(delimiter, headings(text, delimiter), answers.columns());
            if (header.isPresent() && header.get().known() >= most) {
                if (header.get().known() > most) {
                    fitting.clear();
                }
                most = header.get().known();
                fitting.add(header.get());
            }
        }
        return fitting;
    }

    private static List<String> headings(String text, char delimiter) {
        try (CsvReader<CsvRecord> records = CsvText.rows(text, delimiter)) {
            return records.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (CsvParseException broken) {
            return List.of();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static Unreadable refused(FigureFault fault) {
        return new Unreadable(List.of(fault), 1);
    }
}
