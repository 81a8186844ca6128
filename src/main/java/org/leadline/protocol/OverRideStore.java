package org.leadline.protocol;

import static org.leadline.protocol.db.Tables.DEPARTURE;
import static org.leadline.protocol.db.Tables.PROTOCOL;
import static org.leadline.protocol.db.Tables.QUESTION;
import static org.leadline.protocol.db.Tables.VERSION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.leadline.protocol.db.tables.records.DepartureRecord;
import org.leadline.protocol.db.tables.records.QuestionRecord;
import org.springframework.stereotype.Repository;

/** Over-rides and the questions about them, in PostgreSQL. */
@Repository
class OverRideStore {
    private final DSLContext sql;

    OverRideStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A row with what it is of.
     *
     * @param protocolId null for a target
     * @param version the number of the version
     * @param ownerId of a protocol who owns it now
     */
    record Departed(
            DepartureRecord row,
            @Nullable Long protocolId,
            @Nullable Integer version,
            long ownerId) {
        String subjectAddress() {
            return row.getTarget() == null ? "/protocol/" + protocolId + "/version/" + version : row.getTarget();
        }
    }

    long insert(DepartureRecord row) {
        sql.attach(row);
        row.insert();
        return row.getId();
    }

    Optional<Departed> find(long id) {
        return list(DEPARTURE.ID.eq(id)).stream().findFirst();
    }

    /** The same, and nobody else changes it until this transaction ends. */
    Optional<Departed> lock(long id) {
        sql.selectOne().from(DEPARTURE).where(DEPARTURE.ID.eq(id)).forUpdate().execute();
        return find(id);
    }

    void update(DepartureRecord row) {
        sql.attach(row);
        row.update();
    }

    /** A person's own, the newest first. */
    List<Departed> listBy(long personId) {
        return list(DEPARTURE.BY_ID.eq(personId)).reversed();
    }

    /** Those that stand in a unit since then, the oldest first. */
    List<Departed> listOf(long unitId, Instant since) {
        return list(stands().and(DEPARTURE.UNIT_ID.eq(unitId)).and(DEPARTURE.AT.ge(at(since))));
    }

    /** Those that stand of steps of a protocol, whichever version. */
    List<Departed> listOfProtocol(long protocolId) {
        return list(stands().and(VERSION.PROTOCOL_ID.eq(protocolId)));
    }

    /** How many stand of a protocol, by the first day of the month in which they were said. */
    Map<LocalDate, Integer> countByMonth(long protocolId, ZoneId zone) {
        return listOfProtocol(protocolId).stream()
                .collect(Collectors.groupingBy(
                        it -> it.row()
                                .getAt()
                                .atZoneSameInstant(zone)
                                .toLocalDate()
                                .withDayOfMonth(1),
                        Collectors.summingInt(_ -> 1)));
    }

    List<Departed> listInCluster(long clusterId) {
        return list(stands().and(DEPARTURE.CLUSTER_ID.eq(clusterId)));
    }

    /** Those like this one, itself among them, that stand, are in no cluster and are not older than that. */
    List<Departed> listAlike(Departed it, Instant since) {
        DepartureRecord row = it.row();
        Condition subject = row.getTarget() == null
                ? VERSION.PROTOCOL_ID.eq(it.protocolId()).and(DEPARTURE.STEP_KEY.eq(row.getStepKey()))
                : DEPARTURE.TARGET.eq(row.getTarget());
        return list(stands().and(subject)
                .and(DEPARTURE.UNIT_ID.eq(row.getUnitId()))
                .and(DEPARTURE.REASON.eq(row.getReason()))
                .and(DEPARTURE.CLUSTER_ID.isNull())
                .and(DEPARTURE.AT.ge(at(since))));
    }

    void setCluster(Collection<Long> ids, @Nullable Long clusterId) {
        sql.update(DEPARTURE)
                .set(DEPARTURE.CLUSTER_ID, clusterId)
                .where(DEPARTURE.ID.in(ids))
                .execute();
    }

    /** A person's own whose day to look back has come and that they have not looked back on. */
    List<Departed> listToLookBack(long personId, LocalDate today) {
        return list(stands().and(DEPARTURE.BY_ID.eq(personId))
                .and(DEPARTURE.LOOK_BACK_ON.le(today))
                .and(DEPARTURE.HELPED.isNull()));
    }

    long insertQuestion(long departureId, String words, long byId, Instant now) {
        return sql.insertInto(QUESTION)
                .set(QUESTION.DEPARTURE_ID, departureId)
                .set(QUESTION.WORDS, words)
                .set(QUESTION.BY_ID, byId)
                .set(QUESTION.AT, at(now))
                .returning()
                .fetchSingle()
                .getId();
    }

    List<QuestionRecord> listQuestions(long departureId) {
        return sql.selectFrom(QUESTION)
                .where(QUESTION.DEPARTURE_ID.eq(departureId))
                .orderBy(QUESTION.ID)
                .fetch();
    }

    /** Questions about a person's own over-rides, answered or not, the oldest first. */
    List<QuestionRecord> listQuestionsTo(long authorId) {
        return sql.selectFrom(QUESTION)
                .where(QUESTION.DEPARTURE_ID.in(
                        DSL.select(DEPARTURE.ID).from(DEPARTURE).where(stands().and(DEPARTURE.BY_ID.eq(authorId)))))
                .orderBy(QUESTION.ID)
                .fetch();
    }

    void answer(long questionId, String words, Instant now) {
        sql.update(QUESTION)
                .set(QUESTION.ANSWER, words)
                .set(QUESTION.ANSWERED_AT, at(now))
                .where(QUESTION.ID.eq(questionId))
                .execute();
    }

    private static Condition stands() {
        return DEPARTURE.TAKEN_BACK_AT.isNull();
    }

    private List<Departed> list(Condition which) {
        return sql.select(DEPARTURE.fields())
                .select(PROTOCOL.ID, VERSION.NUMBER, PROTOCOL.OWNER_ID)
                .from(DEPARTURE)
                .leftJoin(VERSION)
                .on(VERSION.ID.eq(DEPARTURE.VERSION_ID))
                .leftJoin(PROTOCOL)
                .on(PROTOCOL.ID.eq(VERSION.PROTOCOL_ID))
                .where(which)
                .orderBy(DEPARTURE.AT, DEPARTURE.ID)
                .fetch(OverRideStore::departed);
    }

    private static Departed departed(Record all) {
        DepartureRecord row = all.into(DEPARTURE);
        Long owner = all.get(PROTOCOL.OWNER_ID);
        return new Departed(
                row, all.get(PROTOCOL.ID), all.get(VERSION.NUMBER), owner == null ? row.getOwnerId() : owner);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
