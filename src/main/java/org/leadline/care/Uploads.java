package org.leadline.care;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.care.Receiving.Received;
import org.leadline.care.Receiving.Refused;
import org.leadline.care.Upload.State;
import org.leadline.care.Upload.Stop;
import org.leadline.care.UploadFiles.Arrived;
import org.leadline.care.intake.EventLogFiles;
import org.leadline.care.intake.Limits;
import org.leadline.care.intake.LogPreview;
import org.leadline.care.intake.ReadingOptions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door for files that are sent to a process and wait to be imported. A file is taken in and looked at outside any
 * transaction: a slow sender holds no connection.
 */
@Service
public class Uploads {
    static final Duration KEPT_FOR = Duration.ofHours(24);
    static final int MOST_WAITING = 5;

    private final Processes processes;
    private final UploadStore store;
    private final UploadFiles files;
    private final ImportQueue queue;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Uploads(
            Processes processes,
            UploadStore store,
            UploadFiles files,
            ImportQueue queue,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.processes = processes;
        this.store = store;
        this.files = files;
        this.queue = queue;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes a file in.
     *
     * @param fileName the name that the sender's computer gave it; only ever shown
     * @throws IOException where the sender breaks off, or the disk does not take it; nothing of it stays
     * @throws NotHere where the process is not one's own to see
     * @throws org.leadline.access.NotYours where one does not work in its unit
     */
    public Receiving receive(SignedIn me, long processId, String fileName, InputStream body) throws IOException {
        CareProcess process = processes.getToWrite(me, processId);
        if (list(me, processId).stream()
                        .filter(upload -> upload.state().canBegin())
                        .count()
                >= MOST_WAITING) {
            return new Refused("care.problem.upload.many");
        }
        long most = Limits.standard().fileBytes();
        String shown = FileNames.shown(fileName);
        Arrived arrived = files.take(shown, body, most);
        if (arrived.bytes() == 0 || arrived.bytes() > most) {
            return new Refused(arrived.bytes() == 0 ? "care.problem.upload.empty" : "care.problem.upload.large");
        }
        try {
            return new Received(transaction.execute(_ -> keep(me, process, shown, arrived)));
        } catch (RuntimeException failed) {
            files.delete(new ReceivedFile(arrived.storedAs(), shown));
            throw failed;
        }
    }

    /**
     * One file that was sent.
     *
     * @throws NotHere where there is none, it is over a day old, or its process is not one's own to see
     */
    public Upload get(SignedIn me, long uploadId) {
        return row(me, uploadId).upload();
    }

    /** What was sent to a process within a day, the newest first. @throws NotHere where it is not one's own to see */
    public List<Upload> list(SignedIn me, long processId) {
        processes.get(me, processId);
        return store.listOfProcess(processId, oldestKept()).stream()
                .map(this::asItIs)
                .toList();
    }

    /**
     * Shows how the beginning of a file would be understood, for a person to confirm or correct; nothing is kept of it.
     *
     * @param options what the person has said about it so far
     * @throws NotHere as {@link #get}, and where the file is gone: imported, or refused
     * @throws org.leadline.access.NotYours where one does not work in the unit
     */
    public LogPreview preview(SignedIn me, long uploadId, ReadingOptions options) {
        UploadStore.Row row = rowToWrite(me, uploadId);
        if (!row.upload().state().canBegin() && !row.upload().state().isRunning()) {
            throw new NotHere("file of upload");
        }
        ReadingOptions within = options.withLimits(Limits.standard());
        return named(
                new EventLogFiles().preview(files.path(row.file()), within),
                row.upload().fileName());
    }

    /**
     * Removes a file before its time. One that is being imported stays: it has to be stopped first.
     *
     * @throws NotHere as {@link #get}
     * @throws org.leadline.access.NotYours where one does not work in the unit
     */
    public void discard(SignedIn me, long uploadId) {
        UploadStore.Row row = rowToWrite(me, uploadId);
        CareProcess process = processes.get(me, row.upload().processId());
        transaction.executeWithoutResult(_ -> {
            if (!row.upload().state().isRunning()) {
                store.delete(uploadId);
                audit.record(
                        me.auditName(),
                        "upload discarded",
                        process.address(),
                        process.unitId(),
                        row.upload().fileName());
                Afterwards.onCommit(() -> files.delete(row.file()));
            }
        });
    }

    UploadStore.Row row(SignedIn me, long uploadId) {
        UploadStore.Row row = store.find(uploadId)
                .filter(found -> !found.upload().at().isBefore(oldestKept()))
                .orElseThrow(() -> new NotHere("upload"));
        processes.get(me, row.upload().processId());
        return new UploadStore.Row(asItIs(row.upload()), row.storedAs(), row.sha256());
    }

    UploadStore.Row rowToWrite(SignedIn me, long uploadId) {
        UploadStore.Row row = row(me, uploadId);
        processes.getToWrite(me, row.upload().processId());
        return row;
    }

    OffsetDateTime oldestKept() {
        return OffsetDateTime.now(clock).minus(KEPT_FOR);
    }

    /** What a row says is under way and nobody does has stopped. */
    private Upload asItIs(Upload upload) {
        return upload.state().isRunning() && queue.find(upload.id()).isEmpty()
                ? store.find(upload.id())
                        .map(UploadStore.Row::upload)
                        .map(Uploads::stopped)
                        .orElse(upload)
                : upload;
    }

    private static Upload stopped(Upload upload) {
        return upload.state().isRunning() ? upload.with(State.STOPPED, Stop.FAULT) : upload;
    }

    private static LogPreview named(LogPreview preview, String fileName) {
        return new LogPreview(
                preview.format(),
                preview.packed(),
                preview.encoding(),
                preview.delimiter(),
                preview.header(),
                preview.guesses(),
                preview.rows(),
                preview.rowsLookedAt(),
                preview.isWhole(),
                preview.unreadableRows(),
                FileNames.under(fileName, preview.faults()),
                preview.attributes(),
                preview.needsZone());
    }

    private Upload keep(SignedIn me, CareProcess process, String shown, Arrived arrived) {
        Upload upload = new Upload(
                0,
                process.id(),
                shown,
                arrived.bytes(),
                State.RECEIVED,
                Someone.of(me),
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS),
                null,
                List.of(),
                null,
                null);
        long id = store.insert(upload, arrived.storedAs(), arrived.sha256());
        audit.record(me.auditName(), "log sent", process.address(), process.unitId(), shown);
        return store.find(id).orElseThrow().upload();
    }
}
