package org.leadline.protocol;

import static org.leadline.protocol.db.Tables.CHOSEN_SENSE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** In which sense a version uses a shared word, in PostgreSQL. */
@Repository
class ChosenSenseStore {
    private final DSLContext sql;

    ChosenSenseStore(DSLContext sql) {
        this.sql = sql;
    }

    /** By word the sense that was chosen for a version. */
    Map<Long, Long> map(long versionId) {
        return sql.select(CHOSEN_SENSE.WORD_ID, CHOSEN_SENSE.SENSE_ID)
                .from(CHOSEN_SENSE)
                .where(CHOSEN_SENSE.VERSION_ID.eq(versionId))
                .fetchMap(CHOSEN_SENSE.WORD_ID, CHOSEN_SENSE.SENSE_ID);
    }

    void put(long versionId, long wordId, long senseId, long byId, Instant at) {
        sql.insertInto(CHOSEN_SENSE)
                .set(CHOSEN_SENSE.VERSION_ID, versionId)
                .set(CHOSEN_SENSE.WORD_ID, wordId)
                .set(CHOSEN_SENSE.SENSE_ID, senseId)
                .set(CHOSEN_SENSE.BY_ID, byId)
                .set(CHOSEN_SENSE.AT, at.atOffset(ZoneOffset.UTC))
                .onConflict(CHOSEN_SENSE.VERSION_ID, CHOSEN_SENSE.WORD_ID)
                .doUpdate()
                .set(CHOSEN_SENSE.SENSE_ID, senseId)
                .set(CHOSEN_SENSE.BY_ID, byId)
                .set(CHOSEN_SENSE.AT, at.atOffset(ZoneOffset.UTC))
                .execute();
    }
}
