package org.leadline.protocol;

import static org.leadline.protocol.db.Tables.CARD;
import static org.leadline.protocol.db.Tables.CITED;
import static org.leadline.protocol.db.Tables.PROTOCOL;
import static org.leadline.protocol.db.Tables.STEP;
import static org.leadline.protocol.db.Tables.VERSION;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.leadline.protocol.db.tables.records.CardRecord;
import org.leadline.protocol.db.tables.records.CitedRecord;
import org.leadline.protocol.db.tables.records.ProtocolRecord;
import org.leadline.protocol.db.tables.records.StepRecord;
import org.leadline.protocol.db.tables.records.VersionRecord;
import org.springframework.stereotype.Repository;

/** Protocols and their versions in PostgreSQL, as they are read. What is written goes through {@link VersionStore}. */
@Repository
class ProtocolStore {
    private final DSLContext sql;

    ProtocolStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A version with what stands in it, in its order. */
    record Rows(VersionRecord version, List<StepRecord> steps, List<CardRecord> cards, List<CitedRecord> cited) {}

    Optional<ProtocolRecord> find(long protocolId) {
        return sql.selectFrom(PROTOCOL).where(PROTOCOL.ID.eq(protocolId)).fetchOptional();
    }

    /** Of a unit, by title; retired ones too. */
    List<ProtocolRecord> listOfUnit(long unitId) {
        return listProtocols(PROTOCOL.UNIT_ID.eq(unitId));
    }

    /** Those that stand. */
    List<ProtocolRecord> listOfProcess(long processId) {
        return listProtocols(PROTOCOL.PROCESS_ID.eq(processId).and(PROTOCOL.RETIRED_AT.isNull()));
    }

    /** Those that stand and that this person owns, in any unit. */
    List<ProtocolRecord> listOwned(long personId) {
        return listProtocols(PROTOCOL.OWNER_ID.eq(personId).and(PROTOCOL.RETIRED_AT.isNull()));
    }

    boolean isTaken(long unitId, String title) {
        return sql.fetchExists(
                PROTOCOL, PROTOCOL.UNIT_ID.eq(unitId), DSL.lower(PROTOCOL.TITLE).eq(DSL.lower(title)));
    }

    long insert(long unitId, long processId, String title, long ownerId) {
        return sql.insertInto(PROTOCOL)
                .set(PROTOCOL.UNIT_ID, unitId)
                .set(PROTOCOL.PROCESS_ID, processId)
                .set(PROTOCOL.TITLE, title)
                .set(PROTOCOL.OWNER_ID, ownerId)
                .returning()
                .fetchSingle()
                .getId();
    }

    void updateOwner(long protocolId, long ownerId) {
        sql.update(PROTOCOL)
                .set(PROTOCOL.OWNER_ID, ownerId)
                .where(PROTOCOL.ID.eq(protocolId))
                .execute();
    }

    void retire(long protocolId, String because, Instant at) {
        sql.update(PROTOCOL)
                .set(PROTOCOL.RETIRED_AT, at.atOffset(ZoneOffset.UTC))
                .set(PROTOCOL.RETIRED_BECAUSE, because)
                .where(PROTOCOL.ID.eq(protocolId))
                .execute();
    }

    /** All versions of a protocol, the newest first. */
    List<Rows> listVersions(long protocolId) {
        return listVersions(VERSION.PROTOCOL_ID.eq(protocolId));
    }

    Optional<Rows> findVersion(long versionId) {
        return listVersions(VERSION.ID.eq(versionId)).stream().findFirst();
    }

    Optional<Rows> findVersion(long protocolId, int number) {
        return listVersions(VERSION.PROTOCOL_ID.eq(protocolId).and(VERSION.NUMBER.eq(number))).stream()
                .findFirst();
    }

    /** The version in force, and the next one where there is one, of each of these protocols. */
    List<Rows> listLive(Collection<Long> protocolIds) {
        return listVersions(VERSION.PROTOCOL_ID
                .in(protocolIds)
                .and(VERSION.STATE.in(
                        VersionState.DRAFT.word(), VersionState.ASKED.word(), VersionState.PUBLISHED.word())));
    }

    /** Every version in force of a protocol that stands, in any unit. */
    List<Rows> listInForce() {
        return listVersions(VERSION.STATE
                .eq(VersionState.PUBLISHED.word())
                .and(VERSION.PROTOCOL_ID.in(
                        DSL.select(PROTOCOL.ID).from(PROTOCOL).where(PROTOCOL.RETIRED_AT.isNull()))));
    }

    Optional<Rows> findBySounding(long soundingId) {
        return listVersions(VERSION.SOUNDING_ID.eq(soundingId)).stream().findFirst();
    }

    /** When it was decided to use that draft as it is. @throws org.jooq.exception.NoDataFoundException where there is none */
    Instant agreedAt(long versionId) {
        return sql.select(VERSION.AGREED_AT)
                .from(VERSION)
                .where(VERSION.ID.eq(versionId), VERSION.AGREED_AT.isNotNull())
                .fetchSingle(Records.mapping(agreed -> agreed.toInstant()));
    }

    private List<ProtocolRecord> listProtocols(Condition which) {
        return sql.selectFrom(PROTOCOL)
                .where(which)
                .orderBy(DSL.lower(PROTOCOL.TITLE), PROTOCOL.ID)
                .fetch();
    }

    private List<Rows> listVersions(Condition which) {
        List<VersionRecord> versions = sql.selectFrom(VERSION)
                .where(which)
                .orderBy(VERSION.PROTOCOL_ID, VERSION.NUMBER.desc())
                .fetch();
        List<Long> ids = versions.stream().map(VersionRecord::getId).toList();
        Map<Long, ? extends List<StepRecord>> steps = sql.selectFrom(STEP)
                .where(STEP.VERSION_ID.in(ids))
                .orderBy(STEP.PLACE)
                .fetchGroups(STEP.VERSION_ID);
        Map<Long, ? extends List<CardRecord>> cards = sql.selectFrom(CARD)
                .where(CARD.VERSION_ID.in(ids))
                .orderBy(CARD.PLACE)
                .fetchGroups(CARD.VERSION_ID);
        Map<Long, ? extends List<CitedRecord>> cited = sql.selectFrom(CITED)
                .where(CITED.VERSION_ID.in(ids))
                .orderBy(CITED.AT, CITED.ADDRESS)
                .fetchGroups(CITED.VERSION_ID);
        return versions.stream()
                .map(version -> new Rows(
                        version, of(steps, version.getId()), of(cards, version.getId()), of(cited, version.getId())))
                .toList();
    }

    private static <R> List<R> of(Map<Long, ? extends List<R>> all, Long versionId) {
        List<R> some = all.get(versionId);
        return some == null ? List.of() : List.copyOf(some);
    }
}
