package org.leadline.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to a unit's list of people, for who keeps it: its leads, their deputies, and who keeps the system. What somebody may see changes from their
 * next request on.
 */
@Service
@Transactional
public class StaffLists {
    private final PersonStore store;
    private final AuditTrail audit;
    private final Sentences sentences;
    private final Clock clock;

    StaffLists(PersonStore store, AuditTrail audit, Sentences sentences, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** Whether this person keeps the unit's list. */
    public boolean mayKeep(SignedIn me, long unitId) {
        return Keepers.include(me, unitId);
    }

    /**
     * Passes for who keeps the unit's list.
     *
     * @throws NotHere where the unit is not one's own
     * @throws NotYours where it is, and somebody else keeps it
     */
    public void check(SignedIn me, long unitId) {
        Keepers.check(me, unitId);
    }

    /** Whether this person may give and end the roles of who keeps the system and of privacy officers: any keeper may, until the unit has somebody who does. */
    @Transactional(readOnly = true)
    public boolean mayAppoint(SignedIn me, long unitId) {
        return Keepers.keepsTheSystem(me, unitId)
                || Keepers.include(me, unitId)
                        && store.countHolding(unitId, EnumSet.of(Role.ADMINISTRATOR), today()) == 0;
    }

    /** Whether this person may change what stands about somebody: their name, their profession, their leaving date. That is the business of their home unit. */
    @Transactional(readOnly = true)
    public boolean mayDescribe(SignedIn me, Person person) {
        return Keepers.include(me, person.homeUnitId());
    }

    /**
     * What stands about somebody on the unit's list, as a form to change.
     *
     * @throws NotHere where the unit is not one's own, or nobody of that number is on it
     * @throws NotYours where somebody else keeps the list
     */
    @Transactional(readOnly = true)
    public PersonForm form(SignedIn me, long unitId, long personId) {
        Keepers.check(me, unitId);
        Person.InUnit here = find(unitId, personId);
        Person person = here.person();
        return new PersonForm(
                person.name(),
                person.profession(),
                person.grade() == null ? "" : person.grade(),
                person.leavingOn() == null ? "" : person.leavingOn().toString(),
                person.nights(),
                Keepers.include(me, person.homeUnitId())
                        ? store.findEmail(personId, today()).orElse("")
                        : "",
                person.patientPartner(),
                here.roles().stream().map(Role::word).toList());
    }

    /**
     * Enters a person on the unit's list, which becomes their home unit, with roles from today.
     *
     * @throws NotHere where the unit is not one's own
     * @throws NotYours where somebody else keeps its list
     */
    public Keeping enter(SignedIn me, long unitId, PersonForm typed) {
        Keepers.check(me, unitId);
        Map<String, String> problems = new LinkedHashMap<>();
        PersonEntry entry = PersonEntry.read(typed, partner(), clock, problems);
        if (entry == null) {
            return new Keeping.Refused(problems, typed);
        }
        if (entry.leavingOn() != null && entry.leavingOn().isBefore(today())) {
            problems.put("leavingOn", "unit.problem.left-already");
        }
        checkAppointing(me, unitId, Set.of(), entry.roles(), problems);
        return problems.isEmpty() ? new Keeping.Kept(insert(me, unitId, entry)) : new Keeping.Refused(problems, typed);
    }

    /**
     * Changes what stands about somebody, and their roles in the unit. Where the unit is not their home unit only the roles change.
     *
     * @throws NotHere where the unit is not one's own, or nobody of that number is on it
     * @throws NotYours where somebody else keeps the list
     */
    public Keeping change(SignedIn me, long unitId, long personId, PersonForm typed) {
        Keepers.check(me, unitId);
        Person.InUnit before = find(unitId, personId);
        Map<String, String> problems = new LinkedHashMap<>();
        PersonForm read = mayDescribe(me, before.person()) ? typed : withRoles(form(me, unitId, personId), typed);
        PersonEntry entry = PersonEntry.read(read, partner(), clock, problems);
        if (entry == null) {
            return new Keeping.Refused(problems, typed);
        }
        checkAppointing(me, unitId, Set.copyOf(before.roles()), entry.roles(), problems);
        boolean stays = entry.leavingOn() == null || !entry.leavingOn().isBefore(today());
        checkSomebodyKeeps(unitId, before, stays ? entry.roles() : Set.of(), problems);
        if (!problems.isEmpty()) {
            return new Keeping.Refused(problems, typed);
        }
        update(me, unitId, before, entry);
        return new Keeping.Kept(store.find(personId).orElseThrow());
    }

    /**
     * Ends all roles of somebody in the unit; they see nothing of it from their next request on.
     *
     * @return the key of the message that says why not; empty where it is done
     * @throws NotHere where the unit is not one's own, or nobody of that number is on it
     * @throws NotYours where somebody else keeps the list
     */
    public Optional<String> end(SignedIn me, long unitId, long personId) {
        Keepers.check(me, unitId);
        Person.InUnit before = find(unitId, personId);
        Map<String, String> problems = new LinkedHashMap<>();
        checkAppointing(me, unitId, Set.copyOf(before.roles()), Set.of(), problems);
        checkSomebodyKeeps(unitId, before, Set.of(), problems);
        if (problems.isEmpty()) {
            before.roles().forEach(role -> endRole(me, unitId, personId, role));
        }
        return problems.values().stream().findFirst();
    }

    Person insert(SignedIn me, long unitId, PersonEntry entry) {
        long id = store.insert(entry.toPerson(store.freeSlug(entry.name()), unitId));
        audit.record(me.auditName(), "person entered", "/unit/person/" + id, unitId, null);
        entry.roles().stream().sorted().forEach(role -> giveRole(me, unitId, id, role));
        return store.find(id).orElseThrow();
    }

    void update(SignedIn me, long unitId, Person.InUnit before, PersonEntry entry) {
        long id = before.person().id();
        if (mayDescribe(me, before.person())
                && !entry.saysTheSameAs(
                        before.person(), store.findEmail(id, today()).orElse(null))) {
            store.update(id, entry);
            audit.record(me.auditName(), "person changed", "/unit/person/" + id, unitId, null);
        }
        entry.roles().stream()
                .sorted()
                .filter(role -> !before.roles().contains(role))
                .forEach(role -> giveRole(me, unitId, id, role));
        before.roles().stream()
                .filter(role -> !entry.roles().contains(role))
                .forEach(role -> endRole(me, unitId, id, role));
    }

    private void checkAppointing(
            SignedIn me, long unitId, Set<Role> before, Set<Role> after, Map<String, String> problems) {
        if (appoints(before, after) && !mayAppoint(me, unitId)) {
            problems.put("roles", "unit.problem.appoint");
        }
    }

    static boolean appoints(Set<Role> before, Set<Role> after) {
        return Keepers.OF_THE_SYSTEM.stream().anyMatch(role -> before.contains(role) != after.contains(role));
    }

    private void checkSomebodyKeeps(
            long unitId, Person.InUnit before, Collection<Role> after, Map<String, String> problems) {
        boolean kept = before.roles().stream().anyMatch(Keepers.ROLES::contains);
        if (kept
                && after.stream().noneMatch(Keepers.ROLES::contains)
                && store.countHolding(unitId, Keepers.ROLES, today()) < 2) {
            problems.put("roles", "unit.problem.last-keeper");
        }
    }

    private void giveRole(SignedIn me, long unitId, long personId, Role role) {
        store.insertRole(personId, unitId, role, today());
        audit.record(me.auditName(), "role given: " + role.word(), "/unit/person/" + personId, unitId, null);
    }

    private void endRole(SignedIn me, long unitId, long personId, Role role) {
        store.endRole(personId, unitId, role, OffsetDateTime.now(clock));
        audit.record(me.auditName(), "role ended: " + role.word(), "/unit/person/" + personId, unitId, null);
    }

    private Person.InUnit find(long unitId, long personId) {
        return list(unitId).stream()
                .filter(here -> here.person().id() == personId)
                .findFirst()
                .orElseThrow(() -> new NotHere("person"));
    }

    private List<Person.InUnit> list(long unitId) {
        return store.listInUnit(unitId, today());
    }

    String partner() {
        return sentences.say("unit.role.patient-partner");
    }

    private static PersonForm withRoles(PersonForm kept, PersonForm typed) {
        return new PersonForm(
                kept.name(),
                kept.profession(),
                kept.grade(),
                kept.leavingOn(),
                kept.nights(),
                kept.email(),
                kept.patientPartner(),
                typed.roles());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
