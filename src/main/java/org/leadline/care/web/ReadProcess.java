package org.leadline.care.web;

import java.util.List;
import org.leadline.access.SignedIn;
import org.leadline.care.CareLogs;
import org.leadline.care.CareProcess;
import org.leadline.care.LogImport;
import org.leadline.care.ModeHistory;
import org.leadline.care.Processes;
import org.leadline.care.Readings;
import org.leadline.care.SixQuestions;
import org.leadline.care.StoredReading;
import org.leadline.care.Withheld;
import org.leadline.care.journey.ModeReading;
import org.leadline.unit.Units;
import org.springframework.stereotype.Component;

/** Gathers what the page of one process shows. */
@Component
class ReadProcess {

    private final Processes processes;
    private final ModeHistory history;
    private final Readings readings;
    private final SixQuestions questions;
    private final AnswersInWords answersInWords;
    private final CareLogs logs;
    private final Units units;
    private final NotesInWords notesInWords;
    private final PicksInWords picksInWords;
    private final CareWords words;

    ReadProcess(
            Processes processes,
            ModeHistory history,
            Readings readings,
            SixQuestions questions,
            AnswersInWords answersInWords,
            CareLogs logs,
            Units units,
            NotesInWords notesInWords,
            PicksInWords picksInWords,
            CareWords words) {
        this.processes = processes;
        this.history = history;
        this.readings = readings;
        this.questions = questions;
        this.answersInWords = answersInWords;
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
        Withheld withheld = readings.findWithheld(me, processId).orElse(null);
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
                                entry.why(),
                                entry.soundingAddress()))
                        .toList(),
                stored == null || reading == null ? null : notesInWords.of(process, stored, reading, imports),
                stored == null ? List.of() : stored.whyNone(),
                withheld == null || imports.isEmpty() ? null : held(me, process, withheld),
                questions.findAnswers(me, processId).map(answersInWords::of).orElse(null),
                withheld == null ? null : withheld.soundingAddress(),
                imports,
                stored == null ? List.of() : picksInWords.of(stored.picks()));
    }

    private ProcessView.Held held(SignedIn me, CareProcess process, Withheld withheld) {
        String asked = withheld.soundingAddress();
        if (asked != null) {
            return new ProcessView.Held(words.say("care.withheld.asked"), asked, words.say("care.withheld.go"));
        }
        return new ProcessView.Held(
                words.say("care.withheld.not-said"),
                me.worksIn(process.unitId()) ? process.address() + "/ask" : null,
                words.say("care.ask"));
    }
}
