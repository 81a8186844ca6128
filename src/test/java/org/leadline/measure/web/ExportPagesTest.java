package org.leadline.measure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves as a file: no cell of text that a spreadsheet would work out, and numbers as numbers. */
class ExportPagesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@now", "\t=1", "\r=1"})
    void a_cell_that_a_spreadsheet_would_work_out_is_text_in_the_csv(String hostile) {
        assertThat(ExportPages.csv(sheet(hostile))).contains("'" + hostile).doesNotContain("," + hostile + ",");
    }

    @Test
    void the_csv_says_first_who_took_it_for_what_and_keeps_numbers_as_they_are() {
        String csv = ExportPages.csv(sheet("for Tuesday"));
        assertThat(csv.lines().limit(2)).containsExactly("Taken by,Jo Marsh", "Purpose,for Tuesday");
        assertThat(csv).contains("2026-11-02,-0.5,").doesNotContain("NaN");
    }

    @Test
    void the_workbook_holds_text_as_text_and_no_formula() throws IOException {
        Map<String, String> parts = parts(ExportPages.xlsx(sheet("=HYPERLINK(\"http://x\")")));
        String page = parts.get("xl/worksheets/sheet1.xml");
        assertThat(page).doesNotContain("<f>").contains("<v>-0.5</v>");
        assertThat(String.join("", parts.values())).contains("=HYPERLINK(").contains("Jo Marsh");
    }

    @Test
    void a_name_that_a_workbook_would_not_take_is_shortened() throws IOException {
        var sheet = new ExportRows.Sheet(
                "Letters: sent [in time] / by the next day, and more than that", List.of(), List.of("date"), List.of());
        assertThat(parts(ExportPages.xlsx(sheet)).get("xl/workbook.xml")).contains("name=\"Letters  sent");
    }

    private static ExportRows.Sheet sheet(String purpose) {
        return new ExportRows.Sheet(
                "Falls",
                List.of(List.of("Taken by", "Jo Marsh"), List.of("Purpose", purpose)),
                List.of("date", "number", "flags"),
                List.of(List.<Object>of("2026-11-02", -0.5, "shift high")));
    }

    private Map<String, String> parts(byte[] book) throws IOException {
        Path file = Files.write(folder.resolve("book.xlsx"), book);
        Map<String, String> parts = new TreeMap<>();
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(part.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }
}
