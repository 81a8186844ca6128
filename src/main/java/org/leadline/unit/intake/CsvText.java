package org.leadline.unit.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** Text as rows of CSV: blank lines are passed over, rows of any length are given, and a quote that nobody closes is a fault. */
public final class CsvText {
    private CsvText() {}

    /** The rows by that delimiter; reading them throws {@link de.siegmar.fastcsv.reader.CsvParseException} where the text is broken. */
    public static CsvReader<CsvRecord> rows(String text, char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
    }

    /** The first line without the blanks around it; empty where there is none. */
    public static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }
}
