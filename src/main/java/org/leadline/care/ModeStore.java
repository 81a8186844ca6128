package org.leadline.care;

import static org.leadline.care.db.Tables.PROCESS_MODE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** What teams called their processes, in PostgreSQL. */
@Repository
class ModeStore {

    private final DSLContext sql;

    ModeStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Every entry of a process, the one in force first. */
    List<ModeEntry> list(long processId) {
        return sql.selectFrom(PROCESS_MODE)
                .where(PROCESS_MODE.PROCESS_ID.eq(processId))
                .orderBy(PROCESS_MODE.SINCE.desc(), PROCESS_MODE.ID.desc())
                .fetch(ModeStore::entry);
    }

    /** The entry in force of each process that has one. */
    Map<Long, ModeEntry> mapInForce(Collection<Long> processIds) {
        Condition wanted = PROCESS_MODE.PROCESS_ID.in(processIds);
        return sql.select(PROCESS_MODE.fields())
                .distinctOn(PROCESS_MODE.PROCESS_ID)
                .from(PROCESS_MODE)
                .where(wanted)
                .orderBy(PROCESS_MODE.PROCESS_ID, PROCESS_MODE.SINCE.desc(), PROCESS_MODE.ID.desc())
                .fetchMap(row -> row.get(PROCESS_MODE.PROCESS_ID), ModeStore::entry);
    }

    ModeEntry insert(ModeEntry entry) {
        long id = sql.insertInto(PROCESS_MODE)
                .set(PROCESS_MODE.PROCESS_ID, entry.processId())
                .set(PROCESS_MODE.MODE, entry.mode().word())
                .set(PROCESS_MODE.SINCE, entry.since())
                .set(PROCESS_MODE.WHY, entry.why())
                .set(PROCESS_MODE.BY_ID, entry.by().personId())
                .set(PROCESS_MODE.BY_NAME, entry.by().name())
                .set(PROCESS_MODE.AT, entry.at())
                .set(PROCESS_MODE.SOUNDING_ADDRESS, entry.soundingAddress())
                .set(
                        PROCESS_MODE.BEST_WAY,
                        entry.bestWay() == null ? null : entry.bestWay().word())
                .returningResult(PROCESS_MODE.ID)
                .fetchSingle(Records.mapping(written -> written));
        return new ModeEntry(
                id,
                entry.processId(),
                entry.mode(),
                entry.since(),
                entry.why(),
                entry.by(),
                entry.at(),
                entry.soundingAddress(),
                entry.bestWay());
    }

    private static ModeEntry entry(Record row) {
        String bestWay = row.get(PROCESS_MODE.BEST_WAY);
        return new ModeEntry(
                row.get(PROCESS_MODE.ID),
                row.get(PROCESS_MODE.PROCESS_ID),
                Mode.of(row.get(PROCESS_MODE.MODE)),
                row.get(PROCESS_MODE.SINCE),
                row.get(PROCESS_MODE.WHY),
                new Someone(row.get(PROCESS_MODE.BY_ID), row.get(PROCESS_MODE.BY_NAME)),
                row.get(PROCESS_MODE.AT),
                row.get(PROCESS_MODE.SOUNDING_ADDRESS),
                bestWay == null ? null : BestWay.of(bestWay));
    }
}
