package org.leadline.care;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadline.access.AuditTrail;
import org.leadline.access.SignedIn;
import org.leadline.care.Changing.Changed;
import org.leadline.care.Changing.ChangedMeanwhile;
import org.leadline.care.Changing.NoLog;
import org.leadline.care.Changing.Refused;
import org.leadline.care.journey.Picks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what the logs of processes show, and to what is picked from them. A reading stands beside what the team
 * says; it changes no mode.
 */
@Service
@Transactional
public class Readings {
    private final Processes processes;
    private final Blind blind;
    private final ProcessStore held;
    private final ImportStore imports;
    private final PicksStore picks;
    private final ReadingStore store;
    private final WorkingOut workingOut;
    private final AuditTrail audit;
    private final Clock clock;

    Readings(
            Processes processes,
            Blind blind,
            ProcessStore held,
            ImportStore imports,
            PicksStore picks,
            ReadingStore store,
            WorkingOut workingOut,
            AuditTrail audit,
            Clock clock) {
        this.processes = processes;
        this.blind = blind;
        this.held = held;
        this.imports = imports;
        this.picks = picks;
        this.store = store;
        this.workingOut = workingOut;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the logs show; empty where there is no log, a stored log is damaged, or it is withheld from this person.
     * Answered from what was worked out before; where that was by an earlier version it is worked out on the spot, and
     * nothing is written.
     *
     * @throws org.leadline.access.NotHere where the process is not one's own to see
     */
    @Transactional(readOnly = true)
    public Optional<StoredReading> find(SignedIn me, long processId) {
        CareProcess process = processes.get(me, processId);
        return blind.from(me, process).isPresent() ? Optional.empty() : stored(processId);
    }

    /**
     * Why what the logs show is withheld from this person; empty where it is not.
     *
     * @throws org.leadline.access.NotHere where the process is not one's own to see
     */
    @Transactional(readOnly = true)
    public Optional<Withheld> findWithheld(SignedIn me, long processId) {
        return blind.from(me, processes.get(me, processId));
    }

    /**
     * What there is to pick from; empty where there is no log. It says nothing of what it reads as, and is there before
     * the team has answered.
     *
     * @throws org.leadline.access.NotHere where the process is not one's own to see
     * @throws org.leadline.access.NotYours where one does not work in its unit
     */
    @Transactional(readOnly = true)
    public Optional<ToPick> findToPick(SignedIn me, long processId) {
        processes.getToWrite(me, processId);
        return stored(processId).map(found -> new ToPick(found.proposals(), found.steps(), found.attributes()));
    }

    /**
     * The readings of the processes of a unit that have one which is not withheld from this person, by process.
     *
     * @throws org.leadline.access.NotHere where the unit is not one's own
     */
    @Transactional(readOnly = true)
    public Map<Long, StoredReading> mapByProcess(SignedIn me, long unitId) {
        List<CareProcess> listed = processes.list(me, unitId);
        Map<Long, StoredReading> readings = new HashMap<>(store.mapOfUnit(unitId, WorkingOut.VERSION));
        for (CareProcess process : listed) {
            if (!readings.containsKey(process.id()) && isOutdated(process.id())) {
                readings.put(process.id(), workingOut.onTheSpot(process.id()));
            }
        }
        readings.keySet().removeAll(blind.among(me, unitId, listed).keySet());
        return Map.copyOf(readings);
    }

    /**
     * Why readings of a unit are withheld from this person, by process; also of processes that have no log.
     *
     * @throws org.leadline.access.NotHere where the unit is not one's own
     */
    @Transactional(readOnly = true)
    public Map<Long, Withheld> mapWithheld(SignedIn me, long unitId) {
        return Map.copyOf(blind.among(me, unitId, processes.list(me, unitId)));
    }

    /** What is picked now. @throws org.leadline.access.NotHere where the process is not one's own to see */
    @Transactional(readOnly = true)
    public SetPicks picks(SignedIn me, long processId) {
        processes.get(me, processId);
        return picks.get(processId);
    }

    /** Everything that was ever picked, the newest first. @throws org.leadline.access.NotHere as {@link #picks} */
    @Transactional(readOnly = true)
    public List<SetPicks> listPicks(SignedIn me, long processId) {
        processes.get(me, processId);
        return picks.list(processId);
    }

    /**
     * Changes what is picked and works the reading out anew: both, or neither.
     *
     * @param version the version of the picks when the form was opened
     * @throws org.leadline.access.NotHere where the process is not one's own to see
     * @throws org.leadline.access.NotYours where one does not work in its unit
     * @throws org.leadline.care.log.DamagedLog where a stored log is damaged
     */
    public Changing change(SignedIn me, long processId, int version, Picks wanted) {
        CareProcess process = processes.getToWrite(me, processId);
        held.hold(processId);
        SetPicks now = picks.get(processId);
        if (now.version() != version) {
            return new ChangedMeanwhile(now);
        }
        List<ImportStore.Row> logs = imports.listOfProcess(processId);
        if (logs.isEmpty()) {
            return new NoLog();
        }
        StoredReading reading = workingOut.reading(logs, wanted);
        if (reading.reading() == null) {
            return new Refused(reading.whyNone());
        }
        OffsetDateTime at = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        picks.insert(processId, wanted, version + 1, Someone.of(me), at);
        workingOut.keep(processId, reading);
        audit.record(me.auditName(), "picks changed", process.address(), process.unitId(), "version " + (version + 1));
        return new Changed(new SetPicks(wanted, version + 1, Someone.of(me), at), reading);
    }

    private Optional<StoredReading> stored(long processId) {
        return store.find(processId, WorkingOut.VERSION)
                .or(() -> isOutdated(processId) ? Optional.of(workingOut.onTheSpot(processId)) : Optional.empty());
    }

    private boolean isOutdated(long processId) {
        return store.listOutdated(WorkingOut.VERSION).contains(processId);
    }
}
