package org.leadline.sounding;

import static org.leadline.sounding.db.Tables.ANSWER;
import static org.leadline.sounding.db.Tables.ASKED;
import static org.leadline.sounding.db.Tables.BECAME;
import static org.leadline.sounding.db.Tables.BEDSIDE_COUNT;
import static org.leadline.sounding.db.Tables.BOX;
import static org.leadline.sounding.db.Tables.CHANGED_MIND;
import static org.leadline.sounding.db.Tables.DECIDER;
import static org.leadline.sounding.db.Tables.DECISION;
import static org.leadline.sounding.db.Tables.LINK;
import static org.leadline.sounding.db.Tables.LOOK_BACK;
import static org.leadline.sounding.db.Tables.OWN_WORDS;
import static org.leadline.sounding.db.Tables.PROMISE;
import static org.leadline.sounding.db.Tables.SAID_BACK;
import static org.leadline.sounding.db.Tables.SOUNDING;
import static org.leadline.sounding.db.Tables.STAND_IN;
import static org.leadline.sounding.db.Tables.TALLY;
import static org.leadline.sounding.db.Tables.VIEW;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.leadline.sounding.act.DecisionKind;
import org.leadline.sounding.act.State;
import org.springframework.stereotype.Repository;

/** Takes a bedside sounding away, words, tag and all; only counts by month stay. */
@Repository
class DeletionStore {
    private static final List<Table<?>> PARTS = List.of(
            ANSWER,
            CHANGED_MIND,
            SAID_BACK,
            LOOK_BACK,
            BECAME,
            DECISION,
            VIEW,
            TALLY,
            OWN_WORDS,
            BOX,
            LINK,
            STAND_IN,
            DECIDER,
            ASKED,
            PROMISE);

    private final DSLContext sql;

    DeletionStore(DSLContext sql) {
        this.sql = sql;
    }

    void delete(Sounding sounding, LocalDate month) {
        long id = sounding.id();
        int letItRun =
                sql.fetchCount(DECISION, DECISION.SOUNDING_ID.eq(id), DECISION.KIND.eq(DecisionKind.LET_IT_RUN.word()));
        int changedMinds = sql.fetchCount(CHANGED_MIND, CHANGED_MIND.SOUNDING_ID.eq(id));
        Integer heard = sounding.heardCount();
        sql.insertInto(BEDSIDE_COUNT)
                .set(BEDSIDE_COUNT.UNIT_ID, sounding.unitId())
                .set(BEDSIDE_COUNT.MONTH, month)
                .set(BEDSIDE_COUNT.SOUNDINGS, 1)
                .set(BEDSIDE_COUNT.ASKED, sounding.askedCount())
                .set(BEDSIDE_COUNT.HEARD, heard == null ? 0 : heard)
                .set(BEDSIDE_COUNT.SPOKEN_INSTEAD, sounding.state() == State.SPOKEN_INSTEAD ? 1 : 0)
                .set(BEDSIDE_COUNT.LET_IT_RUN, Math.min(1, letItRun))
                .set(BEDSIDE_COUNT.CHANGED_MINDS, changedMinds)
                .onConflict(BEDSIDE_COUNT.UNIT_ID, BEDSIDE_COUNT.MONTH)
                .doUpdate()
                .set(BEDSIDE_COUNT.SOUNDINGS, more(BEDSIDE_COUNT.SOUNDINGS))
                .set(BEDSIDE_COUNT.ASKED, more(BEDSIDE_COUNT.ASKED))
                .set(BEDSIDE_COUNT.HEARD, more(BEDSIDE_COUNT.HEARD))
                .set(BEDSIDE_COUNT.SPOKEN_INSTEAD, more(BEDSIDE_COUNT.SPOKEN_INSTEAD))
                .set(BEDSIDE_COUNT.LET_IT_RUN, more(BEDSIDE_COUNT.LET_IT_RUN))
                .set(BEDSIDE_COUNT.CHANGED_MINDS, more(BEDSIDE_COUNT.CHANGED_MINDS))
                .execute();
        for (Table<?> part : PARTS) {
            sql.deleteFrom(part)
                    .where(DSL.field(DSL.name("sounding_id"), Long.class).eq(id))
                    .execute();
        }
        sql.deleteFrom(SOUNDING).where(SOUNDING.ID.eq(id)).execute();
    }

    private static Field<Integer> more(Field<Integer> count) {
        return count.plus(DSL.excluded(count));
    }
}
