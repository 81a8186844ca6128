package org.leadline.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.access.SignedIn.Membership;
import org.leadline.access.WhoIsWho;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to people: who belongs to which unit, as what, and until when. */
@Service
@Transactional
public class People implements WhoIsWho {

    private final PersonStore store;
    private final UnitStore units;
    private final AuditTrail audit;
    private final Clock clock;

    People(PersonStore store, UnitStore units, AuditTrail audit, Clock clock) {
        this.store = store;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SignedIn> find(long personId) {
        return store.find(personId)
                .filter(this::isHere)
                .map(person -> new SignedIn(
                        person.id(), person.name(), person.homeUnitId(), store.listMemberships(personId, today())));
    }

    /** @throws NotHere where there is none, or they share no unit with the one who asks */
    @Transactional(readOnly = true)
    public Person get(SignedIn me, long personId) {
        return store.find(personId)
                .filter(this::isHere)
                .filter(person -> person.id() == me.personId()
                        || store.listMemberships(personId, today()).stream()
                                .anyMatch(membership -> me.belongsTo(membership.unitId())))
                .orElseThrow(() -> new NotHere("person"));
    }

    /** The people of one's own unit, by profession, patient partners last. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<Person.InUnit> list(SignedIn me, long unitId) {
        if (!me.belongsTo(unitId)) {
            throw new NotHere("unit");
        }
        return store.listInUnit(unitId, today());
    }

    /**
     * The people of a unit who may be asked something: all of one's own, and of one above, below or beside it whoever works there.
     *
     * @throws NotHere where the unit is neither
     */
    @Transactional(readOnly = true)
    public List<Person.InUnit> listToAsk(SignedIn me, long unitId, Sight sight) {
        return switch (sight) {
            case OURS -> list(me, unitId);
            case NEAR ->
                store.listInUnit(unitId, today()).stream()
                        .filter(here -> !here.person().patientPartner())
                        .filter(here -> !here.roles().equals(List.of(Role.ADMINISTRATOR)))
                        .toList();
            case NONE -> throw new NotHere("unit");
        };
    }

    /** Everybody of a unit today with their roles there, whoever asks: for what must be on somebody's queue, and for names that must not stand in a text. */
    @Transactional(readOnly = true)
    public List<Person.InUnit> listEverybody(long unitId) {
        return store.listInUnit(unitId, today());
    }

    /** The name of that person, whether they are here or have left. @throws NotHere where there never was one */
    @Transactional(readOnly = true)
    public String getName(long personId) {
        return store.find(personId).map(Person::name).orElseThrow(() -> new NotHere("person"));
    }

    /** Somebody of that number who has not left; empty otherwise. For what was frozen with a number in it. */
    @Transactional(readOnly = true)
    public Optional<Person> findHere(long personId) {
        return store.find(personId).filter(this::isHere);
    }

    /** The units of a person that the one who asks may know of. */
    @Transactional(readOnly = true)
    public List<Person.Place> listPlaces(SignedIn me, Person person) {
        return store.listMemberships(person.id(), today()).stream()
                .filter(membership -> person.id() == me.personId() || me.belongsTo(membership.unitId()))
                .collect(Collectors.groupingBy(
                        Membership::unitId,
                        LinkedHashMap::new,
                        Collectors.mapping(Membership::role, Collectors.toList())))
                .entrySet()
                .stream()
                .map(entry -> new Person.Place(units.find(entry.getKey()).orElseThrow(), entry.getValue()))
                .toList();
    }

    /** Everybody who is here today: for the demo's persona chooser only. */
    @Transactional(readOnly = true)
    public List<Person> listHere() {
        return store.listHere(today());
    }

    @Transactional(readOnly = true)
    public Optional<Person> findBySlug(String slug) {
        return store.findBySlug(slug).filter(this::isHere);
    }

    /** Where letters to a person go, for the post alone; empty where they have no address, or have left. */
    @Transactional(readOnly = true)
    public Optional<String> findEmail(long personId) {
        return store.findEmail(personId, today());
    }

    /** Enters a person. {@code by} is who did it, in the audit trail's words. */
    public Person enter(NewPerson person, String by) {
        long id = store.insert(person);
        audit.record(by, "person entered", "/unit/person/" + id, person.homeUnitId(), null);
        return store.find(id).orElseThrow();
    }

    /** Gives a person a role in a unit, from today. */
    public void giveRole(long personId, long unitId, Role role, String by) {
        store.insertRole(personId, unitId, role, today());
        audit.record(by, "role given: " + role.word(), "/unit/person/" + personId, unitId, null);
    }

    /** Ends a role; it opens nothing from the next request on. @throws NotHere where the person has no such role there */
    public void endRole(long personId, long unitId, Role role, String by) {
        if (store.endRole(personId, unitId, role, OffsetDateTime.now(clock)) == 0) {
            throw new NotHere("role");
        }
        audit.record(by, "role ended: " + role.word(), "/unit/person/" + personId, unitId, null);
    }

    private boolean isHere(Person person) {
        return person.leavingOn() == null || !person.leavingOn().isBefore(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
