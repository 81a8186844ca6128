package org.leadline.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.sample.SampleTables.cell;
import static org.leadline.sample.SampleTables.entries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The committed logs are what the generator writes, and read as their processes should, by a reckoning of the test's own. */
class SampleLogsTest {
    private static final Path LOGS = WriteSample.SAMPLE.resolve("logs");
    private static final double SURE = 0.8;

    @TempDir
    Path folder;

    @Test
    void two_runs_write_the_same_bytes() throws IOException {
        WriteSample.writeLogs(folder.resolve("one"));
        WriteSample.writeLogs(folder.resolve("two"));
        for (String file : names(folder.resolve("one"))) {
            assertThat(folder.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
        }
    }

    /** Packed files are compared unpacked: the packing may differ by a few bytes between builds of Java, the log may not. */
    @Test
    void committed_logs_are_what_the_generator_writes() throws IOException {
        WriteSample.writeLogs(folder);
        assertThat(names(folder)).isEqualTo(names(LOGS));
        for (String file : names(folder)) {
            assertThat(SampleLog.text(LOGS.resolve(file)).equals(SampleLog.text(folder.resolve(file))))
                    .as(file)
                    .isTrue();
        }
    }

    @Test
    void each_log_belongs_to_one_process() {
        assertThat(SampleTables.read(WriteSample.SAMPLE, "processes.csv").stream()
                        .map(row -> cell(row, "log"))
                        .filter(log -> !log.isEmpty())
                        .sorted())
                .containsExactlyElementsOf(names(LOGS));
    }

    @ParameterizedTest
    @CsvSource({
        "line-insertion, 222, 214, 3",
        "breathlessness, 1037, 1000, 21",
        "fluid-around-the-lung, 272, 260, 4",
        "coughing-up-blood, 39, 34, 0",
        "frailty, 110, 96, 5",
        "sepsis, 1031, 1004, 6",
        "foot-check, 650, 640, 2"
    })
    void everybody_is_finished_taken_out_or_still_here(String process, int cases, int finished, int stillHere)
            throws IOException {
        var log = log(process);
        long takenOut = entries(log.process(), "taken_out").stream()
                .mapToLong(ending -> log.endedBy(ending.split("=", 2)[0]))
                .sum();
        assertThat(log.cases()).hasSize(cases);
        assertThat(log.finishedJourneys()).hasSize(finished);
        assertThat(cases - finished - takenOut).isEqualTo(stillHere);
    }

    @ParameterizedTest
    @CsvSource({
        "line-insertion",
        "breathlessness",
        "fluid-around-the-lung",
        "coughing-up-blood",
        "frailty",
        "sepsis",
        "foot-check"
    })
    void times_span_the_eighteen_months_before_the_logs_were_taken(String process) throws IOException {
        var log = log(process);
        var times = log.events().stream().map(SampleLog.Event::time).sorted().toList();
        assertThat(times.getFirst()).isGreaterThanOrEqualTo("2025-06-01").isLessThan("2025-08");
        assertThat(times.getLast()).isGreaterThan("2026-11").isLessThan("2026-11-16");
        boolean zoned = cell(log.process(), "zone").isEmpty();
        assertThat(times).allMatch(time -> time.endsWith("Z") == zoned);
        var months = times.stream().map(time -> time.substring(0, 7)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(months).hasSizeGreaterThanOrEqualTo(16);
    }

    @ParameterizedTest
    @CsvSource({"line-insertion, 3", "foot-check, 2"})
    void same_every_time_is_sure(String process, int setsForEightInTen) throws IOException {
        var reading = Reading.of(log(process).finishedJourneys());
        assertThat(reading.sameEveryTime()).as(reading.toString()).isGreaterThan(SURE);
        assertThat(reading.n80()).isEqualTo(setsForEightInTen);
        assertThat(reading.d1()).isLessThan(6);
        assertThat(reading.k100()).as("some charting is missing or late").isBetween(0.85, 0.99);
    }

    @ParameterizedTest
    @CsvSource({"line-insertion", "foot-check"})
    void same_every_time_shows_even_with_monitoring_and_unfinished_journeys_in(String process) throws IOException {
        var reading = Reading.of(log(process).allJourneys());
        assertThat(reading.sameEveryTime()).as(reading.toString()).isGreaterThan(SURE);
    }

    @ParameterizedTest
    @CsvSource({"sepsis", "breathlessness", "fluid-around-the-lung"})
    void choose_together_is_sure(String process) throws IOException {
        var reading = Reading.of(log(process).finishedJourneys());
        assertThat(reading.chooseTogether()).as(reading.toString()).isGreaterThan(SURE);
    }

    @Test
    void frailty_reads_find_out_and_is_provisional() throws IOException {
        var reading = Reading.of(log("frailty").finishedJourneys());
        assertThat(reading.journeys()).isBetween(50, 99);
        assertThat(reading.findOut()).as(reading.toString()).isGreaterThan(0.95);
    }

    @Test
    void coughing_up_blood_is_too_rare_to_read() throws IOException {
        assertThat(log("coughing-up-blood").finishedJourneys()).hasSizeLessThan(50);
    }

    @Test
    void breathlessness_drifts_from_march() throws IOException {
        var journeys = log("breathlessness").finishedJourneys();
        for (int from = 0; from < 600; from += 200) {
            var before = Reading.of(journeys.subList(from, from + 200));
            assertThat(before.chooseTogether()).as(before.toString()).isGreaterThan(SURE);
        }
        for (int from = 600; from < 1000; from += 200) {
            var since = Reading.of(journeys.subList(from, from + 200));
            assertThat(since.findOut()).as(since.toString()).isGreaterThan(SURE);
        }
    }

    @Test
    void night_and_day_are_two_services_in_the_sepsis_log() throws IOException {
        var whole = log("sepsis");
        var day = Reading.of(part(whole, "day").finishedJourneys());
        var night = Reading.of(part(whole, "night").finishedJourneys());
        var both = Reading.of(whole.finishedJourneys());
        assertThat(day.journeys() + night.journeys()).isEqualTo(both.journeys());
        assertThat(List.of(day.d1(), night.d1())).allMatch(d1 -> d1 < 0.9 * both.d1());
    }

    @Test
    void some_steps_share_a_minute_and_monitoring_is_there_to_leave_out() throws IOException {
        for (var process : SampleTables.read(WriteSample.SAMPLE, "processes.csv")) {
            if (cell(process, "log").isEmpty()) {
                continue;
            }
            var log = SampleLog.read(LOGS, process);
            assertThat(log.cases().values().stream().anyMatch(SampleLogsTest::hasTie))
                    .as(cell(process, "slug"))
                    .isTrue();
            assertThat(entries(process, "left_out")).isNotEmpty();
        }
    }

    private static boolean hasTie(List<SampleLog.Event> events) {
        return events.stream().map(SampleLog.Event::time).distinct().count() < events.size();
    }

    private static SampleLog part(SampleLog whole, String timeOfDay) throws IOException {
        var ids = SampleLog.text(LOGS.resolve(cell(whole.process(), "log")))
                .lines()
                .map(line -> line.split(","))
                .filter(cells -> cells[3].equals(timeOfDay))
                .map(cells -> cells[0])
                .collect(Collectors.toSet());
        var cases = whole.cases().entrySet().stream()
                .filter(one -> ids.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new SampleLog(cases, whole.process());
    }

    private static SampleLog log(String slug) throws IOException {
        var process = SampleTables.read(WriteSample.SAMPLE, "processes.csv").stream()
                .filter(row -> cell(row, "slug").equals(slug))
                .findFirst()
                .orElseThrow();
        return SampleLog.read(LOGS, process);
    }

    private static List<String> names(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
