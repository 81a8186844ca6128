package org.leadline.sounding;

import static org.leadline.sounding.db.Tables.ANSWER;
import static org.leadline.sounding.db.Tables.BECAME;
import static org.leadline.sounding.db.Tables.CHANGED_MIND;
import static org.leadline.sounding.db.Tables.DECISION;
import static org.leadline.sounding.db.Tables.LOOK_BACK;
import static org.leadline.sounding.db.Tables.SAID_BACK;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.leadline.sounding.act.DecisionKind;
import org.springframework.stereotype.Repository;

/** What follows a reveal, in PostgreSQL: added to, never changed. */
@Repository
class DecisionStore {
    private final DSLContext sql;

    DecisionStore(DSLContext sql) {
        this.sql = sql;
    }

    Afterwards find(long id) {
        List<Decision> decisions = sql.selectFrom(DECISION)
                .where(DECISION.SOUNDING_ID.eq(id))
                .orderBy(DECISION.ID)
                .fetch(row -> new Decision(
                        row.getId(),
                        DecisionKind.of(row.getKind()),
                        row.getBecause(),
                        row.getDecided(),
                        row.getValue(),
                        row.getChoice(),
                        row.getByNames(),
                        row.getLarge(),
                        row.getLookBackOn(),
                        new Decision.NotHeard(row.getOnNights(), row.getOnLeave(), row.getNotReached()),
                        row.getAt().toInstant()));
        return new Afterwards(
                decisions,
                sql.select(ANSWER.VIEW_ID, ANSWER.ANSWER_)
                        .from(ANSWER)
                        .where(ANSWER.SOUNDING_ID.eq(id))
                        .orderBy(ANSWER.ID)
                        .fetch(Records.mapping(Afterwards.Answer::new)),
                sql.selectFrom(BECAME)
                        .where(BECAME.SOUNDING_ID.eq(id))
                        .orderBy(BECAME.ID)
                        .fetch(row -> new Afterwards.Became(
                                row.getWhat(), row.getAddress(), row.getAt().toLocalDate())),
                decisions.isEmpty()
                        ? List.of()
                        : listSaidBack(decisions.getLast().id()),
                sql.selectFrom(LOOK_BACK)
                        .where(LOOK_BACK.SOUNDING_ID.eq(id))
                        .fetchOptional(row -> new Afterwards.LookBack(
                                row.getWhatHappened(), row.getAt().toInstant()))
                        .orElse(null),
                sql.select(CHANGED_MIND.PERSON_ID, CHANGED_MIND.VIEW_ID)
                        .from(CHANGED_MIND)
                        .where(CHANGED_MIND.SOUNDING_ID.eq(id))
                        .orderBy(CHANGED_MIND.AT, CHANGED_MIND.PERSON_ID)
                        .fetch(Records.mapping(Afterwards.MindChanged::new)));
    }

    long insert(long id, Decision decision, long by) {
        return sql.insertInto(DECISION)
                .set(DECISION.SOUNDING_ID, id)
                .set(DECISION.KIND, decision.kind().word())
                .set(DECISION.BECAUSE, decision.because())
                .set(DECISION.DECIDED, decision.decided())
                .set(DECISION.VALUE, decision.value())
                .set(DECISION.CHOICE, decision.choice())
                .set(DECISION.BY_NAMES, decision.byNames())
                .set(DECISION.BY_ID, by)
                .set(DECISION.LARGE, decision.large())
                .set(DECISION.LOOK_BACK_ON, decision.lookBackOn())
                .set(DECISION.ON_NIGHTS, decision.notHeard().onNights())
                .set(DECISION.ON_LEAVE, decision.notHeard().onLeave())
                .set(DECISION.NOT_REACHED, decision.notHeard().notReached())
                .set(DECISION.AT, decision.at().atOffset(ZoneOffset.UTC))
                .returningResult(DECISION.ID)
                .fetchSingle(Records.mapping(written -> written));
    }

