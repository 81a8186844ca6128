package org.leadline.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.leadline.care.journey.EventLog;
import org.leadline.care.log.StoredLogs;
import org.leadline.journey.Caller;

/** A process of the demo with one small log in it, to which a large one is sent over and over while the server is killed; and what must hold afterwards. */
final class KilledImport {
    private static final String NURSE = "rosa-quill";
    private static final Duration DEADLINE = Duration.ofSeconds(600);
    private static final ScheduledExecutorService LATER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    /** What a log holds, as its maker knows. */
    record Sent(String fileName, byte[] bytes, int cases, int events) {
        static Sent drawn(String fileName, long seed, int firstCase, int cases) {
            Journal journal = Journal.drawn(seed, firstCase, cases);
            return new Sent(fileName, journal.bytes(), cases, journal.rows().size());
        }
    }

    private final DemoFolder demo;
    private final Path temporary;
    private final long process;
    private final Sent small = Sent.drawn("small.csv", 1, 0, 300);
    private final Sent large;
    private final Sent further = Sent.drawn("further.csv", 3, 900_000, 200);
    private String system = "";
    private long lastAuditLine;
    private Map<String, String> tables = Map.of();
    private Map<String, String> otherLogs = Map.of();
    private List<String> entries = List.of();
    private final Map<List<String>, String> readings = new HashMap<>();
    private long sendingNanos;
    private long wholeNanos;
    private long workingOutNanos;

    private KilledImport(DemoFolder demo, Path temporary, long process, int cases) {
        this.demo = demo;
        this.temporary = temporary;
        this.process = process;
        this.large = Sent.drawn("large.csv", 2, 0, cases);
    }

    /** Brings the small log in, measures one whole import of the large one undisturbed, takes it out again, and notes all that must stay. */
    static KilledImport prepare(DemoFolder demo, Path temporary, DemoServer server, int cases) throws Exception {
        long process = Long.parseLong(demo.ask("select id from care.process where name = 'Discharge letter'"));
        var killed = new KilledImport(demo, temporary, process, cases);
        Caller nurse = Caller.as(server.uri(), NURSE);
        killed.bringIn(nurse, killed.small);
        try (WatchService watch = demo.watchLogs()) {
            killed.measure(nurse, watch);
        }
        killed.bringIn(nurse, killed.further);
        killed.takeOut(nurse);
        assertThat(killed.readings.values()).doesNotHaveDuplicates().hasSize(3);
        killed.system = demo.ask("select system_identifier from pg_control_system()");
        killed.lastAuditLine = Long.parseLong(demo.ask("select max(id) from access.audit"));
        killed.tables = demo.tables(process, killed.lastAuditLine);
        killed.otherLogs = demo.otherLogs(process);
        killed.entries = DemoFolder.names(demo.demo());
        assertThat(killed.otherLogs).hasSizeGreaterThan(5);
        return killed;
    }

    /** Sends the large log, begins its import, and has the server killed at that moment; returns when it is dead or dying, and tells when that was. */
    String begin(DemoServer server, KillMoment moment, Random random) throws Exception {
        Caller nurse = Caller.as(server.uri(), NURSE);
        long nanos = switch (moment) {
            case SENDING -> (long) (random.nextDouble() * sendingNanos);
            case ANY, QUEUED -> (long) (random.nextDouble() * wholeNanos * 1.05);
            case STORING -> 0;
            case WORKING_OUT -> (long) (random.nextDouble() * workingOutNanos * 1.2);
        };
        String told = moment + " " + nanos / 1_000_000 + " ms";
        try (WatchService watch = demo.watchLogs()) {
            if (moment == KillMoment.STORING || moment == KillMoment.WORKING_OUT) {
                String suffix = moment == KillMoment.STORING ? ".part" : ".leadlog";
                Thread.ofVirtual().start(() -> {
                    awaitFile(watch, suffix);
                    LATER.schedule(server::kill, nanos, TimeUnit.NANOSECONDS);
                });
            } else {
                LATER.schedule(server::kill, nanos, TimeUnit.NANOSECONDS);
            }
            try {
                sendAndBegin(nurse, large);
                if (moment == KillMoment.QUEUED) {
                    sendAndBegin(nurse, further);
                }
            } catch (UncheckedIOException killed) {
                told += " (" + killed.getMessage() + ")";
            }
            server.awaitEnd();
        }
        return told;
    }

