package org.leadline.idea;

import static org.leadline.idea.db.Tables.IDEA;
import static org.leadline.idea.db.Tables.SHARE_MONTH;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.leadline.idea.share.Counted;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The shares as they were shown, month by month, in PostgreSQL. */
@Repository
class ShareStore {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private final DSLContext sql;

    ShareStore(DSLContext sql) {
        this.sql = sql;
    }

    /** One month as it was kept: who counted, and what was shown. */
    record Kept(YearMonth month, List<Counted> counted, ShownMonth shown) {}

    /** When an idea was said, answered and put to use. */
    record Times(
            long saidById,
            Instant saidAt,
            @Nullable Instant answeredAt,
            @Nullable Instant inUseAt) {}

    /** The months shown for a unit, the newest first. */
    List<Kept> list(long unitId) {
        return sql.selectFrom(SHARE_MONTH)
                .where(SHARE_MONTH.UNIT_ID.eq(unitId))
                .orderBy(SHARE_MONTH.MONTH.desc())
                .fetch(row -> new Kept(
                        YearMonth.from(row.getMonth()),
                        List.of(MAPPER.readValue(row.getCounted().data(), Counted[].class)),
                        MAPPER.readValue(row.getShown().data(), ShownMonth.class)));
    }

    Optional<Kept> findLast(long unitId) {
        return list(unitId).stream().findFirst();
    }

    void insert(long unitId, Kept kept, Instant now) {
        sql.insertInto(SHARE_MONTH)
                .set(SHARE_MONTH.UNIT_ID, unitId)
                .set(SHARE_MONTH.MONTH, kept.month().atDay(1))
                .set(SHARE_MONTH.COUNTED, JSONB.valueOf(MAPPER.writeValueAsString(kept.counted())))
                .set(SHARE_MONTH.SHOWN, JSONB.valueOf(MAPPER.writeValueAsString(kept.shown())))
                .set(SHARE_MONTH.AT, IdeaStore.at(now))
                .onConflictDoNothing()
                .execute();
    }

    List<Times> listTimes(long unitId) {
        return sql.select(IDEA.SAID_BY_ID, IDEA.SAID_AT, IDEA.ANSWERED_AT, IDEA.IN_USE_AT)
                .from(IDEA)
                .where(IDEA.UNIT_ID.eq(unitId))
                .fetch(row -> new Times(
                        row.get(IDEA.SAID_BY_ID),
                        row.get(IDEA.SAID_AT).toInstant(),
                        IdeaStore.instant(row.get(IDEA.ANSWERED_AT)),
                        IdeaStore.instant(row.get(IDEA.IN_USE_AT))));
    }
}
