package org.leadline.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.Trust;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that mean harm, or are broken, sent the way a person sends them. */
@DemoServer
class HostileUploadsTest {

    private static final String HEAD = "case_id,activity,timestamp\n";

    @Autowired
    House house;

    private Guest member = new Guest(java.net.URI.create("http://127.0.0.1"));
    private String process = "";

    @BeforeEach
    void open() {
        member = house.as("house-member");
        process = "/care/process/"
                + house.process("house-member", house.thingsOfTheWard().unit());
    }

    @Test
    @Trust({43, 44, 45, 48, 49})
    void everyHostileFileIsRefusedWithWhatToDoAndNothingOfItStays() throws IOException {
        try (var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Map<String, byte[]> files = HostileFiles.named("http://127.0.0.1:" + listener.getLocalPort());
            Map<String, String> before = importsAndReadings();
            List<String> filesBefore = house.files();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                HttpResponse<String> end = sentAndImported(file.getKey(), file.getValue());
                String what = file.getKey() + " -> " + end.statusCode() + " " + end.uri();
                assertThat(end.statusCode()).as(what).isEqualTo(422);
                Answers.checkHeaders(what, end);
                Answers.checkProblem(what, end.body());
                String text = Markup.of(end.body()).text();
                assertThat(text)
                        .as(what + ": says where it stands and what to do")
                        .containsPattern(
                                file.getValue().length == 0
                                        ? "That file is empty\\. Send "
                                        : Pattern.quote(file.getKey())
                                                + "(, line [0-9]+)?(, column .+)?: (found|expected) .+\\. .+\\.");
                discarded(end);
                assertThat(importsAndReadings()).as(what).isEqualTo(before);
                assertThat(house.files()).as(what).isEqualTo(filesBefore);
            }
            listener.setSoTimeout(1);
            assertThat(connects(listener))
                    .as("nothing was fetched from anywhere")
                    .isFalse();
        }
    }

    @Test
    @Trust({48, 50})
    void aFaultBeyondThePreviewRefusesTheWholeFile() {
        String rows = IntStream.range(0, 30_000)
                .mapToObj(row -> "c%d,Seen,2026-01-01T08:%02d:00Z%n".formatted(row, row % 60))
                .collect(Collectors.joining());
        Map<String, String> before = importsAndReadings();
        List<String> files = house.files();
        for (String last :
                List.of("c9,Seen\n", "c9,,2026-01-01\n", "c9,Seen,2026-02-30T00:00:00Z\n", "c9,Seen,01/02/20x6\n")) {
            HttpResponse<String> end = sentAndImported("late.csv", (HEAD + rows + last).getBytes(UTF_8));
            assertThat(end.statusCode()).as(last).isEqualTo(422);
            assertThat(end.body()).as(last).contains("30002");
            assertThat(importsAndReadings()).isEqualTo(before);
            assertThat(house.files()).isEqualTo(files);
        }
    }

    @Test
    @Trust(49)
    void whatWaitsLiesUnderARandomNameForTheServerAloneAndGoesWithTheImport() throws IOException {
        Path uploads = house.home().folder("uploads");
        List<String> before = house.files();
        String sent = member.upload(
                        process + "/log", "../../evil.csv", house.log().getBytes(UTF_8))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        List<String> waiting = new ArrayList<>(house.files());
        waiting.removeAll(before);
        assertThat(waiting).hasSize(1);
        Path file = Path.of(waiting.getFirst());
        assertThat(file.getParent()).isEqualTo(uploads);
        assertThat(file.getFileName().toString())
                .matches("[0-9a-f]{32}(\\.[a-z.]+)?")
                .doesNotContain("evil");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(uploads)))
                .isEqualTo("rwx------");
        for (String address : List.of(
                "/uploads/" + file.getFileName(),
                "/" + file.getFileName(),
                sent + "/" + file.getFileName(),
                sent + "/file")) {
            assertThat(member.get(address).statusCode()).as(address).isEqualTo(404);
        }
        assertThat(member.get(sent).body())
                .contains("evil.csv")
                .doesNotContain("../", file.getFileName().toString());
        assertThat(member.post(sent + "/import", Map.of("ids", "ours")).statusCode())
                .isEqualTo(302);
        assertThat(awaited(sent).statusCode()).isLessThan(400);
        assertThat(file).doesNotExist();
        List<String> after = new ArrayList<>(house.files());
        after.removeAll(before);
        assertThat(after)
                .singleElement()
                .satisfies(stored -> assertThat(
                                PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(stored))))
                        .doesNotMatch(".{3}.*[rwx].*"));
    }

    @Test
    @Trust({45, 49})
    void atMostSoManyFilesWait() {
        for (int file = 0; file < 5; file++) {
            assertThat(member.upload(process + "/log", "a.csv", house.log().getBytes(UTF_8))
                            .statusCode())
                    .isEqualTo(302);
        }
        List<String> files = house.files();
        HttpResponse<String> refused =
                member.upload(process + "/log", "a.csv", house.log().getBytes(UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Very many files wait already");
        assertThat(house.files()).isEqualTo(files);
    }

    /** Sends a file and, where its beginning can be read, has it imported; the last page of that way. */
    private HttpResponse<String> sentAndImported(String name, byte[] content) {
        HttpResponse<String> sent = member.upload(process + "/log", name, content);
        if (sent.statusCode() != 302) {
            return sent;
        }
        String address = sent.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> shown = member.get(address);
        if (shown.statusCode() != 200) {
            return shown;
        }
        HttpResponse<String> begun = member.post(address + "/import", Map.of("ids", "ours"));
        return begun.statusCode() == 302 ? awaited(address) : begun;
    }

    /** The page of an upload once nothing is under way. */
    private HttpResponse<String> awaited(String address) {
        long until = System.nanoTime() + 60_000_000_000L;
        while (member.get(address + "/progress")
                .headers()
                .firstValue("HX-Refresh")
                .isEmpty()) {
            assertThat(System.nanoTime())
                    .as("the import of " + address + " ends")
                    .isLessThan(until);
            Thread.onSpinWait();
        }
        return member.get(address);
    }

    private void discarded(HttpResponse<String> page) {
        String address = page.uri().getPath().replaceFirst("/import$", "");
        if (address.startsWith("/care/upload/")) {
            assertThat(member.post(address + "/discard", Map.of()).statusCode()).isEqualTo(302);
        }
    }

    private Map<String, String> importsAndReadings() {
        Map<String, String> rows = new LinkedHashMap<>(house.rows());
        rows.keySet()
                .retainAll(
                        List.of("care.log_import", "care.reading", "care.picks", "care.process", "care.process_mode"));
        return rows;
    }

    private static boolean connects(ServerSocket listener) throws IOException {
        try (var caught = listener.accept()) {
            return caught.isConnected();
        } catch (SocketTimeoutException nobodyCame) {
            return false;
        }
    }
}
