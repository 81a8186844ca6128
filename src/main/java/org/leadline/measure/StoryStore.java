package org.leadline.measure;

import static org.leadline.measure.db.Tables.STORY;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Stories in PostgreSQL, without a day. */
@Repository
class StoryStore {
    private final DSLContext sql;

    StoryStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Those of a measure, the first told first. */
    List<Story> list(long measureId) {
        return sql.selectFrom(STORY)
                .where(STORY.MEASURE_ID.eq(measureId))
                .orderBy(STORY.ID)
                .fetch(row -> new Story(
                        row.getId(),
                        row.getMeasureId(),
                        row.getThought(),
                        row.getTried(),
                        row.getSaw(),
                        row.getNext()));
    }

    /** Who told it. */
    Optional<Long> findTeller(long measureId, long id) {
        return sql.select(STORY.BY_ID)
                .from(STORY)
                .where(STORY.ID.eq(id), STORY.MEASURE_ID.eq(measureId))
                .fetchOptional(STORY.BY_ID);
    }

    void insert(long measureId, String thought, String tried, String saw, String next, long byId) {
        sql.insertInto(STORY)
                .set(STORY.MEASURE_ID, measureId)
                .set(STORY.THOUGHT, thought)
                .set(STORY.TRIED, tried)
                .set(STORY.SAW, saw)
                .set(STORY.NEXT, next)
                .set(STORY.BY_ID, byId)
                .execute();
    }

    void remove(long id) {
        sql.deleteFrom(STORY).where(STORY.ID.eq(id)).execute();
    }
}
