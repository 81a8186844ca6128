package org.leadline.unit;

import static org.leadline.unit.db.Tables.PERSON;
import static org.leadline.unit.db.Tables.ROLE;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.leadline.access.Role;
import org.leadline.access.SignedIn.Membership;
import org.springframework.stereotype.Repository;

/** People and their roles, in PostgreSQL. */
@Repository
class PersonStore {

    private final DSLContext sql;

    PersonStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Person> find(long id) {
        return sql.selectFrom(PERSON).where(PERSON.ID.eq(id)).fetchOptional(PersonStore::person);
    }

    Optional<Person> findBySlug(String slug) {
        return sql.selectFrom(PERSON).where(PERSON.SLUG.eq(slug)).fetchOptional(PersonStore::person);
    }

    Optional<String> findEmail(long id, LocalDate today) {
        return sql.select(PERSON.EMAIL)
                .from(PERSON)
                .where(PERSON.ID.eq(id), PERSON.EMAIL.isNotNull(), here(today))
                .fetchOptional(PERSON.EMAIL);
    }

    List<Membership> listMemberships(long personId, LocalDate today) {
        return sql.select(ROLE.UNIT_ID, ROLE.ROLE_.convertFrom(Role::of))
                .from(ROLE)
                .where(ROLE.PERSON_ID.eq(personId), inForce(today))
                .orderBy(ROLE.UNIT_ID, ROLE.ID)
                .fetch(Records.mapping(Membership::new));
    }

    List<Person.InUnit> listInUnit(long unitId, LocalDate today) {
        Map<Person, List<Role>> roles = sql.select(PERSON.fields())
                .select(ROLE.ROLE_)
                .from(PERSON)
                .join(ROLE)
                .on(ROLE.PERSON_ID.eq(PERSON.ID))
                .where(ROLE.UNIT_ID.eq(unitId), inForce(today), here(today))
                .orderBy(PERSON.PATIENT_PARTNER, PERSON.PROFESSION, PERSON.NAME, PERSON.ID, ROLE.ID)
                .fetchGroups(PersonStore::person, row -> Role.of(row.get(ROLE.ROLE_)));
        return new LinkedHashMap<>(roles)
                .entrySet().stream()
                        .map(entry -> new Person.InUnit(entry.getKey(), entry.getValue()))
                        .toList();
    }

    List<Person> listHere(LocalDate today) {
        return sql.selectFrom(PERSON)
                .where(here(today))
                .orderBy(PERSON.HOME_UNIT_ID, PERSON.PATIENT_PARTNER, PERSON.ID)
                .fetch(PersonStore::person);
    }

    Map<Long, String> listNames(Collection<Long> ids) {
        return sql.select(PERSON.ID, PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.in(ids))
                .fetchMap(PERSON.ID, PERSON.NAME);
    }

    long insert(NewPerson person) {
        return sql.insertInto(PERSON)
                .set(PERSON.SLUG, person.slug())
                .set(PERSON.NAME, person.name())
                .set(PERSON.PROFESSION, person.profession())
                .set(PERSON.GRADE, person.grade())
                .set(PERSON.ABOUT, person.about())
                .set(PERSON.HOME_UNIT_ID, person.homeUnitId())
                .set(PERSON.PATIENT_PARTNER, person.patientPartner())
                .set(PERSON.LEAVING_ON, person.leavingOn())
                .set(PERSON.NIGHTS, person.nights())
                .set(PERSON.EMAIL, person.email())
                .returningResult(PERSON.ID)
                .fetchSingle(Records.mapping(id -> id));
    }

    void update(long id, PersonEntry entry) {
        sql.update(PERSON)
                .set(PERSON.NAME, entry.name())
                .set(PERSON.PROFESSION, entry.profession())
                .set(PERSON.GRADE, entry.grade())
                .set(PERSON.LEAVING_ON, entry.leavingOn())
                .set(PERSON.NIGHTS, entry.nights())
                .set(PERSON.EMAIL, entry.email())
                .set(PERSON.PATIENT_PARTNER, entry.patientPartner())
                .where(PERSON.ID.eq(id))
                .execute();
    }

    /** A slug made from the name that nobody has; nobody else is given it before this transaction ends. */
    String freeSlug(String name) {
        sql.fetch("select pg_advisory_xact_lock(hashtext('unit.person.slug'))");
        return Slug.free(name, "person", slug -> sql.fetchExists(PERSON, PERSON.SLUG.eq(slug)));
    }

    /** How many people have one of these roles in the unit today, and have not left. */
    int countHolding(long unitId, Collection<Role> roles, LocalDate today) {
        return sql.select(DSL.countDistinct(ROLE.PERSON_ID))
                .from(ROLE)
                .join(PERSON)
                .on(PERSON.ID.eq(ROLE.PERSON_ID))
                .where(
                        ROLE.UNIT_ID.eq(unitId),
                        ROLE.ROLE_.in(roles.stream().map(Role::word).toList()),
                        inForce(today),
                        here(today))
                .fetchSingle(Records.mapping(count -> count));
    }

    void insertRole(long personId, long unitId, Role role, LocalDate begunOn) {
        sql.insertInto(ROLE, ROLE.PERSON_ID, ROLE.UNIT_ID, ROLE.ROLE_, ROLE.BEGUN_ON)
                .values(personId, unitId, role.word(), begunOn)
                .execute();
    }

    int endRole(long personId, long unitId, Role role, OffsetDateTime now) {
        return sql.update(ROLE)
                .set(ROLE.ENDED_AT, now)
                .where(
                        ROLE.PERSON_ID.eq(personId),
                        ROLE.UNIT_ID.eq(unitId),
                        ROLE.ROLE_.eq(role.word()),
                        ROLE.ENDED_AT.isNull())
                .execute();
    }

    private static Condition inForce(LocalDate today) {
        return ROLE.ENDED_AT.isNull().and(ROLE.BEGUN_ON.le(today));
    }

    private static Condition here(LocalDate today) {
        return PERSON.LEAVING_ON.isNull().or(PERSON.LEAVING_ON.ge(today));
    }

    static Person person(Record row) {
        return new Person(
                row.get(PERSON.ID),
                row.get(PERSON.NAME),
                row.get(PERSON.PROFESSION),
                row.get(PERSON.GRADE),
                row.get(PERSON.ABOUT),
                row.get(PERSON.HOME_UNIT_ID),
                row.get(PERSON.PATIENT_PARTNER),
                row.get(PERSON.LEAVING_ON),
                row.get(PERSON.NIGHTS));
    }
}
