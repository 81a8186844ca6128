package org.leadline.idea;

import static org.leadline.idea.IdeaStore.at;
import static org.leadline.idea.IdeaStore.instant;
import static org.leadline.idea.db.Tables.IDEA;
import static org.leadline.idea.db.Tables.PREDICTION;
import static org.leadline.idea.db.Tables.RESULT;
import static org.leadline.idea.db.Tables.TEST;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.leadline.idea.SmallTest.Prediction;
import org.leadline.idea.SmallTest.Result;
import org.leadline.idea.SmallTest.Verdict;
import org.springframework.stereotype.Repository;

/** Small tests, what was predicted and what happened, in PostgreSQL. */
@Repository
class TestStore {
    private final DSLContext sql;

    TestStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<SmallTest> find(long id) {
        return list(TEST.ID.eq(id)).stream().findFirst();
    }

    /** Of an idea, the oldest first. */
    List<SmallTest> listOf(long ideaId) {
        return list(TEST.IDEA_ID.eq(ideaId));
    }

    List<SmallTest> listOpen(long ideaId) {
        return list(TEST.IDEA_ID.eq(ideaId).and(isOpen()));
    }

    List<SmallTest> listOpenRunBy(long personId) {
        return list(TEST.RUNNER_ID.eq(personId).and(isOpen()));
    }

    /** All that this person runs or ran. */
    List<SmallTest> listRunBy(long personId) {
        return list(TEST.RUNNER_ID.eq(personId));
    }

    /** Of all ideas of a unit, the oldest first. */
    List<SmallTest> listIn(long unitId) {
        return list(IDEA.UNIT_ID.eq(unitId));
    }

    List<SmallTest> listOpenIn(long unitId) {
        return list(IDEA.UNIT_ID.eq(unitId).and(isOpen()));
    }

    long insert(long ideaId, @Nullable Long nextOfId, NewTest planned, long plannedById, Instant now) {
        return sql.insertInto(TEST)
                .set(TEST.IDEA_ID, ideaId)
                .set(TEST.NEXT_OF_ID, nextOfId)
                .set(TEST.QUESTION, planned.question())
                .set(TEST.SCALE, planned.scale())
                .set(TEST.RUNNER_ID, planned.runnerId())
                .set(TEST.UNTIL_ON, planned.until())
                .set(TEST.PLANNED_BY_ID, plannedById)
                .set(TEST.PLANNED_AT, at(now))
                .returningResult(TEST.ID)
                .fetchSingle()
                .value1();
    }

    void insert(long testId, NewTest.Expected expected, long byId, Instant now) {
        sql.insertInto(PREDICTION)
                .set(PREDICTION.TEST_ID, testId)
                .set(PREDICTION.NUMBER, expected.number())
                .set(PREDICTION.UNIT, expected.unit())
                .set(PREDICTION.DUE_ON, expected.dueOn())
                .set(PREDICTION.SENTENCE, expected.sentence())
                .set(PREDICTION.BY_ID, byId)
                .set(PREDICTION.AT, at(now))
                .execute();
    }

    void insert(long testId, Instant predictedAt, Result result) {
        sql.insertInto(RESULT)
                .set(RESULT.TEST_ID, testId)
                .set(RESULT.PREDICTED_AT, at(predictedAt))
                .set(RESULT.HAPPENED, result.happened())
                .set(RESULT.NUMBER, result.number())
                .set(RESULT.SURPRISED, result.surprised())
                .set(RESULT.VERDICT, result.verdict().word())
                .set(RESULT.BY_ID, result.byId())
                .set(RESULT.AT, at(result.at()))
                .execute();
    }

    void start(long testId, Instant now) {
        sql.update(TEST).set(TEST.STARTED_AT, at(now)).where(TEST.ID.eq(testId)).execute();
    }

    void close(long testId, Instant now, String because) {
        sql.update(TEST)
                .set(TEST.CLOSED_AT, at(now))
                .set(TEST.CLOSED_BECAUSE, because)
                .where(TEST.ID.eq(testId))
                .execute();
    }

    void giveOn(long testId, long runnerId) {
        sql.update(TEST).set(TEST.RUNNER_ID, runnerId).where(TEST.ID.eq(testId)).execute();
    }

    private static Condition isOpen() {
        return TEST.CLOSED_AT.isNull().and(RESULT.AT.isNull());
    }

    private List<SmallTest> list(Condition which) {
        return sql.select(TEST.fields())
                .select(PREDICTION.fields())
                .select(RESULT.fields())
                .from(TEST)
                .join(IDEA)
                .on(IDEA.ID.eq(TEST.IDEA_ID))
                .leftJoin(PREDICTION)
                .on(PREDICTION.TEST_ID.eq(TEST.ID))
                .leftJoin(RESULT)
                .on(RESULT.TEST_ID.eq(TEST.ID))
                .where(which)
                .orderBy(TEST.PLANNED_AT, TEST.ID)
                .fetch(TestStore::test);
    }

    private static SmallTest test(Record row) {
        return new SmallTest(
                row.get(TEST.ID),
                row.get(TEST.IDEA_ID),
                row.get(TEST.NEXT_OF_ID),
                row.get(TEST.QUESTION),
                row.get(TEST.SCALE),
                row.get(TEST.RUNNER_ID),
                row.get(TEST.UNTIL_ON),
                row.get(TEST.PLANNED_AT).toInstant(),
                row.get(PREDICTION.AT) == null
                        ? null
                        : new Prediction(
                                row.get(PREDICTION.NUMBER),
                                row.get(PREDICTION.UNIT),
                                row.get(PREDICTION.DUE_ON),
                                row.get(PREDICTION.SENTENCE),
                                row.get(PREDICTION.AT).toInstant()),
                instant(row.get(TEST.STARTED_AT)),
                row.get(RESULT.AT) == null
                        ? null
                        : new Result(
                                row.get(RESULT.HAPPENED),
                                row.get(RESULT.NUMBER),
                                row.get(RESULT.SURPRISED),
                                Verdict.find(row.get(RESULT.VERDICT)).orElseThrow(),
                                row.get(RESULT.BY_ID),
                                row.get(RESULT.AT).toInstant()),
                instant(row.get(TEST.CLOSED_AT)),
                row.get(TEST.CLOSED_BECAUSE));
    }
}
