package org.leadline.care;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.care.Registering.ChangedMeanwhile;
import org.leadline.care.Registering.Refused;
import org.leadline.care.Registering.Registered;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the register of processes: seen by those who belong to the unit, written by those who work in it. */
@Service
@Transactional
public class Processes {
    static final int MOST_OF_NAME = 120;
    static final int MOST_OF_PURPOSE = 200;
    static final int MOST_OF_STEPS = 400;

    private final ProcessStore store;
    private final ModeStore modes;
    private final People people;
    private final AuditTrail audit;

    Processes(ProcessStore store, ModeStore modes, People people, AuditTrail audit) {
        this.store = store;
        this.modes = modes;
        this.people = people;
        this.audit = audit;
    }

    /** The processes of a unit, by name. @throws NotHere where the person does not belong to it */
    @Transactional(readOnly = true)
    public List<CareProcess> list(SignedIn me, long unitId) {
        if (!me.belongsTo(unitId)) {
            throw new NotHere("unit");
        }
        List<CareProcess> listed = store.listInUnit(unitId);
        Map<Long, ModeEntry> inForce =
                modes.mapInForce(listed.stream().map(CareProcess::id).toList());
        return listed.stream()
                .map(process -> process.with(inForce.get(process.id())))
                .toList();
    }

    /** One process. @throws NotHere where there is none, or it is of a unit that the person does not belong to */
    @Transactional(readOnly = true)
    public CareProcess get(SignedIn me, long processId) {
        return store.find(processId)
                .filter(process -> me.belongsTo(process.unitId()))
                .map(process ->
                        process.with(modes.mapInForce(List.of(processId)).get(processId)))
                .orElseThrow(() -> new NotHere("process"));
    }

    /**
     * The process, for one who may write to it.
     *
     * @throws NotHere as {@link #get}
     * @throws NotYours where they do not work in its unit
     */
    @Transactional(readOnly = true)
    CareProcess getToWrite(SignedIn me, long processId) {
        CareProcess process = get(me, processId);
        if (!me.worksIn(process.unitId())) {
            throw new NotYours("process");
        }
        return process;
    }

    /** Those who can own a process of the unit: everybody who works in it. @throws NotHere where it is not one's own */
    @Transactional(readOnly = true)
    public List<Person> listPossibleOwners(SignedIn me, long unitId) {
        return people.list(me, unitId).stream()
                .filter(inUnit -> inUnit.roles().stream()
                        .anyMatch(role -> role != Role.PATIENT_PARTNER && role != Role.ADMINISTRATOR))
                .map(Person.InUnit::person)
                .toList();
    }

    /**
     * Puts a process into the register.
     *
     * @throws NotHere where the unit is not one's own
     * @throws NotYours where one does not work in it
     */
    public Registering register(SignedIn me, long unitId, ProcessForm typed) {
        if (!me.belongsTo(unitId)) {
            throw new NotHere("unit");
        }
        if (!me.worksIn(unitId)) {
            throw new NotYours("unit");
        }
        Map<String, String> problems = new LinkedHashMap<>();
        ProcessStore.@Nullable Entry entry = checked(me, unitId, 0, typed, problems);
        if (entry == null) {
            return new Refused(problems, typed);
        }
        long id = store.insert(unitId, entry);
        CareProcess process = get(me, id);
        audit.record(me.auditName(), "process registered", process.address(), unitId, entry.name());
        return new Registered(process);
    }

    /**
     * Changes what stands in the register.
     *
     * @param version the version of the process when the form was opened
     * @throws NotHere as {@link #get}
     * @throws NotYours where one does not work in the unit
     */
    public Registering edit(SignedIn me, long processId, int version, ProcessForm typed) {
        CareProcess before = getToWrite(me, processId);
        if (before.version() != version) {
            return new ChangedMeanwhile(before, typed);
        }
        Map<String, String> problems = new LinkedHashMap<>();
        ProcessStore.@Nullable Entry entry = checked(me, before.unitId(), processId, typed, problems);
        if (entry == null) {
            return new Refused(problems, typed);
        }
        if (!store.update(processId, version, entry)) {
            return new ChangedMeanwhile(get(me, processId), typed);
        }
        audit.record(me.auditName(), "process edited", before.address(), before.unitId(), entry.name());
        return new Registered(get(me, processId));
    }

    private ProcessStore.@Nullable Entry checked(
            SignedIn me, long unitId, long processId, ProcessForm typed, Map<String, String> problems) {
        Typed name = Typed.line(typed.name());
        Typed purpose = Typed.line(typed.purpose());
        Typed steps = Typed.line(typed.knownBestWay() ? typed.bestWaySteps() : "");
        name.check("name", true, MOST_OF_NAME, problems);
        purpose.check("purpose", true, MOST_OF_PURPOSE, problems);
        Optional<Person> owner = listPossibleOwners(me, unitId).stream()
                .filter(person -> typed.ownerId() != null && person.id() == typed.ownerId())
                .findFirst();
        if (owner.isEmpty()) {
            problems.put("ownerId", typed.ownerId() == null ? "care.problem.blank.ownerId" : "care.problem.owner");
        }
        steps.check("bestWaySteps", false, MOST_OF_STEPS, problems);
        if (!problems.containsKey("name") && store.isTaken(unitId, name.text(), processId)) {
            problems.put("name", "care.problem.duplicate");
        }
        if (!problems.isEmpty()) {
            return null;
        }
        Person known = owner.orElseThrow();
        return new ProcessStore.Entry(
                name.text(), purpose.text(), new Someone(known.id(), known.name()), typed.knownBestWay(), steps.text());
    }
}
