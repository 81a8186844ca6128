package org.leadline.care.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.care.journey.EventLog;

/** Compares the quick reader with a plain one on files made up at random, cut into chunks of every size. */
class RandomLogsTest {
    private static final int[] CHUNK_BYTES = {1, 2, 3, 5, 7, 16, 64, 300, 100_000};

    @TempDir
    Path folder;

    private static LogRead read(Path file, ReadingOptions options, int chunkBytes, int threads) {
        return new EventLogFiles(new Effort(chunkBytes, threads, 1L << 30)).read(file, options, Progress.SILENT);
    }

    @Test
    void random_logs_read_as_a_plain_reader_reads_them() {
        int wholeLogs = 0;
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var made = new RandomLog(random);
            var utf8 = made.text.getBytes(StandardCharsets.UTF_8);
            var expected = new NaiveReader(made.delimiter, made.zone).read(utf8);
            var options = ReadingOptions.usual().withZone(made.zone).withDelimiter(made.delimiter);
            var bytes = encoded(made.text, random.nextInt(5));
            if (bytes.length > 0 && random.nextInt(4) == 0) {
                bytes = RandomLog.packed(bytes);
            }
            var file = Rows.write(folder, "log.csv", bytes);
            int chunkBytes = CHUNK_BYTES[random.nextInt(CHUNK_BYTES.length)];

            var read = read(file, options, chunkBytes, 1 + random.nextInt(3));

            wholeLogs += expected.isPresent() ? 1 : 0;
            switch (read) {
                case LogRead.Read whole ->
                    assertThat(Rows.of(whole.log())).as("seed " + seed).isEqualTo(expected.orElseThrow());
                case LogRead.Unreadable refused ->
                    assertThat(expected)
                            .as("seed %d %s", seed, refused.faults())
                            .isEmpty();
            }
        }
        assertThat(wholeLogs).as("most made-up logs must be readable").isGreaterThan(200);
    }

    private static byte[] encoded(String text, int manner) {
        return switch (manner) {
            case 0 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 1 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
            case 2 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    @Test
    void an_encoding_that_is_named_is_read_as_utf_8_would_be() {
        var windows = Charset.forName("windows-1252");
        for (int seed = 0; seed < 50; seed++) {
            var made = new RandomLog(new Random(seed));
            var options = ReadingOptions.usual().withZone(made.zone).withDelimiter(made.delimiter);
            var utf8 = read(Rows.write(folder, "u.csv", made.text), options, 64, 2);
            var named = read(
                    Rows.write(folder, "w.csv", made.text.getBytes(windows)), options.withEncoding(windows), 64, 2);
            if (utf8 instanceof LogRead.Read expected && named instanceof LogRead.Read whole) {
                assertThat(Rows.of(whole.log())).isEqualTo(Rows.of(expected.log()));
            } else {
                assertThat(named).isInstanceOf(utf8.getClass());
            }
        }
    }

    @Test
    void damaged_files_are_read_as_the_plain_reader_reads_them_or_refused_with_the_same_faults_at_any_effort() {
        int refusals = 0;
        for (int seed = 0; seed < 1500; seed++) {
            var random = new Random(seed);
            var made = new RandomLog(random);
            var bytes = made.text.getBytes(StandardCharsets.UTF_8);
            int bodyStart = made.text.split("\n", 2)[0].getBytes(StandardCharsets.UTF_8).length + 1;
            for (int i = 1 + random.nextInt(3); i > 0 && bytes.length > bodyStart; i--) {
                bytes = damaged(bytes, bodyStart, random);
            }
            var file = Rows.write(folder, "log.csv", bytes);
            var options = ReadingOptions.usual().withZone(made.zone).withDelimiter(made.delimiter);
            var expected = new NaiveReader(made.delimiter, made.zone).read(bytes);

            var one = read(file, options, CHUNK_BYTES[random.nextInt(CHUNK_BYTES.length)], 1);
            var other = read(file, options, CHUNK_BYTES[random.nextInt(CHUNK_BYTES.length)], 2);

            if (one instanceof LogRead.Unreadable refused) {
                refusals++;
                assertThat(other).as("seed " + seed).isEqualTo(one);
                assertThat(expected).as("seed %d %s", seed, refused.faults()).isEmpty();
                assertThat(refused.faults())
                        .hasSizeBetween(1, 10)
                        .allSatisfy(fault -> assertThat(fault.toLine()).doesNotContain("\n", "\r", "\0"));
                assertThat(refused.faults()).isSortedAccordingTo((a, b) -> Long.compare(a.line(), b.line()));
            } else if (one instanceof LogRead.Read whole && other instanceof LogRead.Read second) {
                assertThat(Rows.of(whole.log())).as("seed " + seed).isEqualTo(expected.orElseThrow());
                assertSame(whole.log(), second.log());
                assertThat(second.notes()).isEqualTo(whole.notes());
            } else {
                throw new AssertionError("seed " + seed + ": " + one + " but " + other);
            }
        }
        assertThat(refusals).isBetween(500, 1450);
    }

    private static byte[] damaged(byte[] bytes, int from, Random random) {
        int at = random.nextInt(from, bytes.length);
        byte[] spoils = {'"', '\r', '\n', 0, (byte) 0xFF, (byte) 0xC3, ',', ';', 'x', '9', ' '};
        byte spoil = spoils[random.nextInt(spoils.length)];
        var head = java.util.Arrays.copyOf(bytes, at);
        var tail = java.util.Arrays.copyOfRange(bytes, at, bytes.length);
        return switch (random.nextInt(3)) {
            case 0 -> join(head, new byte[] {spoil}, tail);
            case 1 -> join(head, new byte[0], java.util.Arrays.copyOfRange(bytes, at + 1, bytes.length));
            default -> {
                var changed = bytes.clone();
                changed[at] = spoil;
                yield changed;
            }
        };
    }

    private static byte[] join(byte[]... parts) {
        var joined = new java.io.ByteArrayOutputStream();
        for (var part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    /** The same numbers throughout: the order of the cases too, which follows the file and not the threads. */
    private static void assertSame(EventLog one, EventLog other) {
        assertThat(other.cases().bytes()).isEqualTo(one.cases().bytes());
        assertThat(other.cases().ends()).isEqualTo(one.cases().ends());
        assertThat(other.activities()).isEqualTo(one.activities());
        assertThat(other.caseStart()).isEqualTo(one.caseStart());
        assertThat(other.activityOf()).isEqualTo(one.activityOf());
        assertThat(other.nanosOf()).isEqualTo(one.nanosOf());
    }

    @Test
    void anything_at_all_is_read_or_refused_and_never_fails() {
        for (int seed = 0; seed < 3000; seed++) {
            var random = new Random(seed);
            var made = new RandomLog(random);
            var bytes = encoded(made.text, random.nextInt(6));
            if (random.nextBoolean()) {
                bytes = RandomLog.packed(bytes);
            }
            for (int i = random.nextInt(6); i > 0 && bytes.length > 1; i--) {
                switch (random.nextInt(3)) {
                    case 0 -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                    case 1 -> bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
                    default -> bytes[random.nextInt(Math.min(bytes.length, 40))] ^= (byte) (1 << random.nextInt(8));
                }
            }
            var file = Rows.write(folder, random.nextBoolean() ? "log.csv" : "log.csv.gz", bytes);
            var files = new EventLogFiles(new Effort(1 + random.nextInt(100), 2, 1L << 30));

            var read = files.read(file, ReadingOptions.usual(), Progress.SILENT);
            var preview = files.preview(file, ReadingOptions.usual());

            if (read instanceof LogRead.Unreadable refused) {
                assertThat(refused.faults()).as("seed " + seed).isNotEmpty();
            } else {
                assertThat(preview.faults()).as("seed " + seed).isEmpty();
            }
        }
    }

    @Test
    void shuffled_rows_give_the_same_log_up_to_the_order_of_cases() {
        var random = new Random(5);
        var rows = new ArrayList<String>();
        for (int i = 0; i < 5000; i++) {
            rows.add("P%d,Step %d,2026-01-%02dT%02d:00Z"
                    .formatted(random.nextInt(300), random.nextInt(9), 1 + random.nextInt(28), random.nextInt(24)));
        }
        var header = "case_id,activity,timestamp\n";
        var straight = Rows.readWhole(Rows.write(folder, "a.csv", header + String.join("\n", rows)))
                .log();
        Collections.shuffle(rows, random);
        var shuffled =
                read(Rows.write(folder, "b.csv", header + String.join("\n", rows)), ReadingOptions.usual(), 1000, 2);

        assertThat(shuffled)
                .isInstanceOfSatisfying(
                        LogRead.Read.class,
                        read -> assertThat(Rows.of(read.log())).isEqualTo(Rows.of(straight)));
        assertThat(List.copyOf(straight.activities())).isSorted();
    }
}
