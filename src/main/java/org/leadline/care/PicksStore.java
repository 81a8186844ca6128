package org.leadline.care;

import static org.leadline.care.db.Tables.PICKS;

import java.util.List;
import org.jooq.DSLContext;
import org.leadline.care.journey.Picks;
import org.springframework.stereotype.Repository;

/** Picks in PostgreSQL: every version of them. */
@Repository
class PicksStore {

    private final DSLContext sql;

    PicksStore(DSLContext sql) {
        this.sql = sql;
    }

    /** What is set now; version 0 where nothing was ever set. */
    SetPicks get(long processId) {
        return list(processId).stream().findFirst().orElse(SetPicks.NONE);
    }

    /** Every version, the newest first. */
    List<SetPicks> list(long processId) {
        return sql.selectFrom(PICKS)
                .where(PICKS.PROCESS_ID.eq(processId))
                .orderBy(PICKS.VERSION.desc())
                .fetch(row -> new SetPicks(
                        JsonStore.read(row.get(PICKS.PICKS_), Picks.class),
                        row.get(PICKS.VERSION),
                        new Someone(row.get(PICKS.BY_ID), row.get(PICKS.BY_NAME)),
                        row.get(PICKS.AT)));
    }

    void insert(long processId, Picks picks, int version, Someone by, java.time.OffsetDateTime at) {
        sql.insertInto(PICKS)
                .set(PICKS.PROCESS_ID, processId)
                .set(PICKS.VERSION, version)
                .set(PICKS.PICKS_, JsonStore.of(picks))
                .set(PICKS.BY_ID, by.personId())
                .set(PICKS.BY_NAME, by.name())
                .set(PICKS.AT, at)
                .execute();
    }
}
