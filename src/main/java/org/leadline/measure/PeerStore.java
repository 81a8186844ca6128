package org.leadline.measure;

import static org.leadline.measure.db.Tables.PEER;
import static org.leadline.measure.db.Tables.PEER_GROUP;
import static org.leadline.measure.db.Tables.PEER_QUESTION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.leadline.measure.db.tables.records.PeerGroupRecord;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Repository;

/** Groups of peers, in PostgreSQL. */
@Repository
class PeerStore {
    private final DSLContext sql;
    private final Units units;

    PeerStore(DSLContext sql, Units units) {
        this.sql = sql;
        this.units = units;
    }

    Optional<PeerGroup> find(long groupId) {
        return sql.selectFrom(PEER_GROUP).where(PEER_GROUP.ID.eq(groupId)).fetchOptional(PeerStore::group);
    }

    /** The groups that a unit is in or asked to be in, by name. */
    List<PeerGroup> listOf(long unitId) {
        return sql.selectFrom(PEER_GROUP)
                .where(PEER_GROUP.ID.in(sql.select(PEER.GROUP_ID)
                        .from(PEER)
                        .where(PEER.UNIT_ID.eq(unitId).and(PEER.LEFT_ON.isNull()))))
                .orderBy(PEER_GROUP.NAME)
                .fetch(PeerStore::group);
    }

    long insert(String name, String compared, String question, long unitId, long personId, Instant now) {
        return sql.insertInto(PEER_GROUP)
                .set(PEER_GROUP.NAME, name)
                .set(PEER_GROUP.COMPARED, compared)
                .set(PEER_GROUP.QUESTION, question)
                .set(PEER_GROUP.UNIT_ID, unitId)
                .set(PEER_GROUP.BY_ID, personId)
                .set(PEER_GROUP.AT, at(now))
                .returningResult(PEER_GROUP.ID)
                .fetchSingle()
                .value1();
    }

    /** Those in it and those asked, by the names of their units: never by what they show. */
    List<Peer> listPeers(long groupId) {
        return sql
                .selectFrom(PEER)
                .where(PEER.GROUP_ID.eq(groupId))
                .fetch(row -> new Peer(
                        row.getGroupId(),
                        row.getUnitId(),
                        units.find(row.getUnitId()).map(Unit::name).orElse(""),
                        row.getMeasureId(),
                        row.getSteps().lines().toList(),
                        row.getSoundingId(),
                        row.getJoinedOn(),
                        row.getLeftOn()))
                .stream()
                .sorted((one, other) -> one.unit().compareToIgnoreCase(other.unit()))
                .toList();
    }

    /** Asks a unit; one that left is asked anew. */
    void invite(long groupId, long unitId, long personId, Instant now) {
        sql.insertInto(PEER)
                .set(PEER.GROUP_ID, groupId)
                .set(PEER.UNIT_ID, unitId)
                .set(PEER.INVITED_BY_ID, personId)
                .set(PEER.INVITED_AT, at(now))
                .onConflict(PEER.GROUP_ID, PEER.UNIT_ID)
                .doUpdate()
                .set(PEER.INVITED_BY_ID, personId)
                .set(PEER.INVITED_AT, at(now))
                .setNull(PEER.JOINED_ON)
                .setNull(PEER.SOUNDING_ID)
                .setNull(PEER.LEFT_ON)
                .setNull(PEER.LEFT_BY_ID)
                .execute();
    }

    void choose(long groupId, long unitId, long measureId, String steps) {
        sql.update(PEER)
                .set(PEER.MEASURE_ID, measureId)
                .set(PEER.STEPS, steps)
                .where(PEER.GROUP_ID.eq(groupId).and(PEER.UNIT_ID.eq(unitId)))
                .execute();
    }

    /** False where it was not asked, has chosen nothing to bring, or is in already. */
    boolean join(long groupId, long unitId, long soundingId, LocalDate on) {
        return sql.update(PEER)
                        .set(PEER.SOUNDING_ID, soundingId)
                        .set(PEER.JOINED_ON, on)
                        .where(PEER.GROUP_ID.eq(groupId).and(PEER.UNIT_ID.eq(unitId)))
                        .and(PEER.MEASURE_ID.isNotNull())
                        .and(PEER.JOINED_ON.isNull())
                        .execute()
                == 1;
    }

    /** False where it is not in. */
    boolean leave(long groupId, long unitId, long personId, LocalDate on) {
        return sql.update(PEER)
                        .set(PEER.LEFT_ON, on)
                        .set(PEER.LEFT_BY_ID, personId)
                        .where(PEER.GROUP_ID.eq(groupId).and(PEER.UNIT_ID.eq(unitId)))
                        .and(PEER.JOINED_ON.isNotNull())
                        .and(PEER.LEFT_ON.isNull())
                        .execute()
                == 1;
    }

    /** What was asked about how it is done, the newest first. */
    record Asked(long unitId, String line, Instant at) {}

    List<Asked> listAsked(long groupId) {
        return sql.selectFrom(PEER_QUESTION)
                .where(PEER_QUESTION.GROUP_ID.eq(groupId))
                .orderBy(PEER_QUESTION.AT.desc(), PEER_QUESTION.ID.desc())
                .fetch(row ->
                        new Asked(row.getUnitId(), row.getLine(), row.getAt().toInstant()));
    }

    void ask(long groupId, long unitId, String line, long personId, Instant now) {
        sql.insertInto(PEER_QUESTION)
                .set(PEER_QUESTION.GROUP_ID, groupId)
                .set(PEER_QUESTION.UNIT_ID, unitId)
                .set(PEER_QUESTION.LINE, line)
                .set(PEER_QUESTION.BY_ID, personId)
                .set(PEER_QUESTION.AT, at(now))
                .execute();
    }

    private static PeerGroup group(PeerGroupRecord row) {
        return new PeerGroup(
                row.getId(),
                row.getName(),
                row.getCompared(),
                row.getQuestion(),
                row.getUnitId(),
                row.getAt().toInstant());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
