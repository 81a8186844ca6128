package org.leadline.aim;

import static org.leadline.aim.db.Tables.AIM;
import static org.leadline.aim.db.Tables.AIM_WORDS;
import static org.leadline.aim.db.Tables.EFFECT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.leadline.aim.db.tables.AimWords;
import org.leadline.aim.graph.AimNode;
import org.leadline.aim.graph.Effect;
import org.leadline.aim.graph.Marked;
import org.springframework.stereotype.Repository;

/** All aims and what they do to each other, in PostgreSQL, as the graph wants them. */
@Repository
class GraphStore {
    private final DSLContext sql;

    GraphStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Every aim that is not retired, drafts too. */
    List<AimNode> listAims() {
        AimWords later = AIM_WORDS.as("later");
        return sql
                .select(AIM.ID, AIM.UNIT_ID, AIM_WORDS.VALUE_ID)
                .from(AIM)
                .join(AIM_WORDS)
                .on(AIM_WORDS.AIM_ID.eq(AIM.ID))
                .where(AIM.RETIRED_AT.isNull())
                .andNotExists(
                        DSL.selectOne().from(later).where(later.AIM_ID.eq(AIM.ID), later.VERSION.gt(AIM_WORDS.VERSION)))
                .fetch(row -> new AimNode(row.value1(), row.value2(), row.value3() != null))
                .stream()
                .toList();
    }

    /** What each side says that one aim does to another: the newest of each side, where it stands by then and both aims are among these. */
    List<Marked> listMarks(Set<Long> aimIds, Instant now) {
        Result<Record4<Long, Long, String, String>> newest = sql.select(
                        EFFECT.AIM_ID, EFFECT.TOUCHED_ID, EFFECT.SIDE, EFFECT.EFFECT_)
                .distinctOn(EFFECT.AIM_ID, EFFECT.TOUCHED_ID, EFFECT.SIDE)
                .from(EFFECT)
                .where(EFFECT.STANDS_AT.le(now.atOffset(ZoneOffset.UTC)))
                .orderBy(EFFECT.AIM_ID, EFFECT.TOUCHED_ID, EFFECT.SIDE, EFFECT.ID.desc())
                .fetch();
        record Pair(long aimId, long touchedId) {}
        Map<Pair, Marked> marks = new LinkedHashMap<>();
        newest.stream()
                .filter(row -> aimIds.contains(row.value1()) && aimIds.contains(row.value2()))
                .forEach(row -> {
                    Effect effect =
                            Effect.valueOf(row.value4().toUpperCase(Locale.ROOT).replace('-', '_'));
                    boolean ofMaker = row.value3().equals("maker");
                    marks.merge(
                            new Pair(row.value1(), row.value2()),
                            new Marked(row.value1(), row.value2(), ofMaker ? effect : null, ofMaker ? null : effect),
                            (before, _) -> new Marked(
                                    before.aimId(),
                                    before.touchedId(),
                                    ofMaker ? effect : before.ofMaker(),
                                    ofMaker ? before.ofNeighbour() : effect));
                });
        return List.copyOf(marks.values());
    }
}
