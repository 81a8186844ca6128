package org.leadline.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.access.AuditTrail;
import org.leadline.access.Home;
import org.leadline.care.Upload.State;
import org.leadline.care.Upload.Stop;
import org.leadline.care.intake.EventLogFiles;
import org.leadline.care.intake.Fault;
import org.leadline.care.intake.LogRead;
import org.leadline.care.intake.Progress;
import org.leadline.care.intake.ReadingOptions;
import org.leadline.care.journey.EventLog;
import org.leadline.care.journey.Journeys;
import org.leadline.care.journey.ModeReading;
import org.leadline.care.journey.Modes;
import org.springframework.beans.factory.annotation.Autowired;

@CareTest
class LogImportsTest {
    private static final ImportChoices IDS_KEPT = new ImportChoices(ReadingOptions.usual(), false);

    @Autowired
    CareLogs logs;

    @Autowired
    Uploads uploads;

    @Autowired
    Readings readings;

    @Autowired
    Processes processes;

    @Autowired
    ModeHistory modes;

    @Autowired
    AuditTrail audit;

    @Autowired
    Home home;

    @Autowired
    Wards wards;

    private CareProcess process;

    @BeforeEach
    void open() throws IOException {
        wards.open();
        for (String name : List.of("logs", "uploads")) {
            try (var files = Files.list(home.folder(name))) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        process = wards.said("Sepsis");
    }

    @Test
    void theReadingOfAnImportIsTheReadingOfTheFile() throws IOException {
        Journal journal = Journal.drawn(1, 0, 150);
        ImportProgress end = imported(journal, IDS_KEPT);
        assertThat(end.upload().state()).isEqualTo(State.IMPORTED);
        assertThat(found().reading()).isEqualTo(direct(journal, "log.csv"));
        assertThat(found().allCases()).isEqualTo(150);
        assertThat(found().latelyNew()).isNotNull();
        assertThat(logs.list(wards.partner, process.id())).singleElement().satisfies(one -> {
            assertThat(one.rows()).isEqualTo(journal.rows().size());
            assertThat(one.events()).isEqualTo(journal.rows().size());
            assertThat(one.cases()).isEqualTo(150);
            assertThat(one.fileName()).isEqualTo("log.csv");
            assertThat(one.by()).isEqualTo(new Someone(wards.nurse.personId(), "ana"));
            assertThat(one.id()).isEqualTo(end.upload().importId());
        });
    }

    @Test
    void caseIdsAreHashedUnlessTheTeamSaysThatTheyAreNoPatients() throws IOException {
        Journal journal = Journal.drawn(2, 0, 120).with("only-one,Odd,2025-03-01T00:00:00Z,north");
        imported(journal, ImportChoices.usual());
        ModeReading reading = Objects.requireNonNull(found().reading());
        assertThat(reading.novelMoves())
                .isNotEmpty()
                .allSatisfy(move -> assertThat(move.caseId()).matches("[0-9a-f]{32}"));
        assertThat(reading)
                .usingRecursiveComparison()
                .ignoringFields("novelMoves")
                .isEqualTo(direct(journal, "log.csv"));
        for (Path stored : filesIn("logs")) {
            assertThat(new String(Files.readAllBytes(stored), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("only-one");
        }
        assertThat(wards.database.sql().fetch("select * from care.reading").toString())
                .doesNotContain("only-one");
    }

    @Test
    void howCaseIdsAreTreatedIsSettledByTheFirstImport() throws IOException {
        assertThat(logs.findCaseIdsHashed(wards.nurse, process.id())).isEmpty();
        imported(Journal.drawn(3, 0, 60), ImportChoices.usual());
        assertThat(logs.findCaseIdsHashed(wards.nurse, process.id())).contains(true);
        Upload second = sent(Journal.drawn(3, 60, 60));
        assertThat(logs.begin(wards.nurse, second.id(), IDS_KEPT))
                .isEqualTo(new Beginning.Refused("care.problem.import.ids"));
        logs.remove(wards.nurse, logs.list(wards.nurse, process.id()).getFirst().id());
        assertThat(logs.begin(wards.nurse, second.id(), IDS_KEPT)).isInstanceOf(Beginning.Begun.class);
        logs.await(second.id());
        assertThat(logs.findCaseIdsHashed(wards.nurse, process.id())).contains(false);
    }

    @Test
    void theSameFileTwiceChangesNothingAndSaysSo() throws IOException {
        Journal journal = Journal.drawn(4, 0, 80);
        Long first = imported(journal, ImportChoices.usual()).upload().importId();
        StoredReading before = found();
        Map<String, String> rows = everything();

        Upload again = sent(journal);
        assertThat(logs.begin(wards.doctor, again.id(), ImportChoices.usual()))
                .isInstanceOfSatisfying(
                        Beginning.SameAsBefore.class,
                        same -> assertThat(same.earlier().id()).isEqualTo(first));
        ImportProgress shuffled = imported(journal.shuffled(9), ImportChoices.usual());
        assertThat(shuffled.upload().state()).isEqualTo(State.UNCHANGED);
        assertThat(shuffled.upload().importId()).isEqualTo(first);

        assertThat(found()).isEqualTo(before);
        assertThat(everything()).isEqualTo(rows);
        assertThat(filesIn("logs")).hasSize(1);
        assertThat(filesIn("uploads")).isEmpty();
    }

    @Test
    void aLaterFileWithMoreOfTheSameCasesTakesTheLargerCount() throws IOException {
        Journal journal = Journal.drawn(5, 0, 100);
        Journal twiceAtOnce =
                journal.with(journal.rows().getFirst()).with(journal.rows().getFirst());
        imported(journal.first(journal.rows().size() / 2), IDS_KEPT);
        imported(twiceAtOnce.shuffled(1), IDS_KEPT);
        ModeReading both = found().reading();
        assertThat(both).isNotNull();
        assertThat(both).isEqualTo(direct(twiceAtOnce, "log.csv"));

        imported(Journal.drawn(6, 1_000, 70), IDS_KEPT);
        assertThat(found().allCases()).isEqualTo(170);
        long last = logs.list(wards.nurse, process.id()).getLast().id();
        logs.remove(wards.nurse, last);
        assertThat(found().reading()).isEqualTo(both);
        assertThat(filesIn("logs")).hasSize(2);
        assertThat(logs.list(wards.nurse, process.id())).hasSize(2);
    }

    @Test
    void removingTheLastImportTakesTheReadingWithIt() throws IOException {
        imported(Journal.drawn(7, 0, 60), IDS_KEPT);
        logs.remove(wards.nurse, logs.list(wards.nurse, process.id()).getFirst().id());
        assertThat(readings.find(wards.nurse, process.id())).isEmpty();
        assertThat(filesIn("logs")).isEmpty();
        assertThat(audit.list(process.address()))
                .extracting(AuditTrail.Entry::action)
                .contains("import removed");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithItsFaultsAndChangesNothing() throws IOException {
        imported(Journal.drawn(8, 0, 60), IDS_KEPT);
        Map<String, String> before = everything();
        Journal broken = Journal.drawn(8, 60, 60)
                .with("p9,Ward,2025-02-30T00:00:00Z,north")
                .with("p9,,then,south");
        ImportProgress end = imported(broken, IDS_KEPT);
        assertThat(end.upload().state()).isEqualTo(State.REFUSED);
        assertThat(end.upload().faults())
                .hasSizeBetween(2, 10)
                .allSatisfy(fault -> {
                    assertThat(fault.file()).isEqualTo("log.csv");
                    assertThat(fault.remedy()).isNotBlank();
                })
                .first()
                .extracting(Fault::line)
                .isEqualTo(broken.rows().size() + 0L);
        assertThat(everything()).isEqualTo(before);
        assertThat(filesIn("logs")).hasSize(1);
        assertThat(filesIn("uploads")).isEmpty();
        assertThat(logs.begin(wards.nurse, end.upload().id(), IDS_KEPT))
                .isEqualTo(new Beginning.Refused("care.problem.import.over"));
    }

    @Test
    void anImportChangesNoMode() throws IOException {
        modes.enter(wards.nurse, process.id(), Mode.FIND_OUT, java.time.LocalDate.parse("2026-01-01"), "");
        List<ModeEntry> before = modes.list(wards.nurse, process.id());
        imported(Journal.drawn(10, 0, 200), IDS_KEPT);
        assertThat(processes.get(wards.nurse, process.id()).mode()).isEqualTo(before.getFirst());
        assertThat(modes.list(wards.nurse, process.id())).isEqualTo(before);
    }

    @Test
    void aDamagedStoredLogStopsWhatNeedsItAndNothingIsLost() throws IOException {
        imported(Journal.drawn(11, 0, 60), IDS_KEPT);
        StoredReading before = found();
        Path stored = filesIn("logs").getFirst();
        byte[] whole = Files.readAllBytes(stored);
        byte[] damaged = whole.clone();
        damaged[damaged.length / 2] ^= 4;
        Files.write(stored, damaged);

        ImportProgress end = imported(Journal.drawn(11, 60, 60), IDS_KEPT);
        assertThat(end.upload().state()).isEqualTo(State.STOPPED);
        assertThat(end.upload().stop()).isEqualTo(Stop.DAMAGED);
        assertThat(found()).isEqualTo(before);
        assertThat(filesIn("logs")).containsExactly(stored);

        Files.write(stored, whole);
        assertThat(logs.begin(wards.nurse, end.upload().id(), IDS_KEPT)).isInstanceOf(Beginning.Begun.class);
        logs.await(end.upload().id());
        assertThat(found().allCases()).isEqualTo(120);

        Files.write(stored, damaged);
        logs.remove(wards.nurse, logs.list(wards.nurse, process.id()).getLast().id());
        assertThat(readings.find(wards.nurse, process.id())).isEmpty();
        logs.remove(wards.nurse, logs.list(wards.nurse, process.id()).getLast().id());
        assertThat(logs.list(wards.nurse, process.id())).isEmpty();
    }

    private ImportProgress imported(Journal journal, ImportChoices choices) throws IOException {
        return logs.importNow(wards.nurse, process.id(), "C:\\exports\\log.csv", journal.stream(), choices);
    }

    private Upload sent(Journal journal) throws IOException {
        Receiving outcome = uploads.receive(wards.nurse, process.id(), "log.csv", journal.stream());
        assertThat(outcome).isInstanceOf(Receiving.Received.class);
        return ((Receiving.Received) outcome).upload();
    }

    private StoredReading found() {
        return readings.find(wards.partner, process.id()).orElseThrow();
    }

    private ModeReading direct(Journal journal, String name) throws IOException {
        Path file = Files.createTempFile("direct", ".csv");
        try {
            Files.write(file, journal.bytes());
            LogRead read = new EventLogFiles().read(file, ReadingOptions.usual(), Progress.SILENT);
            assertThat(read).isInstanceOf(LogRead.Read.class);
            LogRead.Read whole = (LogRead.Read) read;
            EventLog log = whole.log();
            List<String> cautions =
                    logs.list(wards.nurse, process.id()).getFirst().cautions();
            return Modes.read(name, Journeys.fold(log), whole.notes().zone(), cautions);
        } finally {
            Files.delete(file);
        }
    }

    private List<Path> filesIn(String folder) throws IOException {
        try (var files = Files.list(home.folder(folder))) {
            return files.sorted().toList();
        }
    }

    private Map<String, String> everything() {
        var sql = wards.database.sql();
        return Map.of(
                "imports",
                        sql.fetch("select * from care.log_import order by id").toString(),
                "readings",
                        sql.fetch("select * from care.reading order by process_id")
                                .toString(),
                "picks", sql.fetch("select * from care.picks order by 1, 2").toString(),
                "processes", sql.fetch("select * from care.process order by id").toString(),
                "modes",
                        sql.fetch("select * from care.process_mode order by id").toString());
    }
}
