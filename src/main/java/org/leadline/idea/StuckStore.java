package org.leadline.idea;

import static org.leadline.idea.IdeaStore.at;
import static org.leadline.idea.IdeaStore.instant;
import static org.leadline.idea.db.Tables.IDEA;
import static org.leadline.idea.db.Tables.STUCK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What is stuck, and what was answered, in PostgreSQL. */
@Repository
class StuckStore {
    private final DSLContext sql;

    StuckStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Stuck> find(long id) {
        return list(STUCK.ID.eq(id)).stream().findFirst();
    }

    List<Stuck> listOf(long ideaId) {
        return list(STUCK.IDEA_ID.eq(ideaId));
    }

    List<Stuck> listSaidIn(long unitId) {
        return list(IDEA.UNIT_ID.eq(unitId));
    }

    List<Stuck> listTo(long unitId) {
        return list(STUCK.TO_UNIT_ID.eq(unitId));
    }

    long insert(
            long ideaId,
            @Nullable Long testId,
            long toUnitId,
            String because,
            long byId,
            Instant now,
            Instant answerBy) {
        return sql.insertInto(STUCK)
                .set(STUCK.IDEA_ID, ideaId)
                .set(STUCK.TEST_ID, testId)
                .set(STUCK.TO_UNIT_ID, toUnitId)
                .set(STUCK.BECAUSE, because)
                .set(STUCK.BY_ID, byId)
                .set(STUCK.AT, at(now))
                .set(STUCK.ANSWER_BY, at(answerBy))
                .returningResult(STUCK.ID)
                .fetchSingle()
                .value1();
    }

    /** @return whether it was open until now */
    boolean answer(long id, String answer, long byId, Instant now) {
        return sql.update(STUCK)
                        .set(STUCK.ANSWER, answer)
                        .set(STUCK.ANSWERED_BY_ID, byId)
                        .set(STUCK.ANSWERED_AT, at(now))
                        .where(STUCK.ID.eq(id), STUCK.ANSWERED_AT.isNull())
                        .execute()
                == 1;
    }

    private List<Stuck> list(Condition which) {
        return sql.select(STUCK.fields())
                .select(IDEA.UNIT_ID)
                .from(STUCK)
                .join(IDEA)
                .on(IDEA.ID.eq(STUCK.IDEA_ID))
                .where(which)
                .orderBy(STUCK.AT, STUCK.ID)
                .fetch(row -> new Stuck(
                        row.get(STUCK.ID),
                        row.get(STUCK.IDEA_ID),
                        row.get(IDEA.UNIT_ID),
                        row.get(STUCK.TEST_ID),
                        row.get(STUCK.TO_UNIT_ID),
                        row.get(STUCK.BECAUSE),
                        row.get(STUCK.BY_ID),
                        row.get(STUCK.AT).toInstant(),
                        row.get(STUCK.ANSWER_BY).toInstant(),
                        row.get(STUCK.ANSWER),
                        row.get(STUCK.ANSWERED_BY_ID),
                        instant(row.get(STUCK.ANSWERED_AT))));
    }
}
