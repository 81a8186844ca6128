package org.leadline.care;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadline.care.journey.EventLog;
import org.leadline.care.journey.Picks;
import org.leadline.care.log.DamagedLog;
import org.leadline.care.log.StoredLogs;
import org.leadline.care.rule.Cut;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the notes of a process as rules need them: every import, every step under its name in the notes, journeys that are over and those that
 * go on. It asks nobody's name: whoever shows what comes of it asks {@link Processes#get} and {@link Readings#findWithheld} first.
 */
@Service
@Transactional(readOnly = true)
public class NotesForRules {
    private static final String HOW = "1";
    private final ImportStore imports;
    private final PicksStore picks;
    private final StoredLogs logs;

    NotesForRules(ImportStore imports, PicksStore picks, StoredLogs logs) {
        this.imports = imports;
        this.picks = picks;
        this.logs = logs;
    }

    /**
     * The notes of a process.
     *
     * @param cut until the last event of the notes; a journey is over with one of the finishing steps that the team picked, or with an ending that it takes out
     * @param zone in which days are told
     * @param version another one whenever other notes, or other finishing steps, would give other answers
     */
    public record Notes(EventLog log, Cut cut, ZoneId zone, String version) {}

    /** A stored log is not what was written; its message tells which, and what to do. */
    public static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Damaged(DamagedLog log) {
            super(log.getMessage(), log);
        }
    }

    /** Which notes there are, without reading them; empty where there are none. */
    public Optional<String> findVersion(long processId) {
        List<ImportStore.Row> rows = imports.listOfProcess(processId);
        return rows.isEmpty() ? Optional.empty() : Optional.of(version(rows, picks.get(processId)));
    }

    /**
     * All the notes of a process put together; empty where there are none.
     *
     * @throws Damaged where a stored log is not what was written
     */
    public Optional<Notes> find(long processId) {
        List<ImportStore.Row> rows = imports.listOfProcess(processId);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        SetPicks picked = picks.get(processId);
        EventLog log = read(rows);
        List<String> finishing = finishing(picked.picks()).stream()
                .filter(log.activities()::contains)
                .toList();
        return Optional.of(new Notes(
                log,
                new Cut(Cut.atTheEnd(log).nanos(), finishing),
                rows.getLast().imported().choices().reading().zone(),
                version(rows, picked)));
    }

    private EventLog read(List<ImportStore.Row> rows) {
        try {
            return EventLog.merge(rows.stream()
                    .map(row -> logs.read(row.stored().name(), row.stored().sha256()))
                    .toList());
        } catch (DamagedLog damaged) {
            throw new Damaged(damaged);
        }
    }

    private static List<String> finishing(Picks picks) {
        return picks.finishedBy().isEmpty()
                ? List.of()
                : Stream.concat(
                                picks.finishedBy().stream(),
                                picks.takenOut().stream().map(Picks.TakenOut::activity))
                        .distinct()
                        .toList();
    }

    private static String version(List<ImportStore.Row> rows, SetPicks picked) {
        return HOW + "/" + picked.version() + "/"
                + rows.stream()
                        .map(row -> row.stored().sha256().substring(0, 16))
                        .sorted()
                        .collect(Collectors.joining("."));
    }
}
