package org.leadline.protocol;

import static org.leadline.protocol.db.Tables.CLUSTER;
import static org.leadline.protocol.db.Tables.SORTED;
import static org.leadline.protocol.db.Tables.VERSION;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.leadline.protocol.db.tables.records.ClusterRecord;
import org.leadline.protocol.db.tables.records.DepartureRecord;
import org.leadline.protocol.db.tables.records.SortedRecord;
import org.springframework.stereotype.Repository;

/** Clusters of over-rides and how they were sorted, in PostgreSQL. */
@Repository
class ClusterStore {
    private final DSLContext sql;

    ClusterStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Nobody else looks for clusters of that unit until this transaction ends. */
    void lockUnit(long unitId) {
        sql.execute("select pg_advisory_xact_lock(hashtextextended('protocol.cluster', {0}))", DSL.val(unitId));
    }

    /** The one that is not answered of the same step or target and the same reason. */
    Optional<ClusterRecord> findOpen(DepartureRecord like, @Nullable Long protocolId) {
        Condition subject = like.getTarget() == null
                ? CLUSTER.PROTOCOL_ID.eq(Objects.requireNonNull(protocolId)).and(CLUSTER.STEP_KEY.eq(like.getStepKey()))
                : CLUSTER.TARGET.eq(like.getTarget());
        return sql.selectFrom(CLUSTER)
                .where(subject)
                .and(CLUSTER.UNIT_ID.eq(like.getUnitId()))
                .and(CLUSTER.REASON.eq(like.getReason()))
                .and(CLUSTER.ANSWER.isNull())
                .fetchOptional();
    }

    long insert(DepartureRecord like, @Nullable Long protocolId, long ownerId, Instant openedAt, Instant answerBy) {
        return sql.insertInto(CLUSTER)
                .set(CLUSTER.UNIT_ID, like.getUnitId())
                .set(CLUSTER.PROTOCOL_ID, protocolId)
                .set(CLUSTER.STEP_KEY, like.getStepKey())
                .set(CLUSTER.TARGET, like.getTarget())
                .set(CLUSTER.SUBJECT, like.getSubject())
                .set(CLUSTER.REASON, like.getReason())
                .set(CLUSTER.OWNER_ID, ownerId)
                .set(CLUSTER.OPENED_AT, OverRideStore.at(openedAt))
                .set(CLUSTER.ANSWER_BY, OverRideStore.at(answerBy))
                .returning()
                .fetchSingle()
                .getId();
    }

    void delete(long id) {
        sql.deleteFrom(CLUSTER).where(CLUSTER.ID.eq(id)).execute();
    }

    Optional<ClusterRecord> find(long id) {
        return sql.selectFrom(CLUSTER).where(CLUSTER.ID.eq(id)).fetchOptional();
    }

    /** The same, and nobody else changes it until this transaction ends. */
    Optional<ClusterRecord> lock(long id) {
        return sql.selectFrom(CLUSTER).where(CLUSTER.ID.eq(id)).forUpdate().fetchOptional();
    }

    void update(ClusterRecord row) {
        sql.attach(row);
        row.update();
    }

    /** Of a unit, those without an answer first, then the newest. */
    List<ClusterRecord> listOf(long unitId) {
        return sql.selectFrom(CLUSTER)
                .where(CLUSTER.UNIT_ID.eq(unitId))
                .orderBy(CLUSTER.ANSWERED_AT.desc().nullsFirst(), CLUSTER.OPENED_AT.desc(), CLUSTER.ID)
                .fetch();
    }

    /** Those without an answer, in any unit, the oldest first. */
    List<ClusterRecord> listOpen() {
        return sql.selectFrom(CLUSTER)
                .where(CLUSTER.ANSWER.isNull())
                .orderBy(CLUSTER.OPENED_AT, CLUSTER.ID)
                .fetch();
    }

    /** Those that began from one instant to another, both included, answered or not. */
    List<ClusterRecord> listOpened(Instant from, Instant to) {
        return sql.selectFrom(CLUSTER)
                .where(CLUSTER.OPENED_AT.ge(OverRideStore.at(from)))
                .and(CLUSTER.OPENED_AT.le(OverRideStore.at(to)))
                .orderBy(CLUSTER.OPENED_AT, CLUSTER.ID)
                .fetch();
    }

    List<ClusterRecord> listOfProtocol(long protocolId) {
        return sql.selectFrom(CLUSTER).where(CLUSTER.PROTOCOL_ID.eq(protocolId)).fetch();
    }

    void sort(long clusterId, boolean asOwner, long byId, Sort sort, @Nullable String line, Instant now) {
        sql.insertInto(SORTED)
                .set(SORTED.CLUSTER_ID, clusterId)
                .set(SORTED.AS_OWNER, asOwner)
                .set(SORTED.BY_ID, byId)
                .set(SORTED.SORT, sort.word())
                .set(SORTED.LINE, line)
                .set(SORTED.AT, OverRideStore.at(now))
                .execute();
    }

    /** Nobody sorts it as the peer any more, and what they said is gone. */
    void takeAwayPeer(ClusterRecord row) {
        sql.deleteFrom(SORTED)
                .where(SORTED.CLUSTER_ID.eq(row.getId()), SORTED.AS_OWNER.isFalse())
                .execute();
        row.setPeerId(null);
    }

    List<SortedRecord> listSorted(long clusterId) {
        return sql.selectFrom(SORTED).where(SORTED.CLUSTER_ID.eq(clusterId)).fetch();
    }

    /** {@code /protocol/3/version/2}. */
    String addressOfVersion(long versionId) {
        var version = sql.selectFrom(VERSION).where(VERSION.ID.eq(versionId)).fetchSingle();
        return "/protocol/" + version.getProtocolId() + "/version/" + version.getNumber();
    }
}