    void answer(long id, @Nullable Long viewId, String answer, long by, Instant now) {
        sql.insertInto(ANSWER)
                .set(ANSWER.SOUNDING_ID, id)
                .set(ANSWER.VIEW_ID, viewId)
                .set(ANSWER.ANSWER_, answer)
                .set(ANSWER.BY_ID, by)
                .set(ANSWER.AT, now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    void became(long id, String what, @Nullable String address, long by, Instant now) {
        sql.insertInto(BECAME)
                .set(BECAME.SOUNDING_ID, id)
                .set(BECAME.WHAT, what)
                .set(BECAME.ADDRESS, address)
                .set(BECAME.BY_ID, by)
                .set(BECAME.AT, now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Somebody is drawn to say it back in writing. */
    void draw(long id, long decisionId, long personId, Instant now) {
        sql.insertInto(SAID_BACK)
                .set(SAID_BACK.SOUNDING_ID, id)
                .set(SAID_BACK.DECISION_ID, decisionId)
                .set(SAID_BACK.PERSON_ID, personId)
                .set(SAID_BACK.AT, now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    void saidAloud(long id, long decisionId, boolean matched, @Nullable String words, long by, Instant now) {
        sql.insertInto(SAID_BACK)
                .set(SAID_BACK.SOUNDING_ID, id)
                .set(SAID_BACK.DECISION_ID, decisionId)
                .set(SAID_BACK.MATCHED, matched)
                .set(SAID_BACK.WORDS, words)
                .set(SAID_BACK.BY_ID, by)
                .set(SAID_BACK.AT, now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Whether this person was drawn and had not written yet. */
    boolean write(long decisionId, long personId, String words) {
        return sql.update(SAID_BACK)
                        .set(SAID_BACK.WORDS, words)
                        .where(
                                SAID_BACK.DECISION_ID.eq(decisionId),
                                SAID_BACK.PERSON_ID.eq(personId),
                                SAID_BACK.WORDS.isNull())
                        .execute()
                == 1;
    }

    /** Whether there was such a one, written and not judged. */
    boolean judge(long decisionId, long saidBackId, boolean matched, long by) {
        return sql.update(SAID_BACK)
                        .set(SAID_BACK.MATCHED, matched)
                        .set(SAID_BACK.BY_ID, by)
                        .where(
                                SAID_BACK.ID.eq(saidBackId),
                                SAID_BACK.DECISION_ID.eq(decisionId),
                                SAID_BACK.WORDS.isNotNull(),
                                SAID_BACK.MATCHED.isNull())
                        .execute()
                == 1;
    }

    void lookBack(long id, String whatHappened, long by, Instant now) {
        sql.insertInto(LOOK_BACK)
                .set(LOOK_BACK.SOUNDING_ID, id)
                .set(LOOK_BACK.WHAT_HAPPENED, whatHappened)
                .set(LOOK_BACK.BY_ID, by)
                .set(LOOK_BACK.AT, now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    void changeMind(long id, long personId, @Nullable Long viewId, Instant now) {
        sql.insertInto(CHANGED_MIND)
                .set(CHANGED_MIND.SOUNDING_ID, id)
                .set(CHANGED_MIND.PERSON_ID, personId)
                .set(CHANGED_MIND.VIEW_ID, viewId)
                .set(CHANGED_MIND.AT, now.atOffset(ZoneOffset.UTC))
                .onConflict(CHANGED_MIND.SOUNDING_ID, CHANGED_MIND.PERSON_ID)
                .doUpdate()
                .set(CHANGED_MIND.VIEW_ID, viewId)
                .execute();
    }

    private List<Afterwards.SaidBack> listSaidBack(long decisionId) {
        return sql.select(SAID_BACK.ID, SAID_BACK.DECISION_ID, SAID_BACK.PERSON_ID, SAID_BACK.WORDS, SAID_BACK.MATCHED)
                .from(SAID_BACK)
                .where(SAID_BACK.DECISION_ID.eq(decisionId))
                .orderBy(SAID_BACK.ID)
                .fetch(Records.mapping(Afterwards.SaidBack::new));
    }
}