    /** The same, and it is the database that is killed; meanwhile the server shows all or nothing, or that it cannot. */
    String beginAndKillDatabase(DemoServer server, Random random) throws Exception {
        Caller nurse = Caller.as(server.uri(), NURSE);
        ProcessHandle postgres = demo.postgres();
        long nanos = (long) (random.nextDouble() * wholeNanos);
        LATER.schedule(postgres::destroyForcibly, nanos, TimeUnit.NANOSECONDS);
        String answers = "";
        try {
            sendAndBegin(nurse, large);
            answers = "begun, then ";
        } catch (AssertionError couldNot) {
            answers = "not begun, then ";
        }
        assertThat(postgres.onExit()).succeedsWithin(DEADLINE);
        HttpResponse<String> answer = nurse.get(page());
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
        assertThat(importsShown(answer.body())).isZero();
        answers += answer.statusCode();
        assertThat(server.isAlive()).isTrue();
        return nanos / 1_000_000 + " ms: " + answers;
    }

    /** What must hold after the next start; then the import is brought to its end, and taken out again. */
    String check(DemoServer server) throws Exception {
        assertThat(demo.leaders()).containsExactly(demo.postgres().pid());
        assertThat(demo.ask("select system_identifier from pg_control_system()"))
                .isEqualTo(system);
        assertSound();
        List<String> in = imported();
        List<String> waiting = uploads("state in ('received', 'stopped')");
        assertThat(uploads("state not in ('received', 'stopped', 'imported')")).isEmpty();
        assertThat(uploads("state = 'stopped' and (stopped_by <> 'restart' or choices is null)"))
                .isEmpty();
        assertThat(uploads("state = 'imported' and import_id is null")).isEmpty();

        Caller nurse = Caller.as(server.uri(), NURSE);
        assertThat(importsShown(nurse.get(page()).body())).isEqualTo(in.size());
        for (String upload : waiting) {
            begin(nurse, "/care/upload/" + upload);
            awaitImported(upload);
        }
        if (!imported().contains(large.fileName())) {
            bringIn(nurse, large);
        }
        assertSound();
        takeOut(nurse);
        assertSound();
        assertThat(imported()).containsExactly(small.fileName());
        return "    was in: " + in + "; begun again without sending: " + waiting.size();
    }

    /** The imports are whole, the reading is theirs, no file is left over, and all else is as it was. */
    private void assertSound() throws Exception {
        List<String> in = imported();
        assertThat(readings).containsKey(in);
        assertThat(reading()).isEqualTo(readings.get(in));
        for (Sent sent : List.of(small, large, further)) {
            if (in.contains(sent.fileName())) {
                assertWhole(sent);
            }
        }
        assertThat(DemoFolder.names(demo.logs()))
                .isEqualTo(demo.list("select stored_as || '.leadlog' from care.log_import order by 1"));
        assertThat(DemoFolder.names(demo.demo().resolve("uploads")))
                .extracting(name -> name.replaceFirst("\\..*", ""))
                .isEqualTo(demo.list("select stored_as from care.upload"
                        + " where state in ('received', 'waiting', 'importing', 'stopped') order by 1"));
        assertThat(demo.filesArriving()).isEmpty();
        assertThat(DemoFolder.names(temporary)).isEmpty();
        assertThat(DemoFolder.names(demo.demo())).isEqualTo(entries);
        assertThat(demo.tables(process, lastAuditLine)).isEqualTo(tables);
        assertThat(demo.otherLogs(process)).isEqualTo(otherLogs);
    }

