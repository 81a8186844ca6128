package org.leadline.aim;

import static org.leadline.aim.db.Tables.AIM;
import static org.leadline.aim.db.Tables.AIM_WORDS;
import static org.leadline.aim.db.Tables.EFFECT;
import static org.leadline.aim.db.Tables.SERVES;
import static org.leadline.aim.db.Tables.SHARE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.db.tables.records.EffectRecord;
import org.leadline.aim.graph.Serves;
import org.springframework.stereotype.Repository;

/** Many aims at once and what was marked between them, in PostgreSQL: each question is one query, however many aims there are. */
@Repository
class NearStore {
    static final String MAKER = "maker";
    static final String NEIGHBOUR = "neighbour";
    private final DSLContext sql;

    NearStore(DSLContext sql) {
        this.sql = sql;
    }

    /** An aim with its newest words. */
    record Row(
            long id,
            long unitId,
            @Nullable Long personId,
            boolean joint,
            String line,
            long ownerId,
            boolean hasValue,
            OffsetDateTime changedAt) {}

    /** The aims in force and adopted of those units, of their people, and the joint ones in which they have a share. */
    List<Row> listOf(Collection<Long> unitIds) {
        return rows(AIM.UNIT_ID
                .in(unitIds)
                .or(AIM.ID.in(DSL.select(SHARE.AIM_ID)
                        .from(SHARE)
                        .where(SHARE.UNIT_ID.in(unitIds), SHARE.ENDED_AT.isNull()))));
    }

    /** Those of these that are in force and adopted. */
    List<Row> list(Collection<Long> aimIds) {
        return rows(AIM.ID.in(aimIds));
    }

    /** By joint aim the units that own it together. */
    Map<Long, Set<Long>> sharing(Collection<Long> aimIds) {
        return aimIds.isEmpty()
                ? Map.of()
                : sql
                        .select(SHARE.AIM_ID, SHARE.UNIT_ID)
                        .from(SHARE)
                        .where(SHARE.AIM_ID.in(aimIds), SHARE.ENDED_AT.isNull())
                        .fetch()
                        .stream()
                        .collect(Collectors.groupingBy(
                                row -> row.value1(), Collectors.mapping(row -> row.value2(), Collectors.toSet())));
    }

    /** Who serves whom among these. */
    List<Serves> listServes(Collection<Long> aimIds) {
        return sql.select(SERVES.AIM_ID, SERVES.SERVED_ID)
                .from(SERVES)
                .where(SERVES.AIM_ID.in(aimIds), SERVES.SERVED_ID.in(aimIds), SERVES.ENDED_AT.isNull())
                .fetch(Records.mapping(Serves::new));
    }

    /** Whom these serve, whoever's that is. */
    List<Serves> listServesOf(Collection<Long> aimIds) {
        return sql.select(SERVES.AIM_ID, SERVES.SERVED_ID)
                .from(SERVES)
                .where(SERVES.AIM_ID.in(aimIds), SERVES.ENDED_AT.isNull())
                .fetch(Records.mapping(Serves::new));
    }

    /** Every mark between one of these and one of those, in either direction, the newest first. */
    List<EffectRecord> listMarks(Collection<Long> these, Collection<Long> those) {
        return sql.selectFrom(EFFECT)
                .where(EFFECT.AIM_ID
                        .in(these)
                        .and(EFFECT.TOUCHED_ID.in(those))
                        .or(EFFECT.AIM_ID.in(those).and(EFFECT.TOUCHED_ID.in(these))))
                .orderBy(EFFECT.ID.desc())
                .fetch();
    }

    /** Every mark in which one of these stands, the newest first. */
    List<EffectRecord> listMarks(Collection<Long> aimIds) {
        return sql.selectFrom(EFFECT)
                .where(EFFECT.AIM_ID.in(aimIds).or(EFFECT.TOUCHED_ID.in(aimIds)))
                .orderBy(EFFECT.ID.desc())
                .fetch();
    }

    /** The newest mark of one side; null where it has said nothing. */
    @Nullable
    EffectRecord findNewest(long aimId, long touchedId, String side) {
        return sql.selectFrom(EFFECT)
                .where(EFFECT.AIM_ID.eq(aimId), EFFECT.TOUCHED_ID.eq(touchedId), EFFECT.SIDE.eq(side))
                .orderBy(EFFECT.ID.desc())
                .limit(1)
                .fetchOne();
    }

    @Nullable
    EffectRecord findMark(long id) {
        return sql.fetchOne(EFFECT, EFFECT.ID.eq(id));
    }

    long insert(
            NewMark mark, String side, String effect, @Nullable String line, long byId, Instant now, Instant stands) {
        return sql.insertInto(EFFECT)
                .set(EFFECT.AIM_ID, mark.aimId())
                .set(EFFECT.TOUCHED_ID, mark.touchedId())
                .set(EFFECT.SIDE, side)
                .set(EFFECT.EFFECT_, effect)
                .set(EFFECT.LINE, line)
                .set(EFFECT.BY_ID, byId)
                .set(EFFECT.AT, now.atOffset(ZoneOffset.UTC))
                .set(EFFECT.STANDS_AT, stands.atOffset(ZoneOffset.UTC))
                .returningResult(EFFECT.ID)
                .fetchSingle(Records.mapping(id -> id));
    }

    private List<Row> rows(Condition which) {
        Field<OffsetDateTime> changedAt = DSL.field(DSL.select(DSL.max(AIM_WORDS.AT))
                .from(AIM_WORDS)
                .where(AIM_WORDS.AIM_ID.eq(AIM.ID), AIM_WORDS.DONE.notIn("looked", "given-on")));
        return sql.select(
                        AIM.ID,
                        AIM.UNIT_ID,
                        AIM.PERSON_ID,
                        AIM.JOINT,
                        AIM_WORDS.LINE,
                        AIM_WORDS.OWNER_ID,
                        DSL.field(AIM_WORDS.VALUE_ID.isNotNull()),
                        changedAt)
                .from(AIM)
                .join(AIM_WORDS)
                .on(AIM_WORDS.AIM_ID.eq(AIM.ID))
                .where(which, AIM.RETIRED_AT.isNull(), AIM.ADOPTED_AT.isNotNull())
                .and(AIM_WORDS.VERSION.eq(DSL.field(DSL.select(DSL.max(AIM_WORDS.as("w").VERSION))
                        .from(AIM_WORDS.as("w"))
                        .where(AIM_WORDS.as("w").AIM_ID.eq(AIM.ID)))))
                .orderBy(AIM.ID)
                .fetch(Records.mapping(Row::new));
    }
}
