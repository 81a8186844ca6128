package org.leadline.care;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leadline.access.Home;
import org.leadline.care.log.DamagedLog;
import org.leadline.care.log.StoredLogs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts right, before the first request is answered, what a server that was killed has left; and removes files that have
 * waited a day.
 */
@Component
class Housekeeping implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

    private final UploadStore uploads;
    private final UploadFiles files;
    private final Uploads door;
    private final ImportQueue queue;
    private final ImportStore imports;
    private final ProcessStore processes;
    private final ReadingStore readings;
    private final WorkingOut workingOut;
    private final StoredLogs logs;
    private final TransactionTemplate transaction;

    Housekeeping(
            UploadStore uploads,
            UploadFiles files,
            Uploads door,
            ImportQueue queue,
            ImportStore imports,
            ProcessStore processes,
            ReadingStore readings,
            WorkingOut workingOut,
            StoredLogs logs,
            TransactionTemplate transaction) {
        this.uploads = uploads;
        this.files = files;
        this.door = door;
        this.queue = queue;
        this.imports = imports;
        this.processes = processes;
        this.readings = readings;
        this.workingOut = workingOut;
        this.logs = logs;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        recover();
    }

    /**
     * Stops what nobody does any more and sweeps what no row tells of. Only for a moment in which nothing is under way.
     */
    void recover() {
        int stopped = uploads.stopAllRunning();
        List<String> swept = logs.sweep(Set.copyOf(imports.listStoredAs())::contains);
        int files = this.files.sweep(new HashSet<>(uploads.listStoredAs()));
        if (stopped + swept.size() + files > 0) {
            log.info(
                    "Left by an earlier server: {} imports stopped, {} stored logs and {} sent files without a row removed",
                    stopped,
                    swept.size(),
                    files);
        }
        removeOld();
        readings.listOutdated(WorkingOut.VERSION).forEach(this::renew);
    }

    /** Removes the files and rows of uploads that are over a day old, but for one whose import is under way. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void removeOld() {
        for (UploadStore.Row row : uploads.listSentBefore(door.oldestKept())) {
            if (queue.find(row.upload().id()).isEmpty()) {
                uploads.delete(row.upload().id());
                files.delete(row.file());
            }
        }
    }

    private void renew(long processId) {
        try {
            transaction.executeWithoutResult(_ -> {
                processes.hold(processId);
                workingOut.renew(processId);
            });
        } catch (DamagedLog damaged) {
            log.error("The reading of process {} was not renewed", processId, damaged);
        }
    }

    @Configuration
    @EnableScheduling
    static class Setup {

        /** Imported logs, one file each. */
        @Bean
        StoredLogs storedLogs(Home home) {
            return new StoredLogs(home.folder("logs"));
        }
    }
}