    private void assertWhole(Sent sent) {
        String where =
                " from care.log_import where process_id = " + process + " and file_name = '" + sent.fileName() + "'";
        assertThat(demo.ask("select event_count || ' ' || case_count" + where))
                .isEqualTo(sent.events() + " " + sent.cases());
        EventLog stored = new StoredLogs(demo.logs())
                .read(demo.ask("select stored_as" + where), demo.ask("select content_sha256" + where));
        assertThat(stored.eventCount()).isEqualTo(sent.events());
        assertThat(stored.caseCount()).isEqualTo(sent.cases());
    }

    private void bringIn(Caller nurse, Sent sent) {
        String upload = sendAndBegin(nurse, sent);
        awaitImported(upload.substring(upload.lastIndexOf('/') + 1));
        readings.putIfAbsent(imported(), reading());
    }

    /** As {@link #bringIn}, and notes how long its parts take. */
    private void measure(Caller nurse, WatchService watch) throws Exception {
        CompletableFuture<Long> stored = CompletableFuture.supplyAsync(
                () -> {
                    awaitFile(watch, ".leadlog");
                    return System.nanoTime();
                },
                Thread::startVirtualThread);
        long began = System.nanoTime();
        String upload = send(nurse, large);
        sendingNanos = System.nanoTime() - began;
        begin(nurse, upload);
        awaitImported(upload.substring(upload.lastIndexOf('/') + 1));
        long over = System.nanoTime();
        wholeNanos = over - began;
        workingOutNanos = over - stored.get();
        readings.put(imported(), reading());
    }

    private String sendAndBegin(Caller nurse, Sent sent) {
        String upload = send(nurse, sent);
        begin(nurse, upload);
        return upload;
    }

    /** Returns the address of the upload. */
    private String send(Caller nurse, Sent sent) {
        HttpResponse<String> sentOff = nurse.upload(page(), sent.fileName(), sent.bytes(), page());
        assertThat(sentOff.statusCode()).as(sentOff.body()).isEqualTo(302);
        return sentOff.headers().firstValue("Location").orElseThrow();
    }

    private static void begin(Caller nurse, String upload) {
        HttpResponse<String> begun = nurse.post(upload + "/import", Map.of(), upload);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(302);
    }

    private void awaitImported(String upload) {
        await().atMost(DEADLINE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> demo.ask("select state from care.upload where id = " + upload), "imported"::equals);
    }

    /** Takes out all but the small log. */
    private void takeOut(Caller nurse) {
        for (String in : demo.list("select id from care.log_import where process_id = " + process
                + " and file_name <> '" + small.fileName() + "'")) {
            assertThat(nurse.post("/care/import/" + in + "/remove", Map.of("process", "" + process), page())
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    private String page() {
        return "/care/process/" + process + "/log";
    }

    private static long importsShown(String page) {
        return page.lines().filter(line -> line.contains("/care/import/")).count();
    }

    /** The file names of the logs that are in, the oldest first. */
    private List<String> imported() {
        return demo.list("select file_name from care.log_import where process_id = " + process + " order by id");
    }

    private List<String> uploads(String which) {
        return demo.list("select id from care.upload where process_id = " + process + " and " + which + " order by id");
    }

    /** The reading as it is kept, but for the time when it was worked out. */
    private String reading() {
        return demo.ask("select version || (reading - 'at') from care.reading where process_id = " + process);
    }

    private static void awaitFile(WatchService watch, String suffix) {
        try {
            for (WatchKey key = watch.poll(DEADLINE.toSeconds(), TimeUnit.SECONDS);
                    key != null;
                    key = watch.poll(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
                if (key.pollEvents().stream()
                        .anyMatch(event -> String.valueOf(event.context()).endsWith(suffix))) {
                    return;
                }
                key.reset();
            }
            throw new AssertionError("no file " + suffix + " was written");
        } catch (InterruptedException ending) {
            throw new IllegalStateException(ending);
        }
    }
}
