package org.leadline.care;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.care.Beginning.Begun;
import org.leadline.care.Beginning.Refused;
import org.leadline.care.Beginning.SameAsBefore;
import org.leadline.care.Upload.State;
import org.leadline.care.Upload.Stop;
import org.leadline.care.log.DamagedLog;
import org.leadline.care.log.StoredLogs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The door to the logs of processes: begins imports, tells how far they are, lists and removes what is in. */
@Service
public class CareLogs {
    private final Processes processes;
    private final ProcessStore held;
    private final Uploads uploads;
    private final UploadStore store;
    private final UploadFiles files;
    private final ImportStore imports;
    private final ImportQueue queue;
    private final WorkingOut workingOut;
    private final ReadingStore readings;
    private final StoredLogs logs;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CareLogs(
            Processes processes,
            ProcessStore held,
            Uploads uploads,
            UploadStore store,
            UploadFiles files,
            ImportStore imports,
            ImportQueue queue,
            WorkingOut workingOut,
            ReadingStore readings,
            StoredLogs logs,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.processes = processes;
        this.held = held;
        this.uploads = uploads;
        this.store = store;
        this.files = files;
        this.imports = imports;
        this.queue = queue;
        this.workingOut = workingOut;
        this.readings = readings;
        this.logs = logs;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins the import of a file and returns at once. One runs at a time; another waits its turn.
     *
     * @throws NotHere where there is no such upload, or its process is not one's own to see
     * @throws org.leadline.access.NotYours where one does not work in its unit
     */
    public Beginning begin(SignedIn me, long uploadId, ImportChoices choices) {
        UploadStore.Row row = uploads.rowToWrite(me, uploadId);
        List<ImportStore.Row> earlier = imports.listOfProcess(row.upload().processId());
        if (!row.upload().state().canBegin()) {
            return new Refused(
                    row.upload().state().isRunning() ? "care.problem.import.running" : "care.problem.import.over");
        }
        if (earlier.stream().anyMatch(other -> other.imported().caseIdsHashed() != choices.hashCaseIds())) {
            return new Refused("care.problem.import.ids");
        }
        Optional<LogImport> same = earlier.stream()
                .filter(other -> other.fileSha256().equals(row.sha256()))
                .map(ImportStore.Row::imported)
                .filter(imported -> imported.choices().equals(choices))
                .findFirst();
        if (same.isPresent()) {
            transaction.executeWithoutResult(_ -> {
                store.finish(uploadId, State.UNCHANGED, same.get().id());
                record(
                        me,
                        row.upload().processId(),
                        "log sent again: nothing changed",
                        row.upload().fileName());
                Afterwards.onCommit(() -> files.delete(row.file()));
            });
            return new SameAsBefore(same.get());
        }
        ImportRun run = new ImportRun(uploadId, clock);
        if (!queue.reserve(run)) {
            return new Refused("care.problem.import.running");
        }
        boolean begun = Boolean.TRUE.equals(transaction.execute(_ -> {
            Afterwards.whenOver(() -> queue.submit(run), () -> queue.leave(run));
            record(me, row.upload().processId(), "import begun", row.upload().fileName());
            return store.begin(uploadId, choices);
        }));
        return begun ? new Begun(progress(me, uploadId)) : new Refused("care.problem.import.over");
    }

    /** How far the import of a file is, or what became of it. @throws NotHere where it is not one's own to see */
    public ImportProgress progress(SignedIn me, long uploadId) {
        Upload upload = uploads.get(me, uploadId);
        return queue.find(uploadId)
                .map(run -> run.progress(upload, queue.ahead(uploadId)))
                .orElseGet(() -> ImportProgress.over(upload));
    }

    /**
     * Asks an import to stop. It does so before long, unless all of it is in by then; nothing happens where none is
     * under way.
     *
     * @throws NotHere where it is not one's own to see
     * @throws org.leadline.access.NotYours where one does not work in its unit
     */
    public void cancel(SignedIn me, long uploadId) {
        Upload upload = uploads.rowToWrite(me, uploadId).upload();
        queue.find(uploadId).ifPresent(run -> {
            run.stop(Stop.PERSON);
            transaction.executeWithoutResult(
                    _ -> record(me, upload.processId(), "import asked to stop", upload.fileName()));
        });
    }

    /**
     * Takes a file in, imports it, and waits for the end: for the demo's sample and for files that are at hand. As
     * {@link Uploads#receive} and {@link #begin}.
     */
    public ImportProgress importNow(
            SignedIn me, long processId, String fileName, InputStream body, ImportChoices choices) throws IOException {
        return switch (uploads.receive(me, processId, fileName, body)) {
            case Receiving.Refused refused -> throw new IllegalStateException(refused.messageKey());
            case Receiving.Received received -> {
                long uploadId = received.upload().id();
                if (begin(me, uploadId, choices) instanceof Refused refused) {
                    uploads.discard(me, uploadId);
                    throw new IllegalStateException(refused.messageKey());
                }
                await(uploadId);
                yield progress(me, uploadId);
            }
        };
    }

    /** The imports of a process, the oldest first. @throws NotHere where it is not one's own to see */
    public List<LogImport> list(SignedIn me, long processId) {
        processes.get(me, processId);
        return imports.listOfProcess(processId).stream()
                .map(ImportStore.Row::imported)
                .toList();
    }

    /**
     * Whether the case ids of a process are hashed; empty until its first import has settled it.
     *
     * @throws NotHere where it is not one's own to see
     */
    public Optional<Boolean> findCaseIdsHashed(SignedIn me, long processId) {
        return list(me, processId).stream().map(LogImport::caseIdsHashed).findFirst();
    }

    /**
     * Takes an import out again, with its log; the reading is worked out from the rest.
     *
     * @throws NotHere where there is none, or its process is not one's own to see
     * @throws org.leadline.access.NotYours where one does not work in its unit
     */
    public void remove(SignedIn me, long importId) {
        long processId =
                imports.find(importId).map(row -> row.imported().processId()).orElseThrow(() -> new NotHere("import"));
        processes.getToWrite(me, processId);
        transaction.executeWithoutResult(_ -> {
            held.hold(processId);
            ImportStore.Row row = imports.find(importId).orElseThrow(() -> new NotHere("import"));
            imports.delete(importId);
            record(me, processId, "import removed", row.imported().fileName());
            Afterwards.onCommit(() -> logs.delete(row.stored().name()));
            try {
                workingOut.renew(processId);
            } catch (DamagedLog another) {
                readings.delete(processId);
            }
        });
    }

    /** Waits until no import of that file is under way. */
    void await(long uploadId) {
        queue.find(uploadId).ifPresent(ImportRun::await);
    }

    private void record(SignedIn me, long processId, String action, String fileName) {
        CareProcess process = held.find(processId).orElseThrow();
        audit.record(me.auditName(), action, process.address(), process.unitId(), fileName);
    }
}
