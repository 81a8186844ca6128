package org.leadline.post;

import static org.leadline.post.db.Tables.TOLD_BACK;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.leadline.post.db.tables.records.ToldBackRecord;
import org.springframework.stereotype.Repository;

/** What was told back, in PostgreSQL. */
@Repository
class ToldBackStore {
    private final DSLContext sql;

    ToldBackStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(
            long personId,
            @Nullable Long throughPersonId,
            long unitId,
            String about,
            String title,
            String sentence,
            Instant now) {
        sql.insertInto(TOLD_BACK)
                .set(TOLD_BACK.PERSON_ID, personId)
                .set(TOLD_BACK.THROUGH_PERSON_ID, throughPersonId)
                .set(TOLD_BACK.UNIT_ID, unitId)
                .set(TOLD_BACK.ABOUT, about)
                .set(TOLD_BACK.TITLE, title)
                .set(TOLD_BACK.SENTENCE, sentence)
                .set(TOLD_BACK.AT, at(now))
                .execute();
    }

    List<ToldBack> listUnseen(long personId) {
        return sql.selectFrom(TOLD_BACK)
                .where(
                        TOLD_BACK.SEEN_AT.isNull(),
                        TOLD_BACK.PERSON_ID.eq(personId).or(TOLD_BACK.THROUGH_PERSON_ID.eq(personId)))
                .orderBy(TOLD_BACK.AT.desc(), TOLD_BACK.ID.desc())
                .fetch(ToldBackStore::toldBack);
    }

    List<ToldBack> listAbout(String about) {
        return sql.selectFrom(TOLD_BACK)
                .where(TOLD_BACK.ABOUT.eq(about))
                .orderBy(TOLD_BACK.AT, TOLD_BACK.ID)
                .fetch(ToldBackStore::toldBack);
    }

    int markSeen(long id, long personId, Instant now) {
        return sql.update(TOLD_BACK)
                .set(TOLD_BACK.SEEN_AT, at(now))
                .where(
                        TOLD_BACK.ID.eq(id),
                        TOLD_BACK.SEEN_AT.isNull(),
                        TOLD_BACK.PERSON_ID.eq(personId).or(TOLD_BACK.THROUGH_PERSON_ID.eq(personId)))
                .execute();
    }

    void markAllSeen(long personId, Instant now) {
        sql.update(TOLD_BACK)
                .set(TOLD_BACK.SEEN_AT, at(now))
                .where(TOLD_BACK.SEEN_AT.isNull(), TOLD_BACK.PERSON_ID.eq(personId))
                .execute();
    }

    private static ToldBack toldBack(ToldBackRecord row) {
        return new ToldBack(
                row.getId(),
                row.getPersonId(),
                row.getThroughPersonId(),
                row.getUnitId(),
                row.getAbout(),
                row.getTitle(),
                row.getSentence(),
                row.getAt().toInstant(),
                row.getSeenAt() == null ? null : row.getSeenAt().toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
