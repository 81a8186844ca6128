package org.leadline.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.access.Home;
import org.leadline.care.Upload.State;
import org.leadline.care.Upload.Stop;
import org.springframework.beans.factory.annotation.Autowired;

/** Imports on their way: a test holds the row of the process, so that an import waits for it just before its commit. */
@CareTest
class ImportQueueTest {
    @Autowired
    CareLogs logs;

    @Autowired
    Uploads uploads;

    @Autowired
    Readings readings;

    @Autowired
    Housekeeping housekeeping;

    @Autowired
    ImportQueue queue;

    @Autowired
    Home home;

    @Autowired
    Wards wards;

    private CareProcess process;

    @BeforeEach
    void open() throws IOException {
        wards.open();
        for (String name : List.of("logs", "uploads")) {
            for (Path file : filesIn(name)) {
                Files.delete(file);
            }
        }
        process = wards.said("Sepsis");
    }

    @Test
    void twoImportsAtOnceComeOneAfterTheOther() throws IOException {
        Upload first = sent(1);
        Upload second = sent(2);
        whileProcessIsHeld(() -> {
            begin(first);
            begin(second);
            assertThat(logs.progress(wards.nurse, first.id()).ahead()).isZero();
            ImportProgress waiting = logs.progress(wards.doctor, second.id());
            assertThat(waiting.ahead()).isEqualTo(1);
            assertThat(waiting.upload().state()).isEqualTo(State.WAITING);
            assertThat(waiting.phase()).isEqualTo(ImportProgress.Phase.WAITING);
            assertThat(logs.begin(wards.nurse, second.id(), ImportChoices.usual()))
                    .isEqualTo(new Beginning.Refused("care.problem.import.running"));
            uploads.discard(wards.nurse, second.id());
        });
        logs.await(first.id());
        logs.await(second.id());
        assertThat(state(first)).isEqualTo(State.IMPORTED);
        assertThat(state(second)).isEqualTo(State.IMPORTED);
        assertThat(found().allCases()).isEqualTo(100);
    }

    @Test
    void anImportThatIsStoppedLeavesNothingAndCanBeBegunAgain() throws IOException {
        Upload upload = sent(3);
        whileProcessIsHeld(() -> {
            begin(upload);
            logs.cancel(wards.doctor, upload.id());
        });
        logs.await(upload.id());
        Upload stopped = uploads.get(wards.nurse, upload.id());
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(stopped.stop()).isEqualTo(Stop.PERSON);
        assertThat(logs.list(wards.nurse, process.id())).isEmpty();
        assertThat(readings.find(wards.nurse, process.id())).isEmpty();
        assertThat(filesIn("logs")).isEmpty();
        assertThat(filesIn("uploads")).hasSize(1);

        begin(upload);
        logs.await(upload.id());
        assertThat(state(upload)).isEqualTo(State.IMPORTED);
        assertThat(filesIn("uploads")).isEmpty();
    }

    @Test
    void oneThatIsStoppedWhileItWaitsNeverBegins() throws IOException {
        Upload first = sent(4);
        Upload second = sent(5);
        whileProcessIsHeld(() -> {
            begin(first);
            begin(second);
            logs.cancel(wards.nurse, second.id());
        });
        logs.await(second.id());
        assertThat(uploads.get(wards.nurse, second.id()).stop()).isEqualTo(Stop.PERSON);
        assertThat(found().allCases()).isEqualTo(50);
    }

    @Test
    void anImportTellsWhereItIsAndIsOverAtItsEnd() throws IOException {
        Upload upload = sent(6);
        assertThat(logs.progress(wards.nurse, upload.id()).upload().state()).isEqualTo(State.RECEIVED);
        begin(upload);
        logs.await(upload.id());
        ImportProgress end = logs.progress(wards.nurse, upload.id());
        assertThat(end.phase()).isEqualTo(ImportProgress.Phase.OVER);
        assertThat(end.shareOfBytes()).isEqualTo(1);
        assertThat(queue.find(upload.id())).isEmpty();
    }

    @Test
    void theTimeLeftFollowsFromTheSpeedSoFar() {
        ImportRun run = new ImportRun(1, wards.clock);
        run.enter(ImportProgress.Phase.READING);
        Upload upload = aRow();
        assertThat(run.progress(upload, 0).secondsLeft()).isEmpty();
        wards.clock.move(Duration.ofSeconds(10));
        assertThat(run.hear(25, 100, 700)).isTrue();
        ImportProgress progress = run.progress(upload, 0);
        assertThat(progress.secondsLeft()).hasValue(30);
        assertThat(progress.rowsRead()).isEqualTo(700);
        assertThat(progress.shareOfBytes()).isEqualTo(0.25);
    }

