package org.leadline.care;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.leadline.access.AuditTrail;
import org.leadline.access.Keys;
import org.leadline.care.ImportProgress.Phase;
import org.leadline.care.Upload.State;
import org.leadline.care.Upload.Stop;
import org.leadline.care.intake.EventLogFiles;
import org.leadline.care.intake.Fault;
import org.leadline.care.intake.LogRead;
import org.leadline.care.intake.ReadingNotes;
import org.leadline.care.journey.EventLog;
import org.leadline.care.log.CaseKey;
import org.leadline.care.log.DamagedLog;
import org.leadline.care.log.StoredLogs;
import org.leadline.care.log.StoredLogs.Written;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does one import: the whole file is read or refused; its log is written to a file of its own; then one transaction
 * adds the
 * import and the new reading. Only that commit makes anything count.
 */
@Component
class Importing {
    private static final Logger log = LoggerFactory.getLogger(Importing.class);

    private final ProcessStore processes;
    private final UploadStore uploads;
    private final UploadFiles files;
    private final ImportStore imports;
    private final WorkingOut workingOut;
    private final StoredLogs logs;
    private final Keys keys;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Importing(
            ProcessStore processes,
            UploadStore uploads,
            UploadFiles files,
            ImportStore imports,
            WorkingOut workingOut,
            StoredLogs logs,
            Keys keys,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.processes = processes;
        this.uploads = uploads;
        this.files = files;
        this.imports = imports;
        this.workingOut = workingOut;
        this.logs = logs;
        this.keys = keys;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An import of the same process has named its cases in another way. */
    private static final class OtherIds extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Does it, whatever comes: what became of it stands in the row of the upload afterwards. */
    void run(ImportRun run) {
        try {
            run.enter(Phase.READING);
            if (Boolean.TRUE.equals(transaction.execute(_ -> uploads.start(run.uploadId())))) {
                read(run, uploads.find(run.uploadId()).orElseThrow());
            }
        } catch (CancellationException stopped) {
            stop(run, Objects.requireNonNullElse(run.askedToStop(), Stop.PERSON));
        } catch (OtherIds other) {
            stop(run, Stop.OTHER_IDS);
        } catch (DamagedLog damaged) {
            log.error("Import of upload {} stopped", run.uploadId(), damaged);
            stop(run, Stop.DAMAGED);
        } catch (RuntimeException | OutOfMemoryError fault) {
            log.error("Import of upload {} stopped", run.uploadId(), fault);
            stop(run, Stop.FAULT);
        }
    }

    private void read(ImportRun run, UploadStore.Row row) {
        ImportChoices choices = Objects.requireNonNull(row.upload().choices());
        switch (new EventLogFiles().read(files.path(row.file()), choices.reading(), run::hear)) {
            case LogRead.Unreadable unreadable -> refuse(row, unreadable.faults());
            case LogRead.Read read -> store(run, row, choices, read.log(), read.notes());
        }
    }

    private void refuse(UploadStore.Row row, List<Fault> faults) {
        List<Fault> named = FileNames.under(row.upload().fileName(), faults);
        transaction.executeWithoutResult(_ -> {
            uploads.refuse(row.upload().id(), named);
            record(row, "log refused");
        });
        files.delete(row.file());
    }

    private void store(ImportRun run, UploadStore.Row row, ImportChoices choices, EventLog read, ReadingNotes notes) {
        run.enter(Phase.STORING);
        long processId = row.upload().processId();
        CaseKey key = new CaseKey(keys.forCaseIds(), processId);
        EventLog ours = choices.hashCaseIds() ? hashed(read, key) : read;
        Optional<String> caseKey = choices.hashCaseIds() ? Optional.of(key.fingerprint()) : Optional.empty();
        Written written = logs.write(ours);
        AtomicBoolean atItsEnd = new AtomicBoolean();
        boolean kept = true;
        try {
            run.goOn();
            LogImport imported = imported(row, choices, ours, notes);
            kept = Boolean.TRUE.equals(transaction.execute(_ -> {
                Afterwards.onCommit(() -> files.delete(row.file()));
                boolean isNew = add(run, new ImportStore.Row(imported, written, row.sha256(), caseKey), row);
                atItsEnd.set(true);
                return isNew;
            }));
        } finally {
            if (!kept || !atItsEnd.get()) {
                logs.delete(written.name());
            }
        }
    }

    /** Whether it added an import; false where all of it was in before. */
    private boolean add(ImportRun run, ImportStore.Row row, UploadStore.Row upload) {
        long processId = row.imported().processId();
        processes.hold(processId);
        List<ImportStore.Row> earlier = imports.listOfProcess(processId);
        if (earlier.stream().anyMatch(other -> !other.caseKey().equals(row.caseKey()))) {
            throw new OtherIds();
        }
        Optional<ImportStore.Row> same = earlier.stream()
                .filter(other -> other.stored().sha256().equals(row.stored().sha256()))
                .findFirst();
        if (same.isPresent()) {
            uploads.finish(
                    upload.upload().id(), State.UNCHANGED, same.get().imported().id());
            record(upload, "log sent again: nothing changed");
            return false;
        }
        long importId = imports.insert(row);
        run.enter(Phase.WORKING_OUT);
        workingOut.renew(processId);
        uploads.finish(upload.upload().id(), State.IMPORTED, importId);
        record(upload, "log imported");
        run.goOn();
        return true;
    }

    private void stop(ImportRun run, Stop why) {
        try {
            transaction.executeWithoutResult(_ -> uploads.stop(run.uploadId(), why));
        } catch (RuntimeException fault) {
            log.error("Upload {} could not be marked as stopped; the next start will", run.uploadId(), fault);
        }
    }

    private void record(UploadStore.Row row, String action) {
        CareProcess process = processes.find(row.upload().processId()).orElseThrow();
        audit.record(
                row.upload().by().auditName(),
                action,
                process.address(),
                process.unitId(),
                row.upload().fileName());
    }

    private LogImport imported(UploadStore.Row row, ImportChoices choices, EventLog log, ReadingNotes notes) {
        return new LogImport(
                0,
                row.upload().processId(),
                row.upload().fileName(),
                notes.rows(),
                log.eventCount(),
                log.caseCount(),
                at(LongStream.of(log.nanosOf()).min().orElseThrow(), notes.zone()),
                at(LongStream.of(log.nanosOf()).max().orElseThrow(), notes.zone()),
                choices.hashCaseIds(),
                choices,
                LogCautions.of(notes),
                row.upload().by(),
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS));
    }

    private static EventLog hashed(EventLog log, CaseKey key) {
        return new EventLog(
                key.hash(log.cases()),
                log.activities(),
                log.caseStart(),
                log.activityOf(),
                log.nanosOf(),
                log.attributes());
    }

    private static OffsetDateTime at(long nanos, ZoneId zone) {
        return Instant.EPOCH.plusNanos(nanos).atZone(zone).toOffsetDateTime();
    }
}
