package org.leadline.practice;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.leadline.practice.db.Tables.OTHER_DAY;
import static org.leadline.practice.db.Tables.PROMISE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.leadline.unit.Visibility;
import org.springframework.stereotype.Repository;

/** Promises and the other days asked for them, in PostgreSQL. */
@Repository
class PromiseStore {
    private static final List<String> OWED = List.of(PromiseState.OPEN.word(), PromiseState.DONE.word());
    private static final Field<List<OtherDay>> OTHER_DAYS = multiset(
                    select(OTHER_DAY.ID, OTHER_DAY.OLD_DAY, OTHER_DAY.NEW_DAY, OTHER_DAY.REASON, OTHER_DAY.AGREED)
                            .from(OTHER_DAY)
                            .where(OTHER_DAY.PROMISE_ID.eq(PROMISE.ID))
                            .orderBy(OTHER_DAY.ID))
            .as("other_days")
            .convertFrom(rows -> rows.map(Records.mapping(OtherDay::new)));

    private final DSLContext sql;

    PromiseStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Promise> find(long id) {
        return list(PROMISE.ID.eq(id)).stream().findFirst();
    }

    /** The promise, and nobody else changes it until this transaction ends. */
    Optional<Promise> lock(long id) {
        return sql.select(PROMISE.ID)
                .from(PROMISE)
                .where(PROMISE.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .flatMap(row -> find(id));
    }

    /** Those that the unit owes, and those owed to it, the first due first. */
    List<Promise> listOf(long unitId) {
        return list(PROMISE.UNIT_ID.eq(unitId).or(PROMISE.TO_UNIT_ID.eq(unitId)));
    }

    /** What this person keeps and has not ended, in any unit. */
    List<Promise> listKeptBy(long personId) {
        return list(PROMISE.KEEPER_ID.eq(personId).and(PROMISE.STATE.in(OWED)));
    }

    /** What is owed to that person or to those units. */
    List<Promise> listOwedTo(long personId, List<Long> unitIds) {
        return list(PROMISE.STATE.in(OWED).and(PROMISE.TO_PERSON_ID.eq(personId).or(PROMISE.TO_UNIT_ID.in(unitIds))));
    }

    /** What the unit owes and has not ended. */
    List<Promise> listOwedBy(long unitId) {
        return list(PROMISE.UNIT_ID.eq(unitId).and(PROMISE.STATE.in(OWED)));
    }

    /** What that person or that unit owes to a unit, not done, whose day lies before that one. */
    List<Promise> listOverdue(long toUnitId, long personId, long unitId, LocalDate today) {
        return list(PROMISE.TO_UNIT_ID
                .eq(toUnitId)
                .and(PROMISE.UNIT_ID
                        .eq(unitId)
                        .or(PROMISE.MAKER_ID.eq(personId))
                        .or(PROMISE.KEEPER_ID.eq(personId)))
                .and(PROMISE.STATE.eq(PromiseState.OPEN.word()))
                .and(PROMISE.DUE_ON.lt(today)));
    }

    /** What the unit owed by a day from one until before another, but for what stands between two people alone. */
    List<Promise> listDue(long unitId, LocalDate from, LocalDate until) {
        return list(PROMISE.UNIT_ID
                .eq(unitId)
                .and(PROMISE.VISIBILITY.ne(Visibility.MINE.word()))
                .and(PROMISE.DUE_ON.ge(from))
                .and(PROMISE.DUE_ON.lt(until)));
    }

    /** What that person owed by a day from one until before another. */
    List<Promise> listDueOf(long personId, LocalDate from, LocalDate until) {
        return list(PROMISE.KEEPER_ID.eq(personId).and(PROMISE.DUE_ON.ge(from)).and(PROMISE.DUE_ON.lt(until)));
    }

    /** What was said during a visit. */
    List<Promise> listOfVisit(long visitId) {
        return list(PROMISE.VISIT_ID.eq(visitId));
    }

    /** Of this keeper's or these receivers: what was asked of a receiver from one instant until before another. */
    List<Promise> listAsked(long personId, List<Long> unitIds, Instant from, Instant until) {
        Condition mine = PROMISE.TO_PERSON_ID
                .eq(personId)
                .or(PROMISE.TO_PERSON_ID.isNull().and(PROMISE.TO_UNIT_ID.in(unitIds)));
        Condition done = PROMISE.DONE_AT.ge(at(from)).and(PROMISE.DONE_AT.lt(at(until)));
        Condition moved = PROMISE.ID.in(select(OTHER_DAY.PROMISE_ID)
                .from(OTHER_DAY)
                .where(OTHER_DAY.ASKED_AT.ge(at(from)), OTHER_DAY.ASKED_AT.lt(at(until))));
        return list(mine.and(done.or(moved)));
    }

    long insert(
            NewPromise promise,
            Receiver to,
            long toUnitId,
            Visibility visibility,
            LocalDate by,
            Maker maker,
            Instant now) {
        return sql.insertInto(PROMISE)
                .set(PROMISE.UNIT_ID, promise.unitId())
                .set(PROMISE.MAKER_ID, maker.personId())
                .set(PROMISE.MAKER_NAME, maker.name())
                .set(PROMISE.KEEPER_ID, maker.personId())
                .set(PROMISE.WORDS, promise.words().strip())
                .set(PROMISE.VISIBILITY, visibility.word())
                .set(PROMISE.TO_UNIT_ID, toUnitId)
                .set(PROMISE.TO_PERSON_ID, to instanceof Receiver.OnePerson(long personId) ? personId : null)
                .set(PROMISE.VISIT_ID, promise.visitId())
                .set(PROMISE.DUE_ON, by)
                .set(PROMISE.MADE_AT, at(now))
                .set(PROMISE.STATE, PromiseState.OPEN.word())
                .returningResult(PROMISE.ID)
                .fetchSingle(Records.mapping(id -> id));
    }

    /** Whoever makes it, with the name they have now. */
    record Maker(long personId, String name) {}

    void done(long id, long by, Instant now) {
        sql.update(PROMISE)
                .set(PROMISE.STATE, PromiseState.DONE.word())
                .set(PROMISE.DONE_AT, at(now))
                .set(PROMISE.DONE_BY_ID, by)
                .where(PROMISE.ID.eq(id))
                .execute();
    }

    void judge(long id, boolean kept, @Nullable String line, long by, Instant now) {
        sql.update(PROMISE)
                .set(PROMISE.STATE, (kept ? PromiseState.KEPT : PromiseState.NOT_KEPT).word())
                .set(PROMISE.JUDGED_AT, at(now))
                .set(PROMISE.JUDGED_BY_ID, by)
                .set(PROMISE.ENDED_LINE, line)
                .set(PROMISE.ENDED_AT, at(now))
                .where(PROMISE.ID.eq(id))
                .execute();
    }

    void letGo(long id, String reason, Instant now) {
        sql.update(PROMISE)
                .set(PROMISE.STATE, PromiseState.LET_GO.word())
                .set(PROMISE.ENDED_LINE, reason)
                .set(PROMISE.ENDED_AT, at(now))
                .where(PROMISE.ID.eq(id))
                .execute();
    }

    void giveOn(long id, long toPersonId) {
        sql.update(PROMISE)
                .set(PROMISE.KEEPER_ID, toPersonId)
                .where(PROMISE.ID.eq(id))
                .execute();
    }

    void askForAnotherDay(Promise promise, LocalDate day, String reason, long by, Instant now) {
        sql.insertInto(OTHER_DAY)
                .set(OTHER_DAY.PROMISE_ID, promise.id())
                .set(OTHER_DAY.OLD_DAY, promise.dueOn())
                .set(OTHER_DAY.NEW_DAY, day)
                .set(OTHER_DAY.REASON, reason)
                .set(OTHER_DAY.ASKED_BY_ID, by)
                .set(OTHER_DAY.ASKED_AT, at(now))
                .execute();
    }

    void answerOtherDay(Promise promise, OtherDay asked, boolean agreed, long by, Instant now) {
        sql.update(OTHER_DAY)
                .set(OTHER_DAY.AGREED, agreed)
                .set(OTHER_DAY.ANSWERED_BY_ID, by)
                .set(OTHER_DAY.ANSWERED_AT, at(now))
                .where(OTHER_DAY.ID.eq(asked.id()))
                .execute();
        if (agreed) {
            sql.update(PROMISE)
                    .set(PROMISE.DUE_ON, asked.newDay())
                    .where(PROMISE.ID.eq(promise.id()))
                    .execute();
        }
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private List<Promise> list(Condition which) {
        return sql.select(PROMISE.fields())
                .select(OTHER_DAYS)
                .from(PROMISE)
                .where(which)
                .orderBy(PROMISE.DUE_ON, PROMISE.ID)
                .fetch(PromiseStore::promise);
    }

    private static Promise promise(Record row) {
        return new Promise(
                row.get(PROMISE.ID),
                row.get(PROMISE.UNIT_ID),
                row.get(PROMISE.MAKER_ID),
                row.get(PROMISE.MAKER_NAME),
                row.get(PROMISE.KEEPER_ID),
                row.get(PROMISE.WORDS),
                Visibility.of(row.get(PROMISE.VISIBILITY)),
                row.get(PROMISE.TO_UNIT_ID),
                row.get(PROMISE.TO_PERSON_ID),
                row.get(PROMISE.VISIT_ID),
                row.get(PROMISE.DUE_ON),
                row.get(PROMISE.MADE_AT).toInstant(),
                PromiseState.of(row.get(PROMISE.STATE)),
                instant(row.get(PROMISE.DONE_AT)),
                instant(row.get(PROMISE.JUDGED_AT)),
                row.get(PROMISE.ENDED_LINE),
                instant(row.get(PROMISE.ENDED_AT)),
                row.get(OTHER_DAYS));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
