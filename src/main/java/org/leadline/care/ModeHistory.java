package org.leadline.care;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.care.Entering.Entered;
import org.leadline.care.Entering.Refused;
import org.leadline.sounding.SoundingDecided;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what a team calls its processes, and since when. Only the team's decision, or a person's entry of what was
 * agreed, changes a mode: no log and no reading does.
 */
@Service
@Transactional
public class ModeHistory {
    static final int MOST_OF_WHY = 400;

    private final Processes processes;
    private final ModeStore store;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ModeHistory(Processes processes, ModeStore store, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.processes = processes;
        this.store = store;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Every entry, the one in force first. @throws NotHere where the process is not one's own to see */
    @Transactional(readOnly = true)
    public List<ModeEntry> list(SignedIn me, long processId) {
        return store.list(processes.get(me, processId).id());
    }

    /**
     * Enters what the team calls the process.
     *
     * @param mode null where nothing was chosen
     * @param since the day from which it holds, today at the latest; null where none was given
     * @param why a line of why; may be blank
     * @throws NotHere where the process is not one's own to see
     * @throws NotYours where one does not work in its unit
     */
    public Entering enter(SignedIn me, long processId, @Nullable Mode mode, @Nullable LocalDate since, String why) {
        CareProcess process = processes.getToWrite(me, processId);
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        Map<String, String> problems = new LinkedHashMap<>();
        Typed line = Typed.line(why);
        if (mode == null) {
            problems.put("mode", "care.problem.blank.mode");
        }
        if (since == null) {
            problems.put("since", "care.problem.blank.since");
        } else if (since.isAfter(now.toLocalDate()) || since.getYear() < 1900) {
            problems.put("since", "care.problem.since");
        }
        line.check("why", false, MOST_OF_WHY, problems);
        if (!problems.isEmpty() || mode == null || since == null) {
            return new Refused(problems);
        }
        ModeEntry entry = store.insert(new ModeEntry(
                0, processId, mode, since, line.isBlank() ? null : line.text(), Someone.of(me), now, null, null));
        events.publishEvent(new ReadAnew(processId));
        audit.record(
                me.auditName(), "mode entered", process.address(), process.unitId(), mode.word() + " since " + since);
        return new Entered(entry);
    }

    /** Enters what the team was asked and has decided; the decision is checked already, and its transaction is ours. */
    void enterDecided(SoundingDecided decided, CareProcess process, BestWay bestWay) {
        Mode mode = Mode.of(Objects.requireNonNull(decided.choice()));
        String sounding = "/ask/sounding/" + decided.soundingId();
        store.insert(new ModeEntry(
                0,
                process.id(),
                mode,
                decided.on(),
                decided.decided(),
                new Someone(decided.byPersonId(), decided.by()),
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS),
                sounding,
                bestWay));
        events.publishEvent(new ReadAnew(process.id()));
        audit.record(
                "person/" + decided.byPersonId(),
                "mode decided",
                process.address(),
                process.unitId(),
                mode.word() + " by " + sounding);
    }
}
