package org.leadline.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadline.access.Home;
import org.leadline.access.NotHere;
import org.leadline.care.intake.Fault;
import org.leadline.care.intake.LogPreview;
import org.leadline.care.intake.ReadingOptions;
import org.springframework.beans.factory.annotation.Autowired;

@CareTest
class UploadsTest {
    @Autowired
    Uploads uploads;

    @Autowired
    UploadFiles files;

    @Autowired
    Housekeeping housekeeping;

    @Autowired
    Home home;

    @Autowired
    Wards wards;

    private CareProcess process;

    @BeforeEach
    void open() throws IOException {
        wards.open();
        for (Path file : kept()) {
            Files.delete(file);
        }
        process = wards.process("Sepsis");
    }

    @Test
    void aFileLiesUnderARandomNameThatNobodyElseMayRead() throws IOException {
        byte[] bytes = Journal.drawn(1, 0, 5).bytes();
        Upload upload = received("../../etc/Sepsis March.CSV", new ByteArrayInputStream(bytes));
        assertThat(upload.fileName()).isEqualTo("Sepsis March.CSV");
        assertThat(upload.bytes()).isEqualTo(bytes.length);
        assertThat(upload.state()).isEqualTo(Upload.State.RECEIVED);
        Path file = kept().getFirst();
        assertThat(file.getFileName().toString()).matches("[0-9a-f]{32}\\.csv");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(uploads.list(wards.partner, process.id())).containsExactly(upload);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    log.csv                        | log.csv
                    C:\\ward\\log.csv.gz           | log.csv.gz
                    /tmp/../x/..                   | ..
                    '   '                          | unnamed
                    a/                             | unnamed
                    9434765919.csv                 | ##########.csv
                    export 2026-03-01.csv          | export 2026-03-01.csv
                    """)
    void theNameItWasSentUnderIsMadeHarmless(String sent, String shown) {
        assertThat(FileNames.shown(sent)).isEqualTo(shown);
    }

    @Test
    void hiddenCharactersOfANameAreShownAsLinesAndLongOnesAreCut() {
        assertThat(FileNames.shown("a\r\nb\u202Egpj.csv")).isEqualTo("a__b_gpj.csv");
        assertThat(FileNames.shown("n".repeat(500) + ".csv.gz")).hasSize(120).endsWith("n.csv.gz");
    }

    @Test
    void anEmptyFileIsRefusedAndNothingStays() throws IOException {
        assertThat(uploads.receive(wards.nurse, process.id(), "log.csv", InputStream.nullInputStream()))
                .isEqualTo(new Receiving.Refused("care.problem.upload.empty"));
        assertThat(kept()).isEmpty();
        assertThat(uploads.list(wards.nurse, process.id())).isEmpty();
    }

    @Test
    void noMoreThanTheLimitIsTakenInAndNothingOfIt() throws IOException {
        var arrived = files.take("log.csv", new ByteArrayInputStream(new byte[300_000]), 200_000);
        assertThat(arrived.bytes()).isGreaterThan(200_000);
        assertThat(kept()).isEmpty();
        assertThat(files.take("log.csv", new ByteArrayInputStream(new byte[200_000]), 200_000)
                        .bytes())
                .isEqualTo(200_000);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aSenderWhoBreaksOffLeavesNothing() throws IOException {
        InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line went dead");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        });
        assertThatThrownBy(() -> uploads.receive(wards.nurse, process.id(), "log.csv", breaking))
                .isInstanceOf(IOException.class);
        assertThat(kept()).isEmpty();
        assertThat(uploads.list(wards.nurse, process.id())).isEmpty();
    }

    @Test
    void thePreviewShowsTheFileUnderTheNameItWasSentUnder() throws IOException {
        Journal journal = Journal.drawn(1, 0, 5).with("p1,Ward,2025-02-30T00:00:00Z,north");
        Upload upload = received("ward.csv", journal.stream());
        LogPreview preview = uploads.preview(wards.nurse, upload.id(), ReadingOptions.usual());
        assertThat(preview.header()).containsExactly("case_id", "activity", "timestamp", "site");
        assertThat(preview.unreadableRows()).isEqualTo(1);
        assertThat(preview.faults()).extracting(Fault::file).containsOnly("ward.csv");
        assertThat(uploads.get(wards.nurse, upload.id())).isEqualTo(upload);
    }

    @Test
    void fiveFilesMayWaitAndNoMore() throws IOException {
        for (int i = 0; i < Uploads.MOST_WAITING; i++) {
            received("log.csv", Journal.drawn(i, 0, 2).stream());
        }
        assertThat(uploads.receive(wards.nurse, process.id(), "log.csv", Journal.drawn(9, 0, 2).stream()))
                .isEqualTo(new Receiving.Refused("care.problem.upload.many"));
        uploads.discard(
                wards.nurse, uploads.list(wards.nurse, process.id()).getFirst().id());
        assertThat(kept()).hasSize(Uploads.MOST_WAITING - 1);
        received("log.csv", Journal.drawn(9, 0, 2).stream());
    }

    @Test
    void aFileLivesForADay() throws IOException {
        Upload old = received("log.csv", Journal.drawn(1, 0, 2).stream());
        wards.clock.move(Duration.ofHours(23));
        Upload young = received("log.csv", Journal.drawn(2, 0, 2).stream());
        housekeeping.removeOld();
        assertThat(kept()).hasSize(2);
        wards.clock.move(Duration.ofMinutes(61));
        assertThat(uploads.list(wards.nurse, process.id())).containsExactly(young);
        assertThatThrownBy(() -> uploads.get(wards.nurse, old.id())).isInstanceOf(NotHere.class);
        housekeeping.removeOld();
        assertThat(kept()).hasSize(1);
        assertThat(wards.database.sql().fetchValue("select count(*) from care.upload"))
                .isEqualTo(1L);
    }

    private Upload received(String name, InputStream body) throws IOException {
        Receiving outcome = uploads.receive(wards.nurse, process.id(), name, body);
        assertThat(outcome).isInstanceOf(Receiving.Received.class);
        return ((Receiving.Received) outcome).upload();
    }

    private List<Path> kept() throws IOException {
        try (var all = Files.list(home.folder("uploads"))) {
            return all.toList();
        }
    }
}
