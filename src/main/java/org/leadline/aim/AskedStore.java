package org.leadline.aim;

import static org.leadline.aim.db.Tables.AGREEMENT;
import static org.leadline.aim.db.Tables.ASKED;
import static org.leadline.aim.db.Tables.HEARD;
import static org.leadline.aim.db.Tables.STRETCH_READ;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.db.tables.records.AgreementRecord;
import org.leadline.aim.db.tables.records.AskedRecord;
import org.leadline.aim.db.tables.records.HeardRecord;
import org.leadline.aim.db.tables.records.StretchReadRecord;
import org.springframework.stereotype.Repository;

/** How people were asked about aims, what was changed because of what was heard, and what was agreed, in PostgreSQL: added to, never changed. */
@Repository
class AskedStore {
    private final DSLContext sql;

    AskedStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<AskedRecord> find(long id) {
        return sql.selectFrom(ASKED).where(ASKED.ID.eq(id)).fetchOptional();
    }

    Optional<AskedRecord> findBySounding(long soundingId) {
        return sql.selectFrom(ASKED).where(ASKED.SOUNDING_ID.eq(soundingId)).fetchOptional();
    }

    /** About an aim, the newest first. */
    List<AskedRecord> list(long aimId) {
        return sql.selectFrom(ASKED)
                .where(ASKED.AIM_ID.eq(aimId))
                .orderBy(ASKED.ID.desc())
                .fetch();
    }

    /** Of a unit's people, the newest first. */
    List<AskedRecord> listOfUnit(long unitId) {
        return sql.selectFrom(ASKED)
                .where(ASKED.UNIT_ID.eq(unitId))
                .orderBy(ASKED.ID.desc())
                .fetch();
    }

    /** The last of a kind that a unit's people were asked about an aim. */
    Optional<AskedRecord> findLast(long aimId, long unitId, AskAbout about) {
        return list(aimId).stream()
                .filter(asked -> asked.getUnitId() == unitId && asked.getAbout().equals(about.word()))
                .findFirst();
    }

    long insert(Aim aim, AskAbout about, long unitId, long soundingId, long byId, Instant now) {
        return sql.insertInto(ASKED)
                .set(ASKED.AIM_ID, aim.id())
                .set(ASKED.VERSION, aim.version())
                .set(ASKED.ABOUT, about.word())
                .set(ASKED.UNIT_ID, unitId)
                .set(ASKED.SOUNDING_ID, soundingId)
                .set(ASKED.BY_ID, byId)
                .set(ASKED.AT, now.atOffset(ZoneOffset.UTC))
                .returningResult(ASKED.ID)
                .fetchSingle(Records.mapping(written -> written));
    }

    Optional<HeardRecord> findHeard(long askedId) {
        return sql.selectFrom(HEARD).where(HEARD.ASKED_ID.eq(askedId)).fetchOptional();
    }

    /** Whether it was written now, and not before. */
    boolean insertHeard(long askedId, String changed, @Nullable String answerToLow, long byId, Instant now) {
        return sql.insertInto(HEARD)
                        .set(HEARD.ASKED_ID, askedId)
                        .set(HEARD.CHANGED, changed)
                        .set(HEARD.ANSWER_TO_LOW, answerToLow)
                        .set(HEARD.BY_ID, byId)
                        .set(HEARD.AT, now.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** The last time that an aim was agreed; empty where it never was. */
    Optional<AgreementRecord> findAgreement(long aimId) {
        return sql.selectFrom(AGREEMENT)
                .where(AGREEMENT.AIM_ID.eq(aimId))
                .orderBy(AGREEMENT.VERSION.desc())
                .limit(1)
                .fetchOptional();
    }

    /** Whether it was agreed now, and not before in these words. */
    boolean agree(long aimId, int version, long heardId, long byId, Instant now) {
        return sql.insertInto(AGREEMENT)
                        .set(AGREEMENT.AIM_ID, aimId)
                        .set(AGREEMENT.VERSION, version)
                        .set(AGREEMENT.HEARD_ID, heardId)
                        .set(AGREEMENT.BY_ID, byId)
                        .set(AGREEMENT.AT, now.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<StretchReadRecord> findRead(long askedId) {
        return sql.selectFrom(STRETCH_READ)
                .where(STRETCH_READ.ASKED_ID.eq(askedId))
                .fetchOptional();
    }

    void insertRead(long askedId, String guard, String because, Instant now) {
        sql.insertInto(STRETCH_READ)
                .set(STRETCH_READ.ASKED_ID, askedId)
                .set(STRETCH_READ.GUARD, guard)
                .set(STRETCH_READ.BECAUSE, because)
                .set(STRETCH_READ.AT, now.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }
}
