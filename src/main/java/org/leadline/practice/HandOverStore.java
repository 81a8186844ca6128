package org.leadline.practice;

import static org.leadline.practice.db.Tables.EXPLAINED;
import static org.leadline.practice.db.Tables.PASSED_ON;
import static org.leadline.practice.db.Tables.REMINDED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.leadline.unit.sheet.Held;
import org.springframework.stereotype.Repository;

/** What was passed on and what was explained, in PostgreSQL. */
@Repository
class HandOverStore {
    private static final int SHOWN = 60;
    private final DSLContext sql;

    HandOverStore(DSLContext sql) {
        this.sql = sql;
    }

    /** One row; people by their numbers. */
    record Row(
            String kind,
            String title,
            String address,
            @Nullable Long fromPersonId,
            @Nullable Long toPersonId,
            @Nullable String reason,
            @Nullable Long byId,
            OffsetDateTime at) {}

    /** Why nobody holds it. */
    record Explanation(String line, @Nullable Long byId, LocalDate on) {}

    void passedOn(
            Held held,
            @Nullable Long fromPersonId,
            @Nullable Long toPersonId,
            @Nullable String reason,
            @Nullable Long byId,
            Instant now) {
        sql.insertInto(PASSED_ON)
                .set(PASSED_ON.PART, held.part())
                .set(PASSED_ON.THING, held.id())
                .set(PASSED_ON.KIND, held.kind())
                .set(PASSED_ON.TITLE, held.title())
                .set(PASSED_ON.ADDRESS, held.address())
                .set(PASSED_ON.UNIT_ID, held.unitId())
                .set(PASSED_ON.FROM_PERSON_ID, fromPersonId)
                .set(PASSED_ON.TO_PERSON_ID, toPersonId)
                .set(PASSED_ON.REASON, reason)
                .set(PASSED_ON.BY_ID, byId)
                .set(PASSED_ON.AT, PromiseStore.at(now))
                .execute();
    }

    List<Row> listPassedFrom(long personId, Instant since) {
        return list(PASSED_ON.FROM_PERSON_ID.eq(personId), since);
    }

    /** Those of a unit whose holder had left. */
    List<Row> listPassedIn(long unitId, Instant since) {
        return list(
                PASSED_ON
                        .UNIT_ID
                        .eq(unitId)
                        .and(PASSED_ON.BY_ID.isNull().or(PASSED_ON.FROM_PERSON_ID.isDistinctFrom(PASSED_ON.BY_ID))),
                since);
    }

    private List<Row> list(Condition which, Instant since) {
        return sql.select(
                        PASSED_ON.KIND,
                        PASSED_ON.TITLE,
                        PASSED_ON.ADDRESS,
                        PASSED_ON.FROM_PERSON_ID,
                        PASSED_ON.TO_PERSON_ID,
                        PASSED_ON.REASON,
                        PASSED_ON.BY_ID,
                        PASSED_ON.AT)
                .from(PASSED_ON)
                .where(which, PASSED_ON.AT.ge(PromiseStore.at(since)))
                .orderBy(PASSED_ON.ID.desc())
                .limit(SHOWN)
                .fetch(Records.mapping(Row::new));
    }

    void explain(Thing thing, long unitId, String line, @Nullable Long byId, LocalDate on) {
        sql.insertInto(EXPLAINED)
                .set(EXPLAINED.PART, thing.part())
                .set(EXPLAINED.THING, thing.id())
                .set(EXPLAINED.UNIT_ID, unitId)
                .set(EXPLAINED.LINE, line)
                .set(EXPLAINED.BY_ID, byId)
                .set(EXPLAINED.ON_DAY, on)
                .onConflict(EXPLAINED.PART, EXPLAINED.THING)
                .doUpdate()
                .set(EXPLAINED.LINE, line)
                .set(EXPLAINED.BY_ID, byId)
                .set(EXPLAINED.ON_DAY, on)
                .execute();
    }

    Map<Thing, Explanation> mapExplained(long unitId) {
        return sql.selectFrom(EXPLAINED)
                .where(EXPLAINED.UNIT_ID.eq(unitId))
                .fetchMap(
                        row -> new Thing(row.getPart(), row.getThing()),
                        row -> new Explanation(row.getLine(), row.getById(), row.getOnDay()));
    }

    Optional<Explanation> findExplained(Thing thing) {
        return sql.selectFrom(EXPLAINED)
                .where(EXPLAINED.PART.eq(thing.part()), EXPLAINED.THING.eq(thing.id()))
                .fetchOptional(row -> new Explanation(row.getLine(), row.getById(), row.getOnDay()));
    }

    /** Nothing is left to explain: somebody holds it, or it is closed. */
    void forgetExplanation(Thing thing) {
        sql.deleteFrom(EXPLAINED)
                .where(EXPLAINED.PART.eq(thing.part()), EXPLAINED.THING.eq(thing.id()))
                .execute();
    }

    /** Whether the letter of so many days before had not gone yet; from now on it has. */
    boolean remind(long personId, LocalDate leavingOn, int days) {
        return sql.insertInto(REMINDED, REMINDED.PERSON_ID, REMINDED.LEAVING_ON, REMINDED.DAYS)
                        .values(personId, leavingOn, days)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