    @Test
    void aServerThatWasKilledLeavesNothingHalf() throws IOException {
        Upload kept = sent(7);
        begin(kept);
        logs.await(kept.id());
        StoredReading before = found();
        Upload killed = sent(8);
        Upload waited = sent(9);
        wards.database
                .sql()
                .execute("update care.upload set state = 'importing', choices = '"
                        + JsonStore.of(ImportChoices.usual().kept()).data() + "' where id = " + killed.id());
        wards.database.sql().execute("update care.upload set state = 'waiting' where id = " + waited.id());
        Path ours = filesIn("logs").getFirst();
        Files.copy(ours, ours.resolveSibling("0".repeat(32) + ".leadlog"));
        Files.writeString(ours.resolveSibling("1".repeat(32) + ".part"), "half");
        Files.writeString(home.folder("uploads").resolve("2".repeat(32) + ".csv"), "half");

        assertThat(uploads.get(wards.nurse, killed.id()).state()).isEqualTo(State.STOPPED);
        housekeeping.recover();

        assertThat(filesIn("logs")).containsExactly(ours);
        assertThat(filesIn("uploads")).hasSize(2);
        assertThat(found()).isEqualTo(before);
        for (Upload upload : List.of(killed, waited)) {
            Upload stopped = uploads.get(wards.nurse, upload.id());
            assertThat(stopped.state()).isEqualTo(State.STOPPED);
            assertThat(stopped.stop()).isEqualTo(Stop.RESTART);
            begin(stopped);
            logs.await(upload.id());
            assertThat(state(upload)).isEqualTo(State.IMPORTED);
        }
        assertThat(found().allCases()).isEqualTo(150);
    }

    @Test
    void aFileWhoseImportIsInIsRemovedEvenWhereTheServerWasKilledInBetween() throws IOException {
        Upload upload = sent(11);
        Path file = filesIn("uploads").getFirst();
        byte[] content = Files.readAllBytes(file);
        begin(upload);
        logs.await(upload.id());
        assertThat(file).doesNotExist();
        Files.write(file, content);
        housekeeping.recover();
        assertThat(file).doesNotExist();
        assertThat(state(upload)).isEqualTo(State.IMPORTED);
    }

    @Test
    void aReadingOfAnEarlierVersionIsWorkedOutAnew() throws IOException {
        Upload upload = sent(10);
        begin(upload);
        logs.await(upload.id());
        StoredReading before = found();
        wards.database.sql().execute("update care.reading set version = 'older', reading = '{\"reading\": 7}'");
        assertThat(found()).isEqualTo(before);
        assertThat(readings.mapByProcess(wards.nurse, wards.wardId))
                .containsExactly(java.util.Map.entry(process.id(), before));
        assertThat(wards.database.sql().fetchValue("select version from care.reading"))
                .isEqualTo("older");
        housekeeping.recover();
        assertThat(wards.database.sql().fetchValue("select version from care.reading"))
                .isEqualTo(WorkingOut.VERSION);
        assertThat(found()).isEqualTo(before);
    }

    private void begin(Upload upload) {
        assertThat(logs.begin(wards.nurse, upload.id(), ImportChoices.usual())).isInstanceOf(Beginning.Begun.class);
    }

    private Upload sent(int seed) throws IOException {
        Receiving outcome =
                uploads.receive(wards.nurse, process.id(), "log.csv", Journal.drawn(seed, seed * 1_000, 50).stream());
        assertThat(outcome).isInstanceOf(Receiving.Received.class);
        return ((Receiving.Received) outcome).upload();
    }

    private Upload aRow() {
        return new Upload(
                1,
                1,
                "log.csv",
                1,
                State.IMPORTING,
                Someone.of(wards.nurse),
                java.time.OffsetDateTime.now(wards.clock),
                null,
                List.of(),
                null,
                null);
    }

    private void whileProcessIsHeld(Runnable deed) {
        wards.database.sql().transaction(held -> {
            held.dsl().execute("select id from care.process where id = " + process.id() + " for update");
            deed.run();
        });
    }

    private State state(Upload upload) {
        return uploads.get(wards.nurse, upload.id()).state();
    }

    private StoredReading found() {
        return readings.find(wards.nurse, process.id()).orElseThrow();
    }

    private List<Path> filesIn(String folder) throws IOException {
        try (var files = Files.list(home.folder(folder))) {
            return files.sorted().toList();
        }
    }
}
