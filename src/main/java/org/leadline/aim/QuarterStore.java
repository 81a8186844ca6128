package org.leadline.aim;

import static org.leadline.aim.db.Tables.AIM;
import static org.leadline.aim.db.Tables.EFFECT;
import static org.leadline.aim.db.Tables.FRAME;
import static org.leadline.aim.db.Tables.WISH;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** What the hour of a quarter asks of the things themselves, in PostgreSQL. */
@Repository
class QuarterStore {
    private final DSLContext sql;

    QuarterStore(DSLContext sql) {
        this.sql = sql;
    }

    /** When the unit last wrote how it sees its work; empty where it never did. */
    Optional<Instant> findLastFrame(long unitId) {
        return sql.select(FRAME.AT)
                .from(FRAME)
                .where(FRAME.UNIT_ID.eq(unitId))
                .orderBy(FRAME.VERSION.desc())
                .limit(1)
                .fetchOptional(Records.mapping(at -> at.toInstant()));
    }

    /** Whether somebody has written what they want from that year; what it is is read by nobody else. */
    boolean hasWish(long personId, int year) {
        return sql.fetchExists(WISH, WISH.PERSON_ID.eq(personId), WISH.YEAR.eq(year));
    }

    /** The aims of those units, in force. */
    Set<Long> listAims(Collection<Long> unitIds) {
        return new HashSet<>(sql.select(AIM.ID)
                .from(AIM)
                .where(
                        AIM.UNIT_ID.in(unitIds),
                        AIM.PERSON_ID.isNull(),
                        AIM.ADOPTED_AT.isNotNull(),
                        AIM.RETIRED_AT.isNull())
                .fetch(Records.mapping(id -> id)));
    }

    /** The aims of others of which a unit has marked, from its side, what they and its own do to each other. */
    Set<Long> listMarked(Collection<Long> ours) {
        Set<Long> marked = new HashSet<>(sql.selectDistinct(EFFECT.TOUCHED_ID)
                .from(EFFECT)
                .where(EFFECT.AIM_ID.in(ours), EFFECT.SIDE.eq("maker"))
                .fetch(Records.mapping(id -> id)));
        marked.addAll(sql.selectDistinct(EFFECT.AIM_ID)
                .from(EFFECT)
                .where(EFFECT.TOUCHED_ID.in(ours), EFFECT.SIDE.eq("neighbour"))
                .fetch(Records.mapping(id -> id)));
        return marked;
    }
}
