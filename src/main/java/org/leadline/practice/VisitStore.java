package org.leadline.practice;

import static org.leadline.practice.db.Tables.VISIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.leadline.access.SignedIn;
import org.springframework.stereotype.Repository;

/** Visits, in PostgreSQL: added to, never changed. */
@Repository
class VisitStore {
    private final DSLContext sql;

    VisitStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Visit> find(long id) {
        return list(VISIT.ID.eq(id)).stream().findFirst();
    }

    /** Those to the unit, and those made from it, since that day; the last first. */
    List<Visit> listOf(long unitId, LocalDate since) {
        return list(VISIT.DAY.ge(since).and(VISIT.UNIT_ID.eq(unitId).or(VISIT.FROM_UNIT_ID.eq(unitId))));
    }

    long insert(SignedIn visitor, long fromUnitId, long unitId, LocalDate day, String line, Instant now) {
        return sql.insertInto(VISIT)
                .set(VISIT.UNIT_ID, unitId)
                .set(VISIT.VISITOR_ID, visitor.personId())
                .set(VISIT.VISITOR_NAME, visitor.name())
                .set(VISIT.FROM_UNIT_ID, fromUnitId)
                .set(VISIT.DAY, day)
                .set(VISIT.LINE, line)
                .set(VISIT.AT, PromiseStore.at(now))
                .returningResult(VISIT.ID)
                .fetchSingle(Records.mapping(id -> id));
    }

    private List<Visit> list(Condition which) {
        return sql.select(
                        VISIT.ID,
                        VISIT.UNIT_ID,
                        VISIT.VISITOR_ID,
                        VISIT.VISITOR_NAME,
                        VISIT.FROM_UNIT_ID,
                        VISIT.DAY,
                        VISIT.LINE)
                .from(VISIT)
                .where(which)
                .orderBy(VISIT.DAY.desc(), VISIT.ID.desc())
                .fetch(Records.mapping(Visit::new));
    }
}
