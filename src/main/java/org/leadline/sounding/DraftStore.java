package org.leadline.sounding;

import static org.leadline.sounding.db.Tables.DRAFT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Drafts, in PostgreSQL. */
@Repository
class DraftStore {
    private final DSLContext sql;

    DraftStore(DSLContext sql) {
        this.sql = sql;
    }

    Draft insert(long unitId, long askerId, Asking asking, Instant now) {
        long id = sql.insertInto(DRAFT)
                .set(DRAFT.UNIT_ID, unitId)
                .set(DRAFT.ASKER_ID, askerId)
                .set(DRAFT.ASKING, JsonStore.of(asking))
                .set(DRAFT.AT, SoundingStore.at(now))
                .returningResult(DRAFT.ID)
                .fetchSingle(Records.mapping(written -> written));
        return new Draft(id, unitId, 1, asking);
    }

    /** Whether it still stood at that version. */
    boolean update(long id, long askerId, int version, Asking asking, Instant now) {
        return sql.update(DRAFT)
                        .set(DRAFT.ASKING, JsonStore.of(asking))
                        .set(DRAFT.VERSION, version + 1)
                        .set(DRAFT.AT, SoundingStore.at(now))
                        .where(DRAFT.ID.eq(id), DRAFT.ASKER_ID.eq(askerId), DRAFT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    Optional<Draft> find(long id, long askerId) {
        return sql.selectFrom(DRAFT)
                .where(DRAFT.ID.eq(id), DRAFT.ASKER_ID.eq(askerId))
                .fetchOptional(row -> draft(row));
    }

    List<Draft> list(long askerId) {
        return sql.selectFrom(DRAFT)
                .where(DRAFT.ASKER_ID.eq(askerId))
                .orderBy(DRAFT.AT.desc(), DRAFT.ID.desc())
                .fetch(row -> draft(row));
    }

    boolean delete(long id, long askerId) {
        return sql.deleteFrom(DRAFT)
                        .where(DRAFT.ID.eq(id), DRAFT.ASKER_ID.eq(askerId))
                        .execute()
                == 1;
    }

    private static Draft draft(org.leadline.sounding.db.tables.records.DraftRecord row) {
        return new Draft(row.getId(), row.getUnitId(), row.getVersion(), JsonStore.read(row.getAsking(), Asking.class));
    }
}
