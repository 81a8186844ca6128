package org.leadline.aim;

import static org.leadline.aim.db.Tables.AIM;
import static org.leadline.aim.db.Tables.PASS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.db.tables.records.PassRecord;
import org.springframework.stereotype.Repository;

/** Aims on their way between layers, in PostgreSQL: an answer is written once. */
@Repository
class PassStore {
    private final DSLContext sql;

    PassStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<PassRecord> find(long id) {
        return list(PASS.ID.eq(id)).stream().findFirst();
    }

    /** The same, and nobody else answers it until this transaction ends. */
    Optional<PassRecord> lock(long id) {
        return sql.selectFrom(PASS).where(PASS.ID.eq(id)).forUpdate().fetchOptional();
    }

    /** Every pass of one aim, the newest first. */
    List<PassRecord> listOf(long aimId) {
        return list(PASS.AIM_ID.eq(aimId));
    }

    /** The pass by which an aim came to be. */
    Optional<PassRecord> findTakenAs(long aimId) {
        return list(PASS.TAKEN_AIM_ID.eq(aimId)).stream().findFirst();
    }

    /** Those that wait for these units' answer, the first due first. */
    List<PassRecord> listWaiting(Collection<Long> unitIds) {
        return sql
                .selectFrom(PASS)
                .where(PASS.TO_UNIT_ID.in(unitIds), PASS.ANSWERED_AT.isNull())
                .orderBy(PASS.ANSWER_BY, PASS.ID)
                .fetch()
                .stream()
                .toList();
    }

    /** Those that were passed to, or from an aim of, one of these units since then, the newest first. */
    List<PassRecord> listAround(Collection<Long> unitIds, Instant since) {
        return list(PASS.AT
                .ge(since.atOffset(ZoneOffset.UTC))
                .and(PASS.TO_UNIT_ID
                        .in(unitIds)
                        .or(PASS.AIM_ID.in(DSL.select(AIM.ID).from(AIM).where(AIM.UNIT_ID.in(unitIds))))));
    }

    /** Those that these units were asked to answer in that time. */
    List<PassRecord> listAsked(Collection<Long> unitIds, Instant from, Instant until) {
        return list(PASS.TO_UNIT_ID
                .in(unitIds)
                .and(PASS.AT.ge(from.atOffset(ZoneOffset.UTC)))
                .and(PASS.AT.lt(until.atOffset(ZoneOffset.UTC))));
    }

    /** Empty where this aim waits for that unit's answer already. */
    Optional<Long> insert(
            long aimId,
            int version,
            long toUnitId,
            Direction direction,
            @Nullable String note,
            long byId,
            Instant now,
            Instant answerBy) {
        return sql.insertInto(PASS)
                .set(PASS.AIM_ID, aimId)
                .set(PASS.VERSION, version)
                .set(PASS.TO_UNIT_ID, toUnitId)
                .set(PASS.DIRECTION, direction.word())
                .set(PASS.NOTE, note)
                .set(PASS.BY_ID, byId)
                .set(PASS.AT, now.atOffset(ZoneOffset.UTC))
                .set(PASS.ANSWER_BY, answerBy.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .returningResult(PASS.ID)
                .fetchOptional(Records.mapping(written -> written));
    }

    void take(long id, long takenAimId, @Nullable String nothingBecause, long byId, Instant now) {
        sql.update(PASS)
                .set(PASS.TAKEN_AIM_ID, takenAimId)
                .set(PASS.NOTHING_BECAUSE, nothingBecause)
                .set(PASS.ANSWERED_BY_ID, byId)
                .set(PASS.ANSWERED_AT, now.atOffset(ZoneOffset.UTC))
                .where(PASS.ID.eq(id))
                .execute();
    }

    void giveBack(long id, String because, long byId, Instant now) {
        sql.update(PASS)
                .set(PASS.RETURNED_BECAUSE, because)
                .set(PASS.ANSWERED_BY_ID, byId)
                .set(PASS.ANSWERED_AT, now.atOffset(ZoneOffset.UTC))
                .where(PASS.ID.eq(id))
                .execute();
    }

    private List<PassRecord> list(Condition which) {
        return sql.selectFrom(PASS).where(which).orderBy(PASS.ID.desc()).fetch().stream()
                .toList();
    }
}
