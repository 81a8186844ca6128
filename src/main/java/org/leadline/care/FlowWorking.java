package org.leadline.care;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.care.flow.FlowChoices;
import org.leadline.care.flow.FlowReading;
import org.leadline.care.flow.OwnOrder;
import org.leadline.care.flow.ReadingFlow;
import org.leadline.care.journey.Drift;
import org.leadline.care.journey.Drifting;
import org.leadline.care.journey.EventLog;
import org.leadline.care.journey.Journeys;
import org.leadline.care.journey.Picking;
import org.leadline.care.journey.Picks;
import org.leadline.care.journey.Proposals;
import org.leadline.care.journey.Verdict;
import org.leadline.care.log.DamagedLog;
import org.leadline.care.log.StoredLogs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works out how a process flows: fetches its imported logs, reads them with what the team has chosen, and keeps the reading under the version of everything
 * that it came from, whenever one of these changes.
 */
@Component
class FlowWorking {
    private static final Logger log = LoggerFactory.getLogger(FlowWorking.class);

    /** Names what a reading was worked out by and how it is written down. */
    private static final String VERSION = "1";

    private final StoredLogs logs;
    private final ImportStore imports;
    private final PicksStore picks;
    private final FlowStore store;
    private final Clock clock;

    FlowWorking(StoredLogs logs, ImportStore imports, PicksStore picks, FlowStore store, Clock clock) {
        this.logs = logs;
        this.imports = imports;
        this.picks = picks;
        this.store = store;
        this.clock = clock;
    }

    /** How the process flows; empty where it has no notes, a stored log is damaged, or its notes have no two milestones. Nothing is kept by looking. */
    Optional<FlowReading> find(CareProcess process) {
        List<ImportStore.Row> rows = imports.listOfProcess(process.id());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return store.findReading(process.id(), version(process, rows)).or(() -> work(process, rows));
    }

    /** Keeps how the process flows, where it was not worked out yet from what is there now. */
    void renew(CareProcess process) {
        List<ImportStore.Row> rows = imports.listOfProcess(process.id());
        String version = rows.isEmpty() ? "" : version(process, rows);
        if (!rows.isEmpty() && store.findReading(process.id(), version).isEmpty()) {
            work(process, rows)
                    .ifPresent(reading -> store.putReading(
                            process.id(),
                            version,
                            reading,
                            OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS)));
        }
    }

    private Optional<FlowReading> work(CareProcess process, List<ImportStore.Row> rows) {
        try {
            return Optional.ofNullable(reading(process, rows));
        } catch (DamagedLog damaged) {
            log.error("The flow of process {} was not read", process.id(), damaged);
            return Optional.empty();
        }
    }

    /** As {@link #find}, only where it was worked out before. */
    Optional<FlowReading> findKept(CareProcess process) {
        List<ImportStore.Row> rows = imports.listOfProcess(process.id());
        return rows.isEmpty() ? Optional.empty() : store.findReading(process.id(), version(process, rows));
    }

    boolean hasLog(long processId) {
        return !imports.listOfProcess(processId).isEmpty();
    }

    /** All imports as one. @throws DamagedLog where a stored log is not what was written */
    EventLog log(List<ImportStore.Row> rows) {
        return EventLog.merge(rows.stream()
                .map(row -> logs.read(row.stored().name(), row.stored().sha256()))
                .toList());
    }

    /** What is chosen, or what the notes' own order proposes; steps that the notes do not know any more are left out. */
    SetFlow choices(long processId, EventLog events) {
        Picks set = picks.get(processId).picks();
        return store.findChoices(processId)
                .map(chosen -> new SetFlow(known(chosen.choices(), events), chosen.version()))
                .orElseGet(() -> new SetFlow(proposed(events, set), 0));
    }

    private String version(CareProcess process, List<ImportStore.Row> rows) {
        String made =
                rows.stream().map(row -> Long.toString(row.imported().id())).collect(Collectors.joining("+"));
        return String.join(
                "/",
                VERSION,
                made,
                Integer.toString(picks.get(process.id()).version()),
                Integer.toString(
                        store.findChoices(process.id()).map(SetFlow::version).orElse(0)),
                process.mode() == null ? "" : process.mode().mode().word());
    }

    private @Nullable FlowReading reading(CareProcess process, List<ImportStore.Row> rows) {
        EventLog events = log(rows);
        FlowChoices chosen = choices(process.id(), events).choices();
        if (chosen.milestones().size() < 2) {
            return null;
        }
        ZoneId zone = rows.getLast().imported().choices().reading().zone();
        Picks set = picks.get(process.id()).picks();
        Set<String> finishing = new LinkedHashSet<>(set.finishedBy());
        set.takenOut().forEach(ending -> finishing.add(ending.activity()));
        if (finishing.isEmpty()) {
            finishing.addAll(Proposals.of(Journeys.fold(events)).finishing());
        }
        finishing.retainAll(events.activities());
        finishing.removeAll(chosen.steps());
        var said = process.mode();
        Verdict team = said == null ? null : Verdict.valueOf(said.mode().name());
        Journeys drawn = Journeys.fold(events);
        Drift drift = null;
        if (set.apply(events) instanceof Picking.Picked picked) {
            drawn = Journeys.fold(picked.log());
            drift = Drifting.find(drawn, team, zone);
        }
        return ReadingFlow.read(events, chosen, List.copyOf(finishing), zone, drawn, drift);
    }

    private static FlowChoices known(FlowChoices chosen, EventLog events) {
        List<FlowChoices.Milestone> milestones = new ArrayList<>(chosen.milestones());
        milestones.removeIf(milestone -> !events.activities().contains(milestone.step()));
        return new FlowChoices(milestones, chosen.kinds());
    }

    private static FlowChoices proposed(EventLog events, Picks set) {
        List<String> watching = new ArrayList<>(set.leaveOut());
        Proposals.of(Journeys.fold(events)).monitoring().forEach(step -> watching.add(step.activity()));
        return new FlowChoices(
                OwnOrder.milestones(events, watching).stream()
                        .map(step -> new FlowChoices.Milestone(step, null))
                        .toList(),
                Map.of());
    }
}
