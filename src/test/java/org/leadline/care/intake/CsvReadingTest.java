package org.leadline.care.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {
    private static final String SMALL = """
            case_id,activity,timestamp
            b,Triage,2026-02-01T09:30:00Z
            a,Arrive,2026-02-01T09:00:00Z
            b,Arrive,2026-02-01T09:10:00Z
            """;

    @TempDir
    Path folder;

    @Test
    void a_log_stands_in_canonical_order_whatever_the_order_of_its_rows() {
        var log = Rows.readWhole(Rows.write(folder, "log.csv", SMALL)).log();

        assertThat(log.activities()).containsExactly("Arrive", "Triage");
        assertThat(log.cases().get(0)).isEqualTo("b");
        assertThat(log.caseStart()).containsExactly(0, 2, 3);
        assertThat(log.activityOf()).containsExactly(0, 1, 0);
        assertThat(log.nanosOf()[0]).isEqualTo(1_769_937_000_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_delimiter_is_found_in_the_header(String delimiter) {
        var read = Rows.readWhole(Rows.write(folder, "log.csv", SMALL.replace(",", delimiter)));

        assertThat(read.log().eventCount()).isEqualTo(3);
        assertThat(read.notes().delimiter()).contains(delimiter.charAt(0));
    }

    @Test
    void quoted_fields_hold_delimiters_line_ends_and_doubled_quotes() {
        var file = Rows.write(
                folder,
                "log.csv",
                "case_id,\"activity\",timestamp\r\n\"a, 1\",\"say \"\"no\"\"\r\nand go\",\"2026-01-01T00:00Z\"\r\n");

        assertThat(Rows.of(Rows.readWhole(file).log()))
                .containsExactlyEntriesOf(new java.util.TreeMap<>(
                        java.util.Map.of("a, 1", List.of("1767225600000000000 say \"no\"\r\nand go"))));
    }

    @Test
    void cells_that_look_like_formulas_are_data() {
        var file = Rows.write(folder, "log.csv", "case_id,activity,timestamp\n=1+1,@SUM(A1),2026-01-01T00:00Z\n");

        assertThat(Rows.of(Rows.readWhole(file).log())).containsKey("=1+1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\n\n\n", "\r\n\r\n", ""})
    void empty_lines_at_the_end_do_not_count(String end) {
        var file = Rows.write(folder, "log.csv", SMALL.strip() + end);

        assertThat(Rows.readWhole(file).notes().rows()).isEqualTo(3);
    }

    @Test
    void an_empty_line_between_rows_is_refused_by_its_line() {
        var file = Rows.write(folder, "log.csv", SMALL + "\n\nc,Arrive,2026-02-01T09:30:00Z\n");

        assertThat(Rows.faults(file)).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.BLANK_LINE);
            assertThat(fault.line()).isEqualTo(5);
        });
    }

    @Test
    void only_rows_whose_lifecycle_is_complete_or_empty_count() {
        var file = Rows.write(folder, "log.csv", """
                case_id,activity,timestamp,lifecycle:transition
                a,Bloods,2026-02-01T09:00:00Z,start
                a,Bloods,2026-02-01T09:30:00Z,COMPLETE
                a,Arrive,2026-02-01T08:30:00Z,
                b,Never begun,2026-02-01T08:30:00Z,schedule
                """);

        var read = Rows.readWhole(file);

        assertThat(read.log().activities()).containsExactly("Arrive", "Bloods");
        assertThat(read.log().caseCount()).isEqualTo(1);
        assertThat(read.log().eventCount()).isEqualTo(2);
        assertThat(read.notes().rowsNotCounted()).isEqualTo(2);
        assertThat(read.notes().columns().lifecycle()).contains("lifecycle:transition");
    }

    @Test
    void an_empty_case_id_is_an_id_and_noted() {
        var file = Rows.write(folder, "log.csv", SMALL + ",Arrive,2026-02-01T09:00:00Z\n");

        var read = Rows.readWhole(file);

        assertThat(Rows.of(read.log())).containsKey("");
        assertThat(read.notes().emptyCaseIds()).isEqualTo(1);
    }

    @Test
    void a_mark_and_utf_16_are_understood_and_other_encodings_only_by_name() throws IOException {
        var text = SMALL.replace("Triage", "Übergabe");
        var expected =
                Rows.of(Rows.readWhole(Rows.write(folder, "utf8.csv", text)).log());
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            var marked = Rows.write(folder, "marked.csv", ("\uFEFF" + text).getBytes(charset));
            var read = Rows.readWhole(marked);
            assertThat(Rows.of(read.log())).isEqualTo(expected);
            assertThat(read.notes().encoding()).isEqualTo(charset.name());
        }
        var windows = Charset.forName("windows-1252");
        var unmarked = Rows.write(folder, "windows.csv", text.getBytes(windows));
        assertThat(Rows.of(Rows.readWhole(unmarked, ReadingOptions.usual().withEncoding(windows))
                        .log()))
                .isEqualTo(expected);
        assertThat(Rows.faults(unmarked)).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.INVALID_TEXT);
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.found()).contains("DC", "byte 3 of the line");
            assertThat(fault.remedy()).contains("--encoding");
        });
    }

    @Test
    void an_encoding_that_its_mark_contradicts_is_refused() {
        var marked = Rows.write(folder, "log.csv", "\uFEFF" + SMALL);

        assertThat(Rows.faults(marked, ReadingOptions.usual().withEncoding(StandardCharsets.ISO_8859_1)))
                .extracting(Fault::kind)
                .containsExactly(FaultKind.ENCODING_MARK);
    }

    @Test
    void a_packed_file_reads_like_the_file_itself() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bytes)) {
            packing.write(SMALL.getBytes(StandardCharsets.UTF_8));
        }

        var read = Rows.readWhole(Rows.write(folder, "log.csv.gz", bytes.toByteArray()));

        assertThat(read.log().eventCount()).isEqualTo(3);
        assertThat(read.notes().packed()).isTrue();
        assertThat(read.notes().unpackedBytes()).isEqualTo(SMALL.length());
    }

    @Test
    void an_attribute_of_a_case_is_that_of_its_earliest_event_that_has_one() {
        var file = Rows.write(folder, "log.csv", """
                case_id,activity,timestamp,site
                a,Late,2026-02-01T10:00:00Z,North
                a,First,2026-02-01T08:00:00Z,
                a,Same time,2026-02-01T09:00:00Z,West
                a,Same time,2026-02-01T09:00:00Z,South
                b,First,2026-02-01T08:00:00Z,
                """);

        var log = Rows.readWhole(file, ReadingOptions.usual().withAttributes(List.of("site")))
                .log();

        assertThat(log.attributes()).singleElement().satisfies(site -> {
            assertThat(site.name()).isEqualTo("site");
            assertThat(site.values()).containsExactly("South");
            assertThat(site.valueOfCase()).containsExactly(0, -1);
        });
    }

    @Test
    void times_without_a_zone_are_read_in_the_zone_given_and_noted() {
        var file = Rows.write(folder, "log.csv", SMALL.replace("Z\n", "\n"));
        var london = ZoneId.of("Europe/London");

        var read = Rows.readWhole(file, ReadingOptions.usual().withZone(london));

        assertThat(read.notes().timesWithoutZone()).isEqualTo(3);
        assertThat(read.notes().zone()).isEqualTo(london);
        assertThat(Rows.of(read.log()))
                .isEqualTo(Rows.of(
                        Rows.readWhole(Rows.write(folder, "utc.csv", SMALL)).log()));
    }

    @Test
    void the_first_ten_faults_are_named_by_line_and_column_and_nothing_is_taken() {
        var text = new StringBuilder("case_id,activity,timestamp\n");
        for (int row = 2; row <= 20; row++) {
            text.append("a,\"two\nlines\",2026-02-30T09:00:00Z\n");
        }

        var faults = Rows.faults(Rows.write(folder, "log.csv", text.toString()));

        assertThat(faults).hasSize(10).allSatisfy(fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.NO_SUCH_TIME);
            assertThat(fault.column()).isEqualTo("timestamp");
            assertThat(fault.found()).isEqualTo("2026-02-30T09:00:00Z");
        });
        assertThat(faults).extracting(Fault::line).startsWith(2L, 4L, 6L).endsWith(20L);
    }

    @Test
    void a_fault_is_one_line_with_control_characters_written_out() {
        var file = Rows.write(folder, "log.csv", "case_id,activity,timestamp\na,b,\u001b[31mred\u202e\n");

        assertThat(Rows.faults(file))
                .singleElement()
                .satisfies(fault -> assertThat(fault.toLine())
                        .startsWith("log.csv, line 2, column timestamp: found \"\\u001B[31mred\\u202E\", expected ")
                        .doesNotContain("\u001b", "\n"));
    }

    @Test
    void a_reading_that_is_told_to_stop_stops() {
        var file = Rows.write(folder, "log.csv", SMALL);

        assertThatThrownBy(() -> new EventLogFiles().read(file, ReadingOptions.usual(), (read, total, rows) -> false))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void a_pattern_that_a_person_chose_settles_what_is_ambiguous() {
        var file = Rows.write(folder, "log.csv", "case_id,activity,timestamp\na,b,01/02/2026 09:30\n");

        assertThat(Rows.faults(file)).extracting(Fault::kind).containsExactly(FaultKind.AMBIGUOUS_TIME);
        var british = ReadingOptions.usual().withTimePattern(new TimePattern("dd/MM/yyyy HH:mm"));
        var american = ReadingOptions.usual().withTimePattern(new TimePattern("MM/dd/yyyy HH:mm"));
        assertThat(Rows.of(Rows.readWhole(file, british).log())).containsEntry("a", List.of("1769938200000000000 b"));
        assertThat(Rows.of(Rows.readWhole(file, american).log())).containsEntry("a", List.of("1767346200000000000 b"));
        assertThatThrownBy(() -> new TimePattern("dd/MM/yy")).isInstanceOf(IllegalArgumentException.class);
    }
}
