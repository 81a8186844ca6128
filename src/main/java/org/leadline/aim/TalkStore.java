package org.leadline.aim;

import static org.leadline.aim.db.Tables.TALK;
import static org.leadline.aim.db.Tables.TALK_LINE;
import static org.leadline.aim.db.Tables.TALK_OFFER;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.leadline.aim.db.tables.records.TalkLineRecord;
import org.leadline.aim.db.tables.records.TalkRecord;
import org.springframework.stereotype.Repository;

/** Talks between two people, their lines and the offers made in them, in PostgreSQL. */
@Repository
class TalkStore {
    private final DSLContext sql;

    TalkStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<TalkRecord> find(long id) {
        return sql.fetchOptional(TALK, TALK.ID.eq(id));
    }

    /** The talk, and nobody else changes it until this transaction ends. */
    Optional<TalkRecord> lock(long id) {
        return sql.selectFrom(TALK).where(TALK.ID.eq(id)).forUpdate().fetchOptional();
    }

    /** Those of this person, the latest first. */
    List<TalkRecord> listOf(long personId) {
        return sql.selectFrom(TALK)
                .where(TALK.BY_ID.eq(personId).or(TALK.WITH_ID.eq(personId)))
                .orderBy(TALK.STARTS_AT.desc(), TALK.ID)
                .fetch();
    }

    /** Those in which somebody is there for that unit, and which are neither held nor called off. */
    List<TalkRecord> listOpenOfUnit(long unitId) {
        return sql.selectFrom(TALK)
                .where(TALK.UNIT_ID.eq(unitId).or(TALK.OTHER_UNIT_ID.eq(unitId)))
                .and(TALK.HELD_AT.isNull())
                .and(TALK.CALLED_OFF_AT.isNull())
                .orderBy(TALK.STARTS_AT, TALK.ID)
                .fetch();
    }

    long insert(long unitId, long byId, long otherUnitId, long withId, Instant startsAt, Instant now) {
        return sql.insertInto(TALK)
                .set(TALK.UNIT_ID, unitId)
                .set(TALK.BY_ID, byId)
                .set(TALK.OTHER_UNIT_ID, otherUnitId)
                .set(TALK.WITH_ID, withId)
                .set(TALK.STARTS_AT, at(startsAt))
                .set(TALK.ASKED_AT, at(now))
                .set(TALK.CHANGED_AT, at(now))
                .returningResult(TALK.ID)
                .fetchSingle(Records.mapping(id -> id));
    }

    void move(long id, Instant startsAt, Instant now) {
        sql.update(TALK)
                .set(TALK.STARTS_AT, at(startsAt))
                .set(TALK.CHANGED_AT, at(now))
                .where(TALK.ID.eq(id))
                .execute();
    }

    void held(long id, Instant now) {
        sql.update(TALK).set(TALK.HELD_AT, at(now)).where(TALK.ID.eq(id)).execute();
    }

    void callOff(long id, String reason, Instant now) {
        sql.update(TALK)
                .set(TALK.CALLED_OFF_AT, at(now))
                .set(TALK.CHANGED_AT, at(now))
                .set(TALK.CALLED_OFF_REASON, reason)
                .where(TALK.ID.eq(id))
                .execute();
    }

    /** Somebody else of the same unit goes in the place of one of the two. */
    void replace(TalkRecord talk, long personId, long byPersonId) {
        boolean asked = talk.getById() == personId;
        sql.update(TALK)
                .set(asked ? TALK.BY_ID : TALK.WITH_ID, byPersonId)
                .where(TALK.ID.eq(talk.getId()))
                .execute();
    }

    /** Added, changed and left out, the oldest first. */
    List<TalkLineRecord> listLines(long talkId) {
        return sql.selectFrom(TALK_LINE)
                .where(TALK_LINE.TALK_ID.eq(talkId))
                .orderBy(TALK_LINE.ID)
                .fetch();
    }

    void addLine(long talkId, String kind, String line, long byId, Instant now) {
        sql.insertInto(TALK_LINE)
                .set(TALK_LINE.TALK_ID, talkId)
                .set(TALK_LINE.KIND, kind)
                .set(TALK_LINE.LINE, line)
                .set(TALK_LINE.BY_ID, byId)
                .set(TALK_LINE.AT, at(now))
                .execute();
    }

    /** The promises made in a talk, the first first. */
    List<Long> listOffers(long talkId) {
        return sql.select(TALK_OFFER.PROMISE_ID)
                .from(TALK_OFFER)
                .where(TALK_OFFER.TALK_ID.eq(talkId))
                .orderBy(TALK_OFFER.AT, TALK_OFFER.PROMISE_ID)
                .fetch(TALK_OFFER.PROMISE_ID);
    }

    boolean hasOffered(long talkId, long personId) {
        return sql.fetchExists(TALK_OFFER, TALK_OFFER.TALK_ID.eq(talkId), TALK_OFFER.BY_ID.eq(personId));
    }

    void addOffer(long talkId, long promiseId, long byId, Instant now) {
        sql.insertInto(TALK_OFFER)
                .set(TALK_OFFER.TALK_ID, talkId)
                .set(TALK_OFFER.PROMISE_ID, promiseId)
                .set(TALK_OFFER.BY_ID, byId)
                .set(TALK_OFFER.AT, at(now))
                .execute();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
