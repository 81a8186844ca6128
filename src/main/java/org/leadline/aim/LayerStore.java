package org.leadline.aim;

import static org.leadline.aim.db.Tables.AIM;
import static org.leadline.aim.db.Tables.AIM_WORDS;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Whose idea the aims of many units were, at every time, in PostgreSQL. */
@Repository
class LayerStore {
    private final DSLContext sql;

    LayerStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Whose idea it was, as said at a time. */
    record Said(Origin origin, Instant at) {}

    /**
     * A unit's own aim that was adopted at some time.
     *
     * @param said at least once, the newest first
     */
    record Past(long unitId, Instant adoptedAt, @Nullable Instant retiredAt, List<Said> said) {

        boolean inForce(Instant at) {
            return !adoptedAt.isAfter(at) && (retiredAt == null || retiredAt.isAfter(at));
        }

        Origin origin(Instant at) {
            return said.stream()
                    .filter(one -> !one.at().isAfter(at))
                    .findFirst()
                    .orElse(said.getLast())
                    .origin();
        }
    }

    /** Neither drafts nor those of one person; joint ones count for the unit where they are at home. */
    List<Past> list(Collection<Long> unitIds) {
        return unitIds.isEmpty()
                ? List.of()
                : sql
                        .select(
                                AIM.UNIT_ID,
                                AIM.ADOPTED_AT.convertFrom(OffsetDateTime::toInstant),
                                AIM.RETIRED_AT.convertFrom(at -> at == null ? null : at.toInstant()),
                                DSL.multiset(DSL.select(
                                                        AIM_WORDS.ORIGIN.convertFrom(Origin::of),
                                                        AIM_WORDS.AT.convertFrom(OffsetDateTime::toInstant))
                                                .from(AIM_WORDS)
                                                .where(AIM_WORDS.AIM_ID.eq(AIM.ID))
                                                .orderBy(AIM_WORDS.VERSION.desc()))
                                        .convertFrom(said -> List.copyOf(said.map(Records.mapping(Said::new)))))
                        .from(AIM)
                        .where(AIM.UNIT_ID.in(unitIds), AIM.PERSON_ID.isNull(), AIM.ADOPTED_AT.isNotNull())
                        .fetch(Records.mapping(Past::new))
                        .stream()
                        .toList();
    }
}
