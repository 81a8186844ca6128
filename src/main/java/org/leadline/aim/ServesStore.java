package org.leadline.aim;

import static org.leadline.aim.db.Tables.AIM;
import static org.leadline.aim.db.Tables.SERVES;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.leadline.aim.graph.Serves;
import org.springframework.stereotype.Repository;

/** Which aim serves which, in PostgreSQL. */
@Repository
class ServesStore {
    private static final int LOCK = 0x5e_1f;
    private final DSLContext sql;

    ServesStore(DSLContext sql) {
        this.sql = sql;
    }

    /** All links between aims that are not retired. */
    List<Serves> list() {
        return list(DSL.noCondition());
    }

    /** What an aim serves. */
    List<Long> listServed(long aimId) {
        return list(SERVES.AIM_ID.eq(aimId)).stream().map(Serves::servedId).toList();
    }

    /** What serves an aim. */
    List<Long> listServing(long aimId) {
        return list(SERVES.SERVED_ID.eq(aimId)).stream().map(Serves::aimId).toList();
    }

    /** Waits until nobody else links, so that two links made at once close no loop; until the transaction ends. */
    void lock() {
        sql.execute("select pg_advisory_xact_lock({0})", LOCK);
    }

    /** Not where it is linked already. */
    boolean insert(long aimId, long servedId, long byId, Instant now) {
        return sql.insertInto(SERVES)
                        .set(SERVES.AIM_ID, aimId)
                        .set(SERVES.SERVED_ID, servedId)
                        .set(SERVES.BY_ID, byId)
                        .set(SERVES.AT, now.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean end(long aimId, long servedId, long byId, Instant now) {
        return sql.update(SERVES)
                        .set(SERVES.ENDED_BY_ID, byId)
                        .set(SERVES.ENDED_AT, now.atOffset(ZoneOffset.UTC))
                        .where(SERVES.AIM_ID.eq(aimId), SERVES.SERVED_ID.eq(servedId), SERVES.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    private List<Serves> list(Condition which) {
        var one = AIM.as("one");
        var other = AIM.as("other");
        return sql
                .select(SERVES.AIM_ID, SERVES.SERVED_ID)
                .from(SERVES)
                .join(one)
                .on(one.ID.eq(SERVES.AIM_ID), one.RETIRED_AT.isNull())
                .join(other)
                .on(other.ID.eq(SERVES.SERVED_ID), other.RETIRED_AT.isNull())
                .where(which, SERVES.ENDED_AT.isNull())
                .orderBy(SERVES.ID)
                .fetch(Records.mapping(Serves::new))
                .stream()
                .toList();
    }
}
