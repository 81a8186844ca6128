package org.leadline.aim;

import static org.leadline.aim.db.Tables.SHARE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.db.tables.records.ShareRecord;
import org.springframework.stereotype.Repository;

/** Who owns a joint aim together, in PostgreSQL. */
@Repository
class ShareStore {
    private final DSLContext sql;

    ShareStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<ShareRecord> find(long shareId) {
        return list(SHARE.ID.eq(shareId)).stream().findFirst();
    }

    /** The shares of an aim, the oldest first. */
    List<ShareRecord> list(long aimId) {
        return list(SHARE.AIM_ID.eq(aimId));
    }

    /** The shares of a unit, or of its people, in any aim. */
    List<ShareRecord> listOfUnit(long unitId) {
        return list(SHARE.UNIT_ID.eq(unitId));
    }

    List<ShareRecord> listOfPerson(long personId) {
        return list(SHARE.PERSON_ID.eq(personId));
    }

    /** The units that own an aim together, or whose people do. */
    List<Long> listUnits(long aimId) {
        return sql
                .selectDistinct(SHARE.UNIT_ID)
                .from(SHARE)
                .where(SHARE.AIM_ID.eq(aimId), SHARE.ENDED_AT.isNull())
                .fetch(Records.mapping(unitId -> unitId))
                .stream()
                .toList();
    }

    /** Empty where that unit or person has a share already. */
    Optional<Long> insert(
            long aimId,
            long unitId,
            @Nullable Long personId,
            @Nullable String brings,
            @Nullable String measureAddress,
            long byId,
            Instant now) {
        return sql.insertInto(SHARE)
                .set(SHARE.AIM_ID, aimId)
                .set(SHARE.UNIT_ID, unitId)
                .set(SHARE.PERSON_ID, personId)
                .set(SHARE.BRINGS, brings)
                .set(SHARE.MEASURE_ADDRESS, measureAddress)
                .set(SHARE.BY_ID, byId)
                .set(SHARE.AT, now.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .returningResult(SHARE.ID)
                .fetchOptional(Records.mapping(written -> written));
    }

    void bring(long shareId, String brings, @Nullable String measureAddress, long byId, Instant now) {
        sql.update(SHARE)
                .set(SHARE.BRINGS, brings)
                .set(SHARE.MEASURE_ADDRESS, measureAddress)
                .set(SHARE.BY_ID, byId)
                .set(SHARE.AT, now.atOffset(ZoneOffset.UTC))
                .where(SHARE.ID.eq(shareId), SHARE.ENDED_AT.isNull())
                .execute();
    }

    boolean end(long shareId, Instant now) {
        return sql.update(SHARE)
                        .set(SHARE.ENDED_AT, now.atOffset(ZoneOffset.UTC))
                        .where(SHARE.ID.eq(shareId), SHARE.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    private List<ShareRecord> list(Condition which) {
        return sql.selectFrom(SHARE).where(which.and(SHARE.ENDED_AT.isNull())).orderBy(SHARE.ID).fetch().stream()
                .toList();
    }
}
