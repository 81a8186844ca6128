package org.leadline.aim;

import static org.leadline.aim.db.Tables.PINNED;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.db.tables.records.PinnedRecord;
import org.springframework.stereotype.Repository;

/** What is pinned, in PostgreSQL: one thing a unit. */
@Repository
class PinnedStore {
    private final DSLContext sql;

    PinnedStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<PinnedRecord> find(long id) {
        return list(PINNED.ID.eq(id)).stream().findFirst();
    }

    Optional<PinnedRecord> findInUnit(long unitId) {
        return list(PINNED.UNIT_ID.eq(unitId).and(PINNED.ENDED_AT.isNull())).stream()
                .findFirst();
    }

    List<PinnedRecord> listOwned(long personId) {
        return list(PINNED.OWNER_ID.eq(personId).and(PINNED.ENDED_AT.isNull()));
    }

    List<PinnedRecord> listEnded(long unitId, int most) {
        return list(PINNED.UNIT_ID.eq(unitId).and(PINNED.ENDED_AT.isNotNull())).stream()
                .limit(most)
                .toList();
    }

    /** Empty where another thing is pinned in the unit. */
    Optional<Long> insert(long unitId, String line, long byId, Instant now) {
        return sql.insertInto(PINNED)
                .set(PINNED.UNIT_ID, unitId)
                .set(PINNED.LINE, line)
                .set(PINNED.PINNED_AT, now.atOffset(ZoneOffset.UTC))
                .set(PINNED.PINNED_BY_ID, byId)
                .set(PINNED.OWNER_ID, byId)
                .onConflictDoNothing()
                .returningResult(PINNED.ID)
                .fetchOptional(Records.mapping(written -> written));
    }

    boolean end(long id, String as, @Nullable String because, long byId, Instant now) {
        return sql.update(PINNED)
                        .set(PINNED.ENDED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(PINNED.ENDED_AS, as)
                        .set(PINNED.BECAUSE, because)
                        .set(PINNED.ENDED_BY_ID, byId)
                        .where(PINNED.ID.eq(id), PINNED.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    void giveTo(long id, long ownerId) {
        sql.update(PINNED).set(PINNED.OWNER_ID, ownerId).where(PINNED.ID.eq(id)).execute();
    }

    private List<PinnedRecord> list(Condition which) {
        return sql
                .selectFrom(PINNED)
                .where(which)
                .orderBy(PINNED.ENDED_AT.desc().nullsFirst(), PINNED.ID.desc())
                .fetch()
                .stream()
                .toList();
    }
}
