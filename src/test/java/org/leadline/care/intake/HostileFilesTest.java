package org.leadline.care.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.care.intake.Refused.assertRefused;
import static org.leadline.care.intake.Refused.join;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {
    private static final String HEADER = "case_id,activity,timestamp\n";
    private static final String ROW = "a,Arrive,2026-02-01T09:00:00Z\n";

    @TempDir
    Path folder;

    private Path file(String text) {
        return Rows.write(folder, "log.csv", text);
    }

    @Test
    void what_is_no_file_is_refused() throws IOException {
        assertRefused(folder.resolve("nowhere.csv"), FaultKind.MISSING_FILE, 0);
        assertRefused(Files.createDirectory(folder.resolve("folder.csv")), FaultKind.NOT_A_FILE, 0);
        assertRefused(file(""), FaultKind.EMPTY_FILE, 0);
        assertRefused(Rows.write(folder, "e.csv.gz", packed("")), FaultKind.EMPTY_FILE, 0);
        assertRefused(Rows.write(folder, "e.xes", ""), FaultKind.EMPTY_FILE, 0);
        assertRefused(file("\uFEFF"), FaultKind.EMPTY_FILE, 1);
    }

    @Test
    void a_file_without_rows_or_header_is_refused() {
        assertThat(Rows.faults(file(HEADER))).extracting(Fault::kind).containsExactly(FaultKind.NO_ROWS);
        assertThat(Rows.faults(file(HEADER + "\n\n"))).extracting(Fault::kind).containsExactly(FaultKind.NO_ROWS);
        assertRefused(file("hello"), FaultKind.NO_DELIMITER, 1);
        assertRefused(file("\n" + HEADER + ROW), FaultKind.NO_DELIMITER, 1);
        assertRefused(file("case_id,activity\na,b\n"), FaultKind.NO_DELIMITER, 1);
        assertRefused(file("case_id,activity,when\na,b,c\n"), FaultKind.MISSING_COLUMN, 1);
        assertRefused(
                file(HEADER + ROW),
                ReadingOptions.usual().withAttributes(List.of("ward")),
                FaultKind.NAMED_COLUMN_MISSING,
                1);
    }

    @Test
    void a_log_of_nothing_but_beginnings_is_refused() {
        var file = file("case_id,activity,timestamp,lifecycle\na,b,2026-01-01T00:00Z,start\n");

        assertThat(Rows.faults(file)).extracting(Fault::kind).containsExactly(FaultKind.NO_EVENTS);
    }

    @Test
    void rows_that_do_not_fit_their_header_are_refused() {
        assertRefused(file(HEADER + ROW + "a,b\n"), FaultKind.RAGGED_ROW, 3);
        assertRefused(file(HEADER + ROW + "a,b,2026-01-01T00:00Z,more\n"), FaultKind.RAGGED_ROW, 3);
        assertRefused(file(HEADER + "a,,2026-01-01T00:00Z\n"), FaultKind.EMPTY_ACTIVITY, 2);
        assertRefused(file(HEADER + "a,b,\n"), FaultKind.EMPTY_TIME, 2);
        assertRefused(file(HEADER + ",,\n"), FaultKind.EMPTY_TIME, 2);
    }

    @Test
    void broken_quotes_and_line_ends_are_refused() {
        assertRefused(file(HEADER + "a,5\" needle,2026-01-01T00:00Z\n" + ROW), FaultKind.STRAY_QUOTE, 2);
        assertRefused(file(HEADER + "a,\"b\"c,2026-01-01T00:00Z\n" + ROW), FaultKind.TEXT_AFTER_QUOTE, 2);
        assertRefused(file(HEADER + ROW + "a,\"b,2026-01-01T00:00Z\n" + ROW), FaultKind.UNCLOSED_QUOTE, 3);
        assertRefused(file((HEADER + ROW).replace('\n', '\r')), FaultKind.LONE_CARRIAGE_RETURN, 1);
        assertRefused(file(HEADER + "a,b\rc,2026-01-01T00:00Z\n"), FaultKind.LONE_CARRIAGE_RETURN, 2);
    }

    @Test
    void zero_bytes_and_invalid_text_are_refused_by_line_and_byte() {
        assertRefused(file(HEADER + ROW + "a\0,b,2026-01-01T00:00Z\n"), FaultKind.NUL_BYTE, 3);
        assertRefused(
                Rows.write(folder, "u.csv", (HEADER + ROW).getBytes(StandardCharsets.UTF_16LE)), FaultKind.NUL_BYTE, 1);
        byte[][] invalid = {
            {(byte) 0xC0, (byte) 0xAF},
            {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            {(byte) 0xF5},
            {(byte) 0xE2, (byte) 0x82}
        };
        for (var bytes : invalid) {
            var file = Rows.write(
                    folder,
                    "i.csv",
                    join(
                            (HEADER + ROW + "a,\"x\n").getBytes(StandardCharsets.UTF_8),
                            bytes,
                            "\",2026-01-01T00:00Z\n".getBytes(StandardCharsets.UTF_8)));
            assertRefused(file, FaultKind.INVALID_TEXT, 4);
            assertThat(Rows.faults(file).getFirst().found()).contains("byte 1 of the line");
        }
    }

    @Test
    void text_cut_short_in_utf_16_is_refused_on_its_line() {
        var bytes = ("\uFEFF" + HEADER + ROW + ROW).getBytes(StandardCharsets.UTF_16LE);

        assertRefused(Rows.write(folder, "u.csv", Arrays.copyOf(bytes, bytes.length - 3)), FaultKind.INVALID_TEXT, 3);
    }

    @Test
    void files_beyond_the_limits_are_refused() throws IOException {
        var wide = "x,".repeat(10_000) + "case_id,activity,timestamp\n";
        assertRefused(file(wide), FaultKind.TOO_MANY_COLUMNS, 1);
        var filled = new byte[50 << 20];
        Arrays.fill(filled, (byte) 'x');
        assertRefused(Rows.write(folder, "line.csv", filled), FaultKind.LINE_TOO_LONG, 1);
        System.arraycopy(HEADER.getBytes(StandardCharsets.UTF_8), 0, filled, 0, HEADER.length());
        assertThat(Rows.faults(Rows.write(folder, "line.csv", filled)))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.kind()).isEqualTo(FaultKind.LINE_TOO_LONG);
                    assertThat(fault.line()).isEqualTo(2);
                });
        assertRefused(file(HEADER + "a," + "b".repeat(70_000) + ",2026-01-01T00:00Z\n"), FaultKind.FIELD_TOO_LONG, 2);
        var tight = new Limits(10_000, 100_000, 200, 1 << 20, 1 << 16, 4, 32, 5, 3, 10);
        var options = ReadingOptions.usual().withLimits(tight);
        assertRefused(file(HEADER + ROW.repeat(400)), options, FaultKind.FILE_TOO_LARGE, 0);
        assertRefused(file(HEADER.replace("\n", ",x,y\n")), options, FaultKind.TOO_MANY_COLUMNS, 1);
        assertThat(Rows.faults(file(HEADER + ROW.repeat(6)), options))
                .extracting(Fault::kind)
                .containsExactly(FaultKind.TOO_MANY_ROWS);
        var steps = HEADER + ROW + ROW.replace("Arrive", "B") + ROW.replace("Arrive", "C");
        assertThat(Rows.readWhole(file(steps), options).log().activities()).hasSize(3);
        assertThat(Rows.faults(file(steps + ROW.replace("Arrive", "D")), options))
                .extracting(Fault::kind)
                .containsExactly(FaultKind.TOO_MANY_ACTIVITIES);
    }

    @Test
    void an_unclosed_quote_in_a_large_file_is_named_by_the_line_it_opens_on() {
        var text = HEADER + ROW.repeat(100) + "a,\"b,2026-01-01T00:00Z\n" + ROW.repeat(100_000);

        assertThat(Rows.faults(file(text))).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.UNCLOSED_QUOTE);
            assertThat(fault.line()).isEqualTo(102);
        });
    }

    @Test
    void more_than_memory_holds_is_refused_in_words() {
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < 50_000; i++) {
            text.append("case number ").append(i).append(",Arrive,2026-02-01T09:00:00Z\n");
        }
        var small = new EventLogFiles(new Effort(1 << 16, 2, 1 << 20));

        assertThat(small.read(file(text.toString()), ReadingOptions.usual(), Progress.SILENT))
                .isInstanceOfSatisfying(
                        LogRead.Unreadable.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::kind)
                                .containsExactly(FaultKind.MEMORY));
    }

    @Test
    void packed_files_that_are_broken_or_bombs_are_refused() throws IOException {
        var packed = packed(HEADER + ROW.repeat(10_000));
        assertThat(Rows.faults(Rows.write(folder, "cut.csv.gz", Arrays.copyOf(packed, packed.length / 2))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(FaultKind.PACKING_BROKEN));
        assertRefused(Rows.write(folder, "head.csv.gz", Arrays.copyOf(packed, 5)), FaultKind.PACKING_BROKEN, 0);
        assertRefused(Rows.write(folder, "plain.csv.gz", HEADER + ROW), FaultKind.NOT_PACKED, 0);
        assertRefused(Rows.write(folder, "twice.csv.gz", packed(packed)), FaultKind.INVALID_TEXT, 1);
        var bomb = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bomb)) {
            packing.write(HEADER.getBytes(StandardCharsets.UTF_8));
            repeat(packing, ROW, 100L << 20);
        }
        assertThat(Rows.faults(Rows.write(folder, "bomb.csv.gz", bomb.toByteArray())))
                .extracting(Fault::kind)
                .containsExactly(FaultKind.UNPACK_RATIO);
        var generous = new Limits(4L << 30, 20L << 20, 100_000, 1 << 20, 1 << 16, 1000, 32, 50_000_000, 10_000, 10);
        assertThat(Rows.faults(
                        folder.resolve("bomb.csv.gz"), ReadingOptions.usual().withLimits(generous)))
                .extracting(Fault::kind)
                .containsExactly(FaultKind.UNPACKED_TOO_LARGE);
    }

    @Test
    void rows_before_a_file_breaks_off_are_looked_at_first() {
        var packed = packed(HEADER + "a,b,never\n" + randomRows());
        var faults = Rows.faults(Rows.write(folder, "cut.csv.gz", Arrays.copyOf(packed, packed.length / 2)));

        assertThat(faults).extracting(Fault::kind).containsExactly(FaultKind.NOT_A_TIME, FaultKind.PACKING_BROKEN);
        assertThat(faults.getFirst().line()).isEqualTo(2);
        assertThat(faults.getLast().line()).isBetween(3L, 100_000L);
    }

    private static String randomRows() {
        var random = new java.util.Random(3);
        var rows = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            rows.append(random.nextInt(1_000_000)).append(",b,2026-01-01T00:00Z\n");
        }
        return rows.toString();
    }

    private static void repeat(OutputStream out, String row, long bytes) throws IOException {
        var many = row.repeat(10_000).getBytes(StandardCharsets.UTF_8);
        for (long written = 0; written < bytes; written += many.length) {
            out.write(many);
        }
    }

    private static byte[] packed(String text) {
        return packed(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] packed(byte[] bytes) {
        return RandomLog.packed(bytes);
    }
}
