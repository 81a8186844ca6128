package org.leadline.care.web;

import java.util.List;
import org.leadline.access.SignedIn;
import org.leadline.care.CareLogs;
import org.leadline.care.CareProcess;
import org.leadline.care.LogImport;
import org.leadline.care.ModeHistory;
import org.leadline.care.Processes;
import org.leadline.care.Readings;
import org.leadline.care.StoredReading;
import org.leadline.care.journey.ModeReading;
import org.leadline.unit.Units;
import org.springframework.stereotype.Component;

/** Gathers what the page of one process shows. */
@Component
class ReadProcess {

    private final Processes processes;
    private final ModeHistory history;
    private final Readings readings;
    private final CareLogs logs;
    private final Units units;
    private final NotesInWords notesInWords;
    private final PicksInWords picksInWords;
    private final CareWords words;

    ReadProcess(
            Processes processes,
            ModeHistory history,
            Readings readings,
            CareLogs logs,
            Units units,
            NotesInWords notesInWords,
            PicksInWords picksInWords,
            CareWords words) {
        this.processes = processes;
        this.history = history;
        this.readings = readings;
        this.logs = logs;
        this.units = units;
        this.notesInWords = notesInWords;
        this.picksInWords = picksInWords;
        this.words = words;
    }

    ProcessView view(SignedIn me, long processId) {
        CareProcess process = processes.get(me, processId);
        StoredReading stored = readings.find(me, processId).orElse(null);
        ModeReading reading = stored == null ? null : stored.reading();
        List<LogImport> imports = logs.list(me, processId);
        var said = process.mode();
        return new ProcessView(
                units.getOurs(me, process.unitId()),
                process,
                Kind.of(said == null ? null : said.mode()),
                me.worksIn(process.unitId()),
                history.list(me, processId).stream()
                        .map(entry -> new ProcessView.Said(
                                Kind.of(entry.mode()),
                                words.day(entry.since()),
                                entry.by().name(),
                                entry.why()))
                        .toList(),
                stored == null || reading == null ? null : notesInWords.of(process, stored, reading, imports),
                stored == null ? List.of() : stored.whyNone(),
                imports,
                stored == null ? List.of() : picksInWords.of(stored.picks()));
    }
}
