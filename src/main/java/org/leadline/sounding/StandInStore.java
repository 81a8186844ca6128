package org.leadline.sounding;

import static org.leadline.sounding.db.Tables.STAND_IN;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Who stands in for whom in a sounding, in PostgreSQL: added to, never changed. */
@Repository
class StandInStore {
    private final DSLContext sql;

    StandInStore(DSLContext sql) {
        this.sql = sql;
    }

    /** In their order; the last that names somebody says how they stand to it. */
    StandIns list(long soundingId) {
        return new StandIns(sql.select(STAND_IN.FOR_ID, STAND_IN.PERSON_ID)
                .from(STAND_IN)
                .where(STAND_IN.SOUNDING_ID.eq(soundingId))
                .orderBy(STAND_IN.ID)
                .fetch(Records.mapping(StandIns.Passed::new)));
    }

    void insert(long soundingId, long forId, long personId, long byId, Instant now) {
        sql.insertInto(STAND_IN)
                .set(STAND_IN.SOUNDING_ID, soundingId)
                .set(STAND_IN.FOR_ID, forId)
                .set(STAND_IN.PERSON_ID, personId)
                .set(STAND_IN.BY_ID, byId)
                .set(STAND_IN.AT, SoundingStore.at(now))
                .execute();
    }
}
