package org.leadline.measure;

import static org.leadline.measure.db.Tables.DEFINITION;
import static org.leadline.measure.db.Tables.MEASURE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.DefinitionRows.Done;
import org.leadline.unit.People;
import org.springframework.stereotype.Repository;

/** Measures in PostgreSQL: their definitions are added to, never changed. */
@Repository
class MeasureStore {
    private static final org.leadline.measure.db.tables.Definition NEWER = DEFINITION.as("newer");
    private static final Condition IN_FORCE = DEFINITION.VERSION.eq(
            DSL.select(DSL.max(NEWER.VERSION)).from(NEWER).where(NEWER.MEASURE_ID.eq(MEASURE.ID)));
    private final DSLContext sql;
    private final People people;

    MeasureStore(DSLContext sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    Optional<Measure> find(long id) {
        return list(MEASURE.ID.eq(id).and(IN_FORCE)).stream().findFirst();
    }

    /** Those of a unit that are kept, of harm first, then by name. */
    List<Measure> listKept(long unitId) {
        return list(MEASURE.UNIT_ID.eq(unitId).and(MEASURE.RETIRED_AT.isNull()).and(IN_FORCE));
    }

    List<Measure> listRetired(long unitId) {
        return list(MEASURE.UNIT_ID
                        .eq(unitId)
                        .and(MEASURE.RETIRED_AT.isNotNull())
                        .and(IN_FORCE))
                .stream()
                .sorted((one, other) -> retiredAt(other).compareTo(retiredAt(one)))
                .toList();
    }

    /** Those that are kept and of which somebody is author, checker or owner. */
    List<Measure> listKeptOf(long personId) {
        return list(MEASURE.RETIRED_AT
                .isNull()
                .and(IN_FORCE)
                .and(DEFINITION
                        .OWNER_ID
                        .eq(personId)
                        .or(DEFINITION.CHECKER_ID.eq(personId))
                        .or(DEFINITION.AUTHOR_ID.eq(personId))));
    }

    /** Every version, the newest first. */
    List<Measure> listVersions(long id) {
        return list(MEASURE.ID.eq(id)).stream()
                .sorted((one, other) -> Integer.compare(other.version(), one.version()))
                .toList();
    }

    boolean isTaken(long unitId, String name, long except) {
        return sql.fetchExists(MEASURE, takenBy(unitId, name).and(MEASURE.ID.ne(except)));
    }

    /** A new measure of that name, without a definition; empty where another that is kept has it. */
    Optional<Long> insert(long unitId, String name) {
        return sql.insertInto(MEASURE)
                .set(MEASURE.UNIT_ID, unitId)
                .set(MEASURE.NAME, name)
                .onConflictDoNothing()
                .returningResult(MEASURE.ID)
                .fetchOptional()
                .map(row -> row.value1());
    }

    /** Writes a version of the definition; false where that version is there already. */
    boolean add(long id, int version, Done done, Definition words, long byId, Instant at) {
        boolean added = sql.insertInto(DEFINITION)
                        .set(DefinitionRows.row(id, version, done, words, byId, at(at)))
                        .onConflictDoNothing()
                        .execute()
                == 1;
        if (added) {
            sql.update(MEASURE)
                    .set(MEASURE.NAME, words.name())
                    .where(MEASURE.ID.eq(id))
                    .execute();
        }
        return added;
    }

    /** False where there is another version by now, or it was checked. */
    boolean check(long id, int version, Instant at) {
        return sql.update(DEFINITION)
                        .set(DEFINITION.CHECKED_AT, at(at))
                        .where(DEFINITION.MEASURE_ID.eq(id), DEFINITION.VERSION.eq(version))
                        .and(DEFINITION.CHECKED_AT.isNull())
                        .execute()
                == 1;
    }

    void retire(long id, String because, long byId, Instant at) {
        sql.update(MEASURE)
                .set(MEASURE.RETIRED_AT, at(at))
                .set(MEASURE.RETIRED_BECAUSE, because)
                .set(MEASURE.RETIRED_BY_ID, byId)
                .where(MEASURE.ID.eq(id))
                .and(MEASURE.RETIRED_AT.isNull())
                .execute();
    }

    /** Holds a measure until the end of the transaction: what is done to its numbers is done one after the other. */
    void hold(long id) {
        sql.select(MEASURE.ID)
                .from(MEASURE)
                .where(MEASURE.ID.eq(id))
                .forNoKeyUpdate()
                .fetch();
    }

    private List<Measure> list(Condition which) {
        Names names = new Names(people);
        return sql.select(DEFINITION.asterisk(), MEASURE.UNIT_ID, MEASURE.RETIRED_AT)
                .select(MEASURE.RETIRED_BECAUSE, MEASURE.RETIRED_BY_ID)
                .from(MEASURE)
                .join(DEFINITION)
                .on(DEFINITION.MEASURE_ID.eq(MEASURE.ID))
                .where(which)
                .orderBy(DEFINITION.HARM.desc(), DSL.lower(DEFINITION.NAME), DEFINITION.MEASURE_ID)
                .fetch(row -> DefinitionRows.measure(
                        row.into(DEFINITION), row.get(MEASURE.UNIT_ID), retired(row, names), names));
    }

    private static @Nullable Retired retired(Record row, Names names) {
        OffsetDateTime at = row.get(MEASURE.RETIRED_AT);
        return at == null
                ? null
                : new Retired(
                        row.get(MEASURE.RETIRED_BECAUSE),
                        names.someone(row.get(MEASURE.RETIRED_BY_ID)),
                        at.toInstant());
    }

    private static Condition takenBy(long unitId, String name) {
        return MEASURE.UNIT_ID
                .eq(unitId)
                .and(DSL.lower(MEASURE.NAME).eq(DSL.lower(name)))
                .and(MEASURE.RETIRED_AT.isNull());
    }

    private static Instant retiredAt(Measure measure) {
        return java.util.Objects.requireNonNull(measure.retired()).at();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
