package org.leadline.idea;

import static org.leadline.idea.db.Tables.IDEA;
import static org.leadline.idea.db.Tables.INTAKE;
import static org.leadline.idea.db.Tables.MOVE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.leadline.idea.db.tables.records.IdeaRecord;
import org.leadline.unit.Visibility;
import org.springframework.stereotype.Repository;

/** Ideas and their steps, in PostgreSQL. */
@Repository
class IdeaStore {
    private final DSLContext sql;

    IdeaStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Idea> find(long id) {
        return sql.selectFrom(IDEA).where(IDEA.ID.eq(id)).fetchOptional(IdeaStore::idea);
    }

    /** The idea, and nobody else changes it until this transaction ends. */
    Optional<Idea> lock(long id) {
        return sql.selectFrom(IDEA).where(IDEA.ID.eq(id)).forUpdate().fetchOptional(IdeaStore::idea);
    }

    /** All of a unit, the oldest first. */
    List<Idea> listOf(long unitId) {
        return list(IDEA.UNIT_ID.eq(unitId));
    }

    /** Those of a unit in a state, the oldest first. */
    List<Idea> listIn(long unitId, IdeaState state) {
        return list(IDEA.UNIT_ID.eq(unitId).and(IDEA.STATE.eq(state.word())));
    }

    /** The open ones that this person makes real. */
    List<Idea> listHeldBy(long personId) {
        return list(IDEA.HOLDER_ID.eq(personId).and(IDEA.STATE.in(IdeaState.HELD.word(), IdeaState.TRIED.word())));
    }

    /** The open ones of a unit that somebody makes real. */
    List<Idea> listHeldIn(long unitId) {
        return list(IDEA.UNIT_ID.eq(unitId).and(IDEA.STATE.in(IdeaState.HELD.word(), IdeaState.TRIED.word())));
    }

    /** Waits until nobody else is saying an idea in the unit. */
    void queueUp(long unitId) {
        sql.execute("select pg_advisory_xact_lock(hashtextextended('idea.intake', {0}))", DSL.val(unitId));
    }

    int countUnanswered(long unitId) {
        return sql.fetchCount(IDEA, IDEA.UNIT_ID.eq(unitId), IDEA.STATE.eq(IdeaState.SAID.word()));
    }

    long insert(NewIdea said, long unitId, long saidById, @Nullable Long scribeId, Instant now, Instant answerBy) {
        return sql.insertInto(IDEA)
                .set(IDEA.UNIT_ID, unitId)
                .set(IDEA.VISIBILITY, said.visibility().word())
                .set(IDEA.LINE, said.line())
                .set(IDEA.TURNS_OVER, said.turnsOver())
                .set(IDEA.SMALLEST_PART, said.smallestPart())
                .set(IDEA.SAID_BY_ID, saidById)
                .set(IDEA.SCRIBE_ID, scribeId)
                .set(IDEA.SAID_AT, at(now))
                .set(IDEA.ANSWER_BY, at(answerBy))
                .set(IDEA.STATE, IdeaState.SAID.word())
                .set(IDEA.STATE_AT, at(now))
                .returningResult(IDEA.ID)
                .fetchSingle()
                .value1();
    }

    void update(Idea now) {
        sql.update(IDEA)
                .set(IDEA.STATE, now.state().word())
                .set(IDEA.STATE_AT, at(now.stateAt()))
                .set(IDEA.GOES_UP, now.goesUp())
                .set(IDEA.GONE_UP_AT, atOrNull(now.goneUpAt()))
                .set(IDEA.HOLDER_ID, now.holderId())
                .set(IDEA.ANSWERED_AT, atOrNull(now.answeredAt()))
                .set(IDEA.IN_USE_AT, atOrNull(now.inUseAt()))
                .where(IDEA.ID.eq(now.id()))
                .execute();
    }

    void add(long ideaId, Idea.Move move) {
        sql.insertInto(MOVE)
                .set(MOVE.IDEA_ID, ideaId)
                .set(MOVE.DEED, move.deed().word())
                .set(MOVE.STATE, move.state().word())
                .set(MOVE.LINE, move.line())
                .set(MOVE.BY_ID, move.byId())
                .set(MOVE.TO_ID, move.toId())
                .set(MOVE.AT, at(move.at()))
                .execute();
    }

    List<Idea.Move> listMoves(long ideaId) {
        return sql.selectFrom(MOVE)
                .where(MOVE.IDEA_ID.eq(ideaId))
                .orderBy(MOVE.ID)
                .fetch(row -> new Idea.Move(
                        Deed.of(row.getDeed()),
                        IdeaState.of(row.getState()),
                        row.getLine(),
                        row.getById(),
                        row.getToId(),
                        row.getAt().toInstant()));
    }

    Optional<Integer> findMostUnanswered(long unitId) {
        return sql.select(INTAKE.MOST_UNANSWERED)
                .from(INTAKE)
                .where(INTAKE.UNIT_ID.eq(unitId))
                .fetchOptional(INTAKE.MOST_UNANSWERED);
    }

    void setMostUnanswered(long unitId, int most) {
        sql.insertInto(INTAKE)
                .set(INTAKE.UNIT_ID, unitId)
                .set(INTAKE.MOST_UNANSWERED, most)
                .onConflict(INTAKE.UNIT_ID)
                .doUpdate()
                .set(INTAKE.MOST_UNANSWERED, most)
                .execute();
    }

    private List<Idea> list(Condition which) {
        return sql.selectFrom(IDEA).where(which).orderBy(IDEA.SAID_AT, IDEA.ID).fetch(IdeaStore::idea);
    }

    private static Idea idea(IdeaRecord row) {
        return new Idea(
                row.getId(),
                row.getUnitId(),
                Visibility.of(row.getVisibility()),
                row.getLine(),
                row.getTurnsOver(),
                row.getSmallestPart(),
                row.getSaidById(),
                row.getScribeId(),
                row.getSaidAt().toInstant(),
                row.getAnswerBy().toInstant(),
                IdeaState.of(row.getState()),
                row.getStateAt().toInstant(),
                row.getGoesUp(),
                instant(row.getGoneUpAt()),
                row.getHolderId(),
                instant(row.getAnsweredAt()),
                instant(row.getInUseAt()));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime atOrNull(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
