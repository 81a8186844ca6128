package org.leadline.care;

import static org.leadline.care.db.Tables.PROCESS;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Processes in PostgreSQL, without their modes. */
@Repository
class ProcessStore {

    /** A form that passed: what will stand in the register. */
    record Entry(String name, String purpose, Someone owner, boolean knownBestWay, String bestWaySteps) {}

    private static final int LOCK_OF_NAMES = 0x6361_7265;
    private final DSLContext sql;
    private final Clock clock;

    ProcessStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<CareProcess> find(long id) {
        return list(PROCESS.ID.eq(id)).stream().findFirst();
    }

    List<CareProcess> listInUnit(long unitId) {
        return list(PROCESS.UNIT_ID.eq(unitId));
    }

    List<CareProcess> listOwnedBy(long personId) {
        return list(PROCESS.OWNER_ID.eq(personId));
    }

    /** Since when it has stood in the register. */
    Instant registeredAt(long id) {
        return sql.select(PROCESS.REGISTERED_AT)
                .from(PROCESS)
                .where(PROCESS.ID.eq(id))
                .fetchSingle(row -> row.value1().toInstant());
    }

    void updateOwner(long id, Someone owner) {
        sql.update(PROCESS)
                .set(PROCESS.OWNER_ID, owner.personId())
                .set(PROCESS.OWNER_NAME, owner.name())
                .set(PROCESS.VERSION, PROCESS.VERSION.plus(1))
                .where(PROCESS.ID.eq(id))
                .execute();
    }

    /**
     * Whoever holds the row of a process, until the end of the transaction, is alone in changing its logs, picks and
     * reading.
     */
    void hold(long id) {
        sql.select(PROCESS.ID)
                .from(PROCESS)
                .where(PROCESS.ID.eq(id))
                .forUpdate()
                .fetchSingle();
    }

    /**
     * Whether another process of the unit has that name; nobody else names one there until the end of the transaction.
     */
    boolean isTaken(long unitId, String name, long exceptId) {
        sql.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.inline(LOCK_OF_NAMES), DSL.val((int)
                        (unitId ^ (unitId >>> 32)))))
                .execute();
        return sql.fetchExists(
                PROCESS,
                PROCESS.UNIT_ID
                        .eq(unitId)
                        .and(DSL.lower(PROCESS.NAME).eq(DSL.lower(DSL.val(name))))
                        .and(PROCESS.ID.ne(exceptId)));
    }

    long insert(long unitId, Entry entry) {
        return sql.insertInto(PROCESS)
                .set(PROCESS.UNIT_ID, unitId)
                .set(PROCESS.NAME, entry.name())
                .set(PROCESS.PURPOSE, entry.purpose())
                .set(PROCESS.OWNER_ID, entry.owner().personId())
                .set(PROCESS.OWNER_NAME, entry.owner().name())
                .set(PROCESS.KNOWN_BEST_WAY, entry.knownBestWay())
                .set(PROCESS.BEST_WAY_STEPS, orNull(entry.bestWaySteps()))
                .set(PROCESS.REGISTERED_AT, OffsetDateTime.now(clock))
                .returningResult(PROCESS.ID)
                .fetchSingle(Records.mapping(id -> id));
    }

    /** Whether the row still had that version and was changed. */
    boolean update(long id, int version, Entry entry) {
        return sql.update(PROCESS)
                        .set(PROCESS.NAME, entry.name())
                        .set(PROCESS.PURPOSE, entry.purpose())
                        .set(PROCESS.OWNER_ID, entry.owner().personId())
                        .set(PROCESS.OWNER_NAME, entry.owner().name())
                        .set(PROCESS.KNOWN_BEST_WAY, entry.knownBestWay())
                        .set(PROCESS.BEST_WAY_STEPS, orNull(entry.bestWaySteps()))
                        .set(PROCESS.VERSION, version + 1)
                        .where(PROCESS.ID.eq(id).and(PROCESS.VERSION.eq(version)))
                        .execute()
                == 1;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private List<CareProcess> list(Condition which) {
        return sql.select(
                        PROCESS.ID,
                        PROCESS.UNIT_ID,
                        PROCESS.NAME,
                        PROCESS.PURPOSE,
                        PROCESS.OWNER_ID,
                        PROCESS.OWNER_NAME,
                        PROCESS.KNOWN_BEST_WAY,
                        PROCESS.BEST_WAY_STEPS,
                        PROCESS.VERSION)
                .from(PROCESS)
                .where(which)
                .orderBy(DSL.lower(PROCESS.NAME), PROCESS.ID)
                .fetch(row -> new CareProcess(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        new Someone(row.value5(), row.value6()),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        null));
    }
}
