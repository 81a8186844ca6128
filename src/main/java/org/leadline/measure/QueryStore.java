package org.leadline.measure;

import static org.leadline.measure.db.Tables.MEASURE;
import static org.leadline.measure.db.Tables.QUERY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.db.tables.records.QueryRecord;
import org.leadline.unit.People;
import org.springframework.stereotype.Repository;

/** Queries in PostgreSQL. */
@Repository
class QueryStore {
    private final DSLContext sql;
    private final People people;

    QueryStore(DSLContext sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    Optional<Query> find(long id) {
        return list(QUERY.ID.eq(id)).stream().findFirst();
    }

    /** All of a measure, the newest first. */
    List<Query> list(long measureId) {
        return list(QUERY.MEASURE_ID.eq(measureId));
    }

    /** Those of a unit's measures that are kept, which nobody has answered; the newest first. */
    List<Query> listOpen(long unitId) {
        return list(QUERY.ANSWERED_AT
                .isNull()
                .and(QUERY.MEASURE_ID.in(DSL.select(MEASURE.ID)
                        .from(MEASURE)
                        .where(MEASURE.UNIT_ID.eq(unitId))
                        .and(MEASURE.RETIRED_AT.isNull()))));
    }

    /** Those of a unit that were asked in that time. */
    List<Query> listAsked(long unitId, Instant from, Instant until) {
        return list(QUERY.AT
                .ge(MeasureStore.at(from))
                .and(QUERY.AT.lt(MeasureStore.at(until)))
                .and(QUERY.MEASURE_ID.in(DSL.select(MEASURE.ID).from(MEASURE).where(MEASURE.UNIT_ID.eq(unitId)))));
    }

    long insert(
            long measureId,
            @Nullable LocalDate day,
            Query.Chip chip,
            @Nullable String line,
            long byId,
            Instant at,
            Instant answerBy) {
        return sql.insertInto(QUERY)
                .set(QUERY.MEASURE_ID, measureId)
                .set(QUERY.DAY, day)
                .set(QUERY.CHIP, chip.word())
                .set(QUERY.LINE, line)
                .set(QUERY.BY_ID, byId)
                .set(QUERY.AT, MeasureStore.at(at))
                .set(QUERY.ANSWER_BY, MeasureStore.at(answerBy))
                .returningResult(QUERY.ID)
                .fetchSingle()
                .value1();
    }

    /** False where there is none that waits. */
    boolean answer(long measureId, long id, String line, boolean changed, long byId, Instant at) {
        return sql.update(QUERY)
                        .set(QUERY.ANSWER, line)
                        .set(QUERY.CHANGED_NUMBER, changed)
                        .set(QUERY.ANSWERED_BY_ID, byId)
                        .set(QUERY.ANSWERED_AT, MeasureStore.at(at))
                        .where(QUERY.ID.eq(id), QUERY.MEASURE_ID.eq(measureId), QUERY.ANSWERED_AT.isNull())
                        .execute()
                == 1;
    }

    Query.Share share(long unitId) {
        return sql.select(DSL.count(), DSL.count().filterWhere(QUERY.CHANGED_NUMBER))
                .from(QUERY)
                .join(MEASURE)
                .on(MEASURE.ID.eq(QUERY.MEASURE_ID))
                .where(MEASURE.UNIT_ID.eq(unitId))
                .and(QUERY.ANSWERED_AT.isNotNull())
                .fetchSingle(row -> new Query.Share(row.value1(), row.value2()));
    }

    private List<Query> list(Condition which) {
        Names names = new Names(people);
        return sql.selectFrom(QUERY)
                .where(which)
                .orderBy(QUERY.AT.desc(), QUERY.ID.desc())
                .fetch(row -> new Query(
                        row.getId(),
                        row.getMeasureId(),
                        row.getDay(),
                        Query.Chip.of(row.getChip()),
                        row.getLine(),
                        names.someone(row.getById()),
                        row.getAt().toInstant(),
                        row.getAnswerBy().toInstant(),
                        answer(row, names)));
    }

    private static Query.@Nullable Answer answer(QueryRecord row, Names names) {
        OffsetDateTime at = row.getAnsweredAt();
        return at == null
                ? null
                : new Query.Answer(
                        row.getAnswer(), row.getChangedNumber(), names.someone(row.getAnsweredById()), at.toInstant());
    }
}
