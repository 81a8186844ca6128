package org.leadline.care;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.care.flow.FlowChoices;
import org.leadline.care.flow.FlowReading;
import org.leadline.care.flow.OwnOrder;
import org.leadline.care.flow.StepKind;
import org.leadline.care.journey.Drift;
import org.leadline.care.journey.EventLog;
import org.leadline.unit.People;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to how processes flow: who waits, who is stuck, where hours go, and whether it has drifted. Seen by those who belong to the unit; the steps are
 * named, and a drift is answered, by those who work in it.
 */
@Service
@Transactional
public class Flows {
    static final int MOST_MILESTONES = 12;
    static final int MOST_OF_LINE = 300;
    private static final int LONGEST_MINUTES = 525_600;
    private static final int DAYS_APART = 61;

    private final Processes processes;
    private final Blind blind;
    private final ProcessStore held;
    private final ImportStore imports;
    private final FlowWorking working;
    private final FlowStore store;
    private final People people;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Flows(
            Processes processes,
            Blind blind,
            ProcessStore held,
            ImportStore imports,
            FlowWorking working,
            FlowStore store,
            People people,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.processes = processes;
        this.blind = blind;
        this.held = held;
        this.imports = imports;
        this.working = working;
        this.store = store;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** How a process flows. @throws NotHere where it is not one's own to see */
    public Flow get(SignedIn me, long processId) {
        return flow(me, processes.get(me, processId));
    }

    /** How the processes of a unit flow, by name. @throws NotHere where the unit is not one's own */
    public List<Flow> list(SignedIn me, long unitId) {
        return processes.list(me, unitId).stream()
                .map(process -> flow(me, process))
                .toList();
    }

    /**
     * What there is to choose from, and what is chosen; empty where there are no notes.
     *
     * @throws NotHere where the process is not one's own to see
     * @throws org.leadline.access.NotYours where one does not work in its unit
     */
    @Transactional(readOnly = true)
    public Optional<FlowSteps> findSteps(SignedIn me, long processId) {
        processes.getToWrite(me, processId);
        List<ImportStore.Row> rows = imports.listOfProcess(processId);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        EventLog events = working.log(rows);
        return Optional.of(new FlowSteps(working.choices(processId, events), OwnOrder.list(events)));
    }

    /**
     * Sets what the steps are called; the flow is read anew.
     *
     * @param version of what was set when the form was opened
     * @throws NotHere and {@link org.leadline.access.NotYours} as {@link #findSteps}
     */
    public Choosing choose(SignedIn me, long processId, int version, FlowForm typed) {
        CareProcess process = processes.getToWrite(me, processId);
        held.hold(processId);
        Optional<FlowSteps> found = findSteps(me, processId);
        if (found.isEmpty()) {
            return new Choosing.NoLog();
        }
        FlowSteps steps = found.get();
        if (steps.now().version() != version) {
            return new Choosing.ChangedMeanwhile(steps.now());
        }
        Map<String, String> problems = new LinkedHashMap<>();
        List<FlowChoices.Milestone> milestones = typed.inOrder(steps.steps()).stream()
                .map(step -> new FlowChoices.Milestone(step, minutes(typed, step, problems)))
                .toList();
        if (milestones.size() < 2 || milestones.size() > MOST_MILESTONES) {
            problems.put("milestones", "flowof.problem.milestones");
        }
        if (!problems.isEmpty()) {
            return new Choosing.Refused(problems);
        }
        Map<String, StepKind> kinds = new LinkedHashMap<>();
        for (String step : steps.steps()) {
            StepKind.find(typed.kinds().getOrDefault(step, "")).ifPresent(kind -> kinds.put(step, kind));
        }
        SetFlow now = new SetFlow(new FlowChoices(milestones, kinds), version + 1);
        store.insertChoices(processId, now, me.personId(), now());
        events.publishEvent(new ReadAnew(processId));
        audit.record(
                me.auditName(),
                "steps of the flow named",
                process.address(),
                process.unitId(),
                "version " + now.version());
        return new Choosing.Chosen(now);
    }

    /**
     * Says what the team found out about a drift. The first answer stands; what they do about the kind of care is another act.
     *
     * @param since the beginning of the drift that was asked about
     * @param answer one of {@link DriftQuestion#ANSWERS}
     * @param line in their words, up to {@value #MOST_OF_LINE} characters; blank for none
     * @return what is wrong, by field, as keys of sentences; empty where it was taken
     * @throws NotHere where there is no such drift, or the process is not one's own to see
     * @throws org.leadline.access.NotYours where one does not work in its unit
     */
    public Map<String, String> answer(SignedIn me, long processId, LocalDate since, String answer, String line) {
        CareProcess process = processes.getToWrite(me, processId);
        held.hold(processId);
        DriftQuestion question = Optional.ofNullable(flow(me, process).drift())
                .filter(asked -> asked.alarm().since().equals(since))
                .orElseThrow(() -> new NotHere("drift"));
        Map<String, String> problems = new LinkedHashMap<>();
        if (!DriftQuestion.ANSWERS.contains(answer)) {
            problems.put("answer", "flowof.problem.answer");
        }
        Typed words = Typed.line(line);
        words.check("line", false, MOST_OF_LINE, problems);
        if (problems.isEmpty() && question.answered() == null) {
            OffsetDateTime askedAt = store.findReadAt(processId).orElseGet(this::now);
            String kept = words.isBlank() ? null : words.text();
            store.insertTold(processId, new FlowStore.Told(since, askedAt, answer, kept, me.personId(), now()));
            audit.record(me.auditName(), "drift answered", Flow.address(process), process.unitId(), answer);
        }
        return problems;
    }

    /** Processes that this person owns and whose drift nobody has answered yet, with when it was read; nothing is worked out for it. */
    @Transactional(readOnly = true)
    List<Asked> listUnanswered(SignedIn me) {
        return owned(me)
                .filter(process -> blind.from(me, process).isEmpty())
                .flatMap(process -> Flow.lastAlarm(working.findKept(process).orElse(null))
                        .filter(alarm -> question(process.id(), alarm).answered() == null)
                        .map(alarm -> new Asked(
                                process, alarm, store.findReadAt(process.id()).orElseGet(this::now)))
                        .stream())
                .toList();
    }

    /** A drift that waits for an answer. */
    record Asked(CareProcess process, Drift.Alarm alarm, OffsetDateTime since) {}

    /** When this person was asked about drifts that are answered by now, by process. */
    @Transactional(readOnly = true)
    Map<CareProcess, List<OffsetDateTime>> mapAnswered(SignedIn me) {
        return owned(me)
                .collect(Collectors.toMap(
                        process -> process,
                        process -> store.listTold(process.id()).stream()
                                .map(FlowStore.Told::askedAt)
                                .toList()));
    }

    private Stream<CareProcess> owned(SignedIn me) {
        return held.listOwnedBy(me.personId()).stream()
                .filter(process -> me.worksIn(process.unitId()))
                .map(process -> processes.get(me, process.id()));
    }

    private Flow flow(SignedIn me, CareProcess process) {
        boolean withheld = blind.from(me, process).isPresent();
        FlowReading reading = working.find(process).orElse(null);
        SetFlow choices = store.findChoices(process.id()).orElseGet(() -> new SetFlow(proposed(reading), 0));
        DriftQuestion drift = withheld
                ? null
                : Flow.lastAlarm(reading)
                        .map(alarm -> question(process.id(), alarm))
                        .orElse(null);
        return new Flow(process, working.hasLog(process.id()), reading, choices, withheld, drift);
    }

    private DriftQuestion question(long processId, Drift.Alarm alarm) {
        return new DriftQuestion(
                alarm,
                store.listTold(processId).stream()
                        .filter(told -> Math.abs(ChronoUnit.DAYS.between(told.since(), alarm.since())) <= DAYS_APART)
                        .findFirst()
                        .map(told -> new DriftQuestion.Answered(
                                told.answer(), told.line(), new Someone(told.byId(), name(told.byId())), told.at()))
                        .orElse(null));
    }

    private String name(long personId) {
        return people.find(personId).map(SignedIn::name).orElse("");
    }

    private static FlowChoices proposed(@Nullable FlowReading reading) {
        return new FlowChoices(
                reading == null
                        ? List.of()
                        : reading.milestones().stream()
                                .map(at -> new FlowChoices.Milestone(at.step(), null))
                                .toList(),
                Map.of());
    }

    private static @Nullable Integer minutes(FlowForm typed, String step, Map<String, String> problems) {
        String text = typed.within().getOrDefault(step, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LONGEST_MINUTES) {
            problems.put(FlowForm.WITHIN + step, "flowof.problem.within");
            return null;
        }
        return Integer.valueOf(text);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
