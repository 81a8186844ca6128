package org.leadline.lesson;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.leadline.lesson.db.Tables.HEADS_UP;
import static org.leadline.lesson.db.Tables.LEG;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Heads-ups and the turns of the units that had them, in PostgreSQL. */
@Repository
class HeadsUpStore {
    private static final Field<List<Leg>> LEGS = multiset(select(LEG.fields())
                    .from(LEG)
                    .where(LEG.HEADS_UP_ID.eq(HEADS_UP.ID))
                    .orderBy(LEG.ID))
            .as("legs")
            .convertFrom(rows -> rows.map(HeadsUpStore::leg));

    private final DSLContext sql;

    HeadsUpStore(DSLContext sql) {
        this.sql = sql;
    }

    long insert(long unitId, long raiserId, @Nullable Long scribeId, NewHeadsUp said, Instant now) {
        String more = said.more();
        return sql.insertInto(HEADS_UP)
                .set(HEADS_UP.UNIT_ID, unitId)
                .set(HEADS_UP.RAISER_ID, raiserId)
                .set(HEADS_UP.SCRIBE_ID, scribeId)
                .set(HEADS_UP.PLACE, said.where().strip())
                .set(HEADS_UP.WHAT, said.what().strip())
                .set(HEADS_UP.MORE, more == null || more.isBlank() ? null : more.strip())
                .set(HEADS_UP.AT, at(now))
                .returningResult(HEADS_UP.ID)
                .fetchSingle(Records.mapping(id -> id));
    }

    long insertLeg(long headsUpId, long unitId, Instant now, Instant dueAt) {
        return sql.insertInto(LEG)
                .set(LEG.HEADS_UP_ID, headsUpId)
                .set(LEG.UNIT_ID, unitId)
                .set(LEG.AT, at(now))
                .set(LEG.DUE_AT, at(dueAt))
                .returningResult(LEG.ID)
                .fetchSingle(Records.mapping(id -> id));
    }

    Optional<HeadsUp> find(long id) {
        return list(HEADS_UP.ID.eq(id)).stream().findFirst();
    }

    Optional<HeadsUp> findByLeg(long legId) {
        return list(HEADS_UP.ID.in(select(LEG.HEADS_UP_ID).from(LEG).where(LEG.ID.eq(legId)))).stream()
                .findFirst();
    }

    /** The same, and nobody else changes it until this transaction ends. */
    Optional<HeadsUp> lock(long id) {
        sql.selectOne().from(HEADS_UP).where(HEADS_UP.ID.eq(id)).forUpdate().execute();
        return find(id);
    }

    /** Whatever is not ended and is, or was, with that unit; the oldest first. */
    List<HeadsUp> listOpen(long unitId) {
        return list(legIs(LEG.ENDING.isNull()).and(with(unitId)));
    }

    /** Whatever is not ended, in any unit: for one's own queue. */
    List<HeadsUp> listAllOpen() {
        return list(legIs(LEG.ENDING.isNull()));
    }

    /** Whatever has ended and was with that unit, and ended there or further on since then; the newest end first. */
    List<HeadsUp> listEnded(long unitId, Instant since) {
        return list(DSL.notExists(selectOne().from(LEG).where(LEG.HEADS_UP_ID.eq(HEADS_UP.ID), LEG.ENDING.isNull()))
                .and(legIs(LEG.ENDED_AT.ge(at(since))))
                .and(with(unitId)));
    }

    /** Those of which some unit's turn began, or was taken in hand, between the two. */
    List<HeadsUp> listAskedBetween(Instant from, Instant until) {
        return list(legIs(LEG.AT.ge(at(from)).and(LEG.AT.lt(at(until))))
                .or(legIs(LEG.ACKNOWLEDGED_AT.ge(at(from)).and(LEG.ACKNOWLEDGED_AT.lt(at(until))))));
    }

    List<HeadsUp> listHeldBy(long personId) {
        return list(legIs(LEG.HOLDER_ID.eq(personId).and(LEG.ENDING.isNull())));
    }

    List<HeadsUp> listRaisedBy(long personId) {
        return list(HEADS_UP.RAISER_ID.eq(personId));
    }

    void acknowledge(long legId, long holderId, Instant now, Instant dueAt) {
        sql.update(LEG)
                .set(LEG.HOLDER_ID, holderId)
                .set(LEG.ACKNOWLEDGED_AT, at(now))
                .set(LEG.DUE_AT, at(dueAt))
                .set(LEG.LATE_AT, (OffsetDateTime) null)
                .where(LEG.ID.eq(legId))
                .execute();
    }

    void giveOn(long legId, long holderId) {
        sql.update(LEG).set(LEG.HOLDER_ID, holderId).where(LEG.ID.eq(legId)).execute();
    }

    void late(long legId, Instant now) {
        sql.update(LEG).set(LEG.LATE_AT, at(now)).where(LEG.ID.eq(legId)).execute();
    }

    void end(long legId, Leg.Ended ended) {
        sql.update(LEG)
                .set(LEG.ENDING, ended.ending().word())
                .set(LEG.LINE, ended.line())
                .set(LEG.PASSED_TO, ended.passedTo())
                .set(LEG.PASSED_TO_ID, ended.passedToUnitId())
                .set(LEG.ENDED_BY_ID, ended.byId())
                .set(LEG.ENDED_AT, at(ended.at()))
                .where(LEG.ID.eq(legId))
                .execute();
    }

    private static Condition with(long unitId) {
        return HEADS_UP.UNIT_ID.eq(unitId).or(legIs(LEG.UNIT_ID.eq(unitId)));
    }

    private static Condition legIs(Condition which) {
        return DSL.exists(
                selectOne().from(LEG).where(LEG.HEADS_UP_ID.eq(HEADS_UP.ID)).and(which));
    }

    private List<HeadsUp> list(Condition which) {
        return sql.select(
                        HEADS_UP.ID,
                        HEADS_UP.UNIT_ID,
                        HEADS_UP.RAISER_ID,
                        HEADS_UP.SCRIBE_ID,
                        HEADS_UP.PLACE,
                        HEADS_UP.WHAT,
                        HEADS_UP.MORE,
                        HEADS_UP.AT.convertFrom(OffsetDateTime::toInstant),
                        LEGS)
                .from(HEADS_UP)
                .where(which)
                .orderBy(HEADS_UP.AT, HEADS_UP.ID)
                .fetch(Records.mapping(HeadsUp::new));
    }

    private static Leg leg(Record row) {
        String ending = row.get(LEG.ENDING);
        return new Leg(
                row.get(LEG.ID),
                row.get(LEG.UNIT_ID),
                row.get(LEG.AT).toInstant(),
                row.get(LEG.DUE_AT).toInstant(),
                instant(row.get(LEG.LATE_AT)),
                row.get(LEG.HOLDER_ID),
                instant(row.get(LEG.ACKNOWLEDGED_AT)),
                ending == null
                        ? null
                        : new Leg.Ended(
                                Ending.of(ending),
                                row.get(LEG.LINE),
                                row.get(LEG.PASSED_TO),
                                row.get(LEG.PASSED_TO_ID),
                                row.get(LEG.ENDED_BY_ID),
                                row.get(LEG.ENDED_AT).toInstant()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
