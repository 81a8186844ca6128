package org.leadline.aim;

import static org.leadline.aim.db.Tables.CANDIDATE;
import static org.leadline.aim.db.Tables.ROUND;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.db.tables.records.CandidateRecord;
import org.leadline.aim.db.tables.records.RoundRecord;
import org.springframework.stereotype.Repository;

/** Rounds of drafting and their candidates, in PostgreSQL. */
@Repository
class RoundStore {
    private static final long NOT_YET = 0;
    private final DSLContext sql;

    RoundStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<RoundRecord> find(long id) {
        return list(ROUND.ID.eq(id)).stream().findFirst();
    }

    /** The round, and nobody else changes it until this transaction ends. */
    Optional<RoundRecord> lock(long id) {
        return sql.selectFrom(ROUND).where(ROUND.ID.eq(id)).forUpdate().fetchOptional();
    }

    /** The unit's, the newest first. */
    List<RoundRecord> list(long unitId) {
        return list(ROUND.UNIT_ID.eq(unitId));
    }

    List<RoundRecord> listOpen(long unitId) {
        return list(ROUND.UNIT_ID.eq(unitId).and(ROUND.ENDED_AT.isNull()));
    }

    List<RoundRecord> listOpenBy(long personId) {
        return list(ROUND.BY_ID.eq(personId).and(ROUND.ENDED_AT.isNull()));
    }

    /** One in which nothing is named yet; empty where the unit has an open one. */
    Optional<Long> insert(long unitId, long byId, Instant now, Instant adoptBy) {
        return sql.insertInto(ROUND)
                .set(ROUND.UNIT_ID, unitId)
                .set(ROUND.BY_ID, byId)
                .set(ROUND.NAMING_ID, NOT_YET)
                .set(ROUND.AT, now.atOffset(ZoneOffset.UTC))
                .set(ROUND.ADOPT_BY, adoptBy.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .returningResult(ROUND.ID)
                .fetchOptional(Records.mapping(written -> written));
    }

    void name(long id, long namingId) {
        sql.update(ROUND).set(ROUND.NAMING_ID, namingId).where(ROUND.ID.eq(id)).execute();
    }

    void rank(long id, long rankingId) {
        sql.update(ROUND)
                .set(ROUND.RANKING_ID, rankingId)
                .where(ROUND.ID.eq(id))
                .execute();
    }

    void giveTo(long id, long personId) {
        sql.update(ROUND).set(ROUND.BY_ID, personId).where(ROUND.ID.eq(id)).execute();
    }

    void end(long id, @Nullable String because, Instant now) {
        sql.update(ROUND)
                .set(ROUND.ENDED_AT, now.atOffset(ZoneOffset.UTC))
                .set(ROUND.ENDED_BECAUSE, because)
                .where(ROUND.ID.eq(id), ROUND.ENDED_AT.isNull())
                .execute();
    }

    List<CandidateRecord> listCandidates(long roundId) {
        return sql.selectFrom(CANDIDATE)
                .where(CANDIDATE.ROUND_ID.eq(roundId))
                .orderBy(CANDIDATE.PLACE)
                .fetch();
    }

    /** The candidate as which an aim was drafted; empty where it came otherwise. */
    Optional<CandidateRecord> findOfAim(long aimId) {
        return sql.selectFrom(CANDIDATE).where(CANDIDATE.AIM_ID.eq(aimId)).fetchOptional();
    }

    void insertCandidate(long roundId, int place, String line, @Nullable Long valueId, List<String> named) {
        sql.insertInto(CANDIDATE)
                .set(CANDIDATE.ROUND_ID, roundId)
                .set(CANDIDATE.PLACE, place)
                .set(CANDIDATE.LINE, line)
                .set(CANDIDATE.VALUE_ID, valueId)
                .set(CANDIDATE.MERGED_FROM, String.join("\n", named))
                .execute();
    }

    void adopt(long candidateId, long aimId) {
        sql.update(CANDIDATE)
                .set(CANDIDATE.AIM_ID, aimId)
                .where(CANDIDATE.ID.eq(candidateId))
                .execute();
    }

    void leave(long candidateId, String because) {
        sql.update(CANDIDATE)
                .set(CANDIDATE.NOT_BECAUSE, because)
                .where(CANDIDATE.ID.eq(candidateId))
                .execute();
    }

    private List<RoundRecord> list(Condition which) {
        return sql.selectFrom(ROUND).where(which).orderBy(ROUND.ID.desc()).fetch();
    }
}
