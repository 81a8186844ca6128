package org.leadline.aim;

import static org.leadline.aim.db.Tables.FRAME;
import static org.leadline.aim.db.Tables.FRAME_LINE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.Frame.Sides;
import org.leadline.aim.db.tables.records.FrameLineRecord;
import org.leadline.aim.db.tables.records.FrameRecord;
import org.springframework.stereotype.Repository;

/** Frames of units in PostgreSQL: a version is added, never changed, but for what the unit decided about it. */
@Repository
class FrameStore {
    private final DSLContext sql;

    FrameStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A version with what follows from it. */
    record Rows(FrameRecord frame, List<FrameLineRecord> lines) {}

    Optional<Rows> find(long id) {
        return list(FRAME.ID.eq(id)).stream().findFirst();
    }

    /** All versions of a unit, the newest first. */
    List<Rows> listOf(long unitId) {
        return list(FRAME.UNIT_ID.eq(unitId));
    }

    /** Empty where somebody added that version meanwhile. */
    Optional<Long> insert(
            long unitId,
            int version,
            KindOfWork ours,
            KindOfWork rival,
            @Nullable String because,
            Map<FrameFacet, Sides> sides,
            long byId,
            Instant at) {
        Optional<Long> id = sql.insertInto(FRAME)
                .set(FRAME.UNIT_ID, unitId)
                .set(FRAME.VERSION, version)
                .set(FRAME.OURS, ours.word())
                .set(FRAME.RIVAL, rival.word())
                .set(FRAME.BECAUSE, because)
                .set(FRAME.BY_ID, byId)
                .set(FRAME.AT, at.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .returningResult(FRAME.ID)
                .fetchOptional(FRAME.ID);
        id.ifPresent(frameId -> sides.forEach((facet, side) -> sql.insertInto(FRAME_LINE)
                .set(FRAME_LINE.FRAME_ID, frameId)
                .set(FRAME_LINE.FACET, facet.word())
                .set(FRAME_LINE.OURS, side.ours())
                .set(FRAME_LINE.RIVAL, side.rival())
                .execute()));
        return id;
    }

    void win(long frameId, KindOfWork kind, long soundingId, Instant at) {
        sql.update(FRAME)
                .set(FRAME.WON, kind.word())
                .set(FRAME.SOUNDING_ID, soundingId)
                .set(FRAME.DECIDED_AT, at.atOffset(ZoneOffset.UTC))
                .where(FRAME.ID.eq(frameId))
                .execute();
    }

    private List<Rows> list(Condition which) {
        List<FrameRecord> frames =
                sql.selectFrom(FRAME).where(which).orderBy(FRAME.VERSION.desc()).fetch();
        Map<Long, ? extends List<FrameLineRecord>> lines = sql.selectFrom(FRAME_LINE)
                .where(FRAME_LINE.FRAME_ID.in(
                        frames.stream().map(FrameRecord::getId).toList()))
                .fetchGroups(FRAME_LINE.FRAME_ID);
        return frames.stream()
                .map(frame -> {
                    List<FrameLineRecord> ofIt = lines.get(frame.getId());
                    return new Rows(frame, ofIt == null ? List.of() : List.copyOf(ofIt));
                })
                .toList();
    }
}
