package org.leadline.measure.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.measure.Measure;
import org.leadline.measure.MeasureExports;
import org.leadline.measure.MeasureExports.Taking;
import org.leadline.measure.Measures;
import org.leadline.unit.Units;
import org.leadline.unit.intake.Formulas;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /measure/12/export}: what for is asked; {@code /measure/12/export.csv} and {@code .xlsx}: the file, with its purpose and who took it in its first rows. */
@Controller
class ExportPages {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int LONGEST_SHEET_NAME = 31;

    private final Measures measures;
    private final MeasureExports exports;
    private final ExportRows rows;
    private final Units units;
    private final MeasureWords words;

    ExportPages(Measures measures, MeasureExports exports, ExportRows rows, Units units, MeasureWords words) {
        this.measures = measures;
        this.exports = exports;
        this.rows = rows;
        this.units = units;
        this.words = words;
    }

    @GetMapping("/measure/{measureId}/export")
    @Admits(Who.SIGNED_IN)
    ModelAndView form(SignedIn me, @PathVariable long measureId) {
        return page(me, measureId, "", Map.of());
    }

    @GetMapping("/measure/{measureId}/export.csv")
    @Admits(Who.SIGNED_IN)
    Object csv(SignedIn me, @PathVariable long measureId, @RequestParam @Nullable String purpose) {
        if (purpose == null) {
            return form(me, measureId);
        }
        return switch (exports.take(me, measureId, purpose, "csv")) {
            case Taking.Taken(var reading, String said) -> {
                ExportRows.Sheet sheet = rows.sheet(me, reading, said);
                yield file(measureId, "csv", CSV, csv(sheet).getBytes(StandardCharsets.UTF_8));
            }
            case Taking.Refused(String problem) -> page(me, measureId, purpose, Map.of("purpose", words.say(problem)));
        };
    }

    @GetMapping("/measure/{measureId}/export.xlsx")
    @Admits(Who.SIGNED_IN)
    Object xlsx(SignedIn me, @PathVariable long measureId, @RequestParam @Nullable String purpose) {
        if (purpose == null) {
            return form(me, measureId);
        }
        return switch (exports.take(me, measureId, purpose, "xlsx")) {
            case Taking.Taken(var reading, String said) ->
                file(measureId, "xlsx", XLSX, xlsx(rows.sheet(me, reading, said)));
            case Taking.Refused(String problem) -> page(me, measureId, purpose, Map.of("purpose", words.say(problem)));
        };
    }

    /** No cell of text is one that a spreadsheet would work out. */
    static String csv(ExportRows.Sheet sheet) {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            sheet.head()
                    .forEach(row ->
                            csv.writeRecord(row.stream().map(Formulas::guarded).toList()));
            csv.writeRecord(List.of(""));
            csv.writeRecord(sheet.columns());
            sheet.points()
                    .forEach(row ->
                            csv.writeRecord(row.stream().map(ExportPages::cell).toList()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return text.toString();
    }

    private static String cell(Object cell) {
        return cell instanceof Double number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : Formulas.guarded(cell.toString());
    }

    /** Text is text in it, whatever it begins with; numbers are numbers. */
    static byte[] xlsx(ExportRows.Sheet sheet) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Leadline", "1.0")) {
            Worksheet page = book.newWorksheet(sheetName(sheet.name()));
            int at = 0;
            for (List<String> row : sheet.head()) {
                for (int column = 0; column < row.size(); column++) {
                    page.value(at, column, row.get(column));
                }
                page.style(at, 0).bold().set();
                at++;
            }
            at++;
            for (int column = 0; column < sheet.columns().size(); column++) {
                page.value(at, column, sheet.columns().get(column));
                page.style(at, column).bold().set();
            }
            for (List<Object> point : sheet.points()) {
                at++;
                for (int column = 0; column < point.size(); column++) {
                    if (point.get(column) instanceof Double number) {
                        page.value(at, column, number);
                    } else {
                        page.value(at, column, point.get(column).toString());
                    }
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    /** Spreadsheets take no name of a sheet with these signs, nor a long one. */
    private static String sheetName(String name) {
        String plain = name.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
        return plain.length() > LONGEST_SHEET_NAME
                ? plain.substring(0, LONGEST_SHEET_NAME).strip()
                : plain;
    }

    private static ResponseEntity<byte[]> file(long measureId, String ending, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"measure-" + measureId + "." + ending + "\"")
                .body(bytes);
    }

    private ModelAndView page(SignedIn me, long measureId, String purpose, Map<String, String> problems) {
        Measure measure = measures.get(me, measureId);
        return new ModelAndView("measure/export", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", units.get(me, measure.unitId()))
                .addObject("measure", measure)
                .addObject("purpose", purpose)
                .addObject("problems", problems);
    }
}
