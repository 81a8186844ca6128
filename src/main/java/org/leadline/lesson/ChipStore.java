package org.leadline.lesson;

import static org.leadline.lesson.db.Tables.CHIP;
import static org.leadline.lesson.db.Tables.SHIFT;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What a unit wrote into its lists of where and what, and how long its shifts are, in PostgreSQL. */
@Repository
class ChipStore {
    private final DSLContext sql;

    ChipStore(DSLContext sql) {
        this.sql = sql;
    }

    List<String> list(long unitId, String list) {
        return sql.select(CHIP.WORDS)
                .from(CHIP)
                .where(CHIP.UNIT_ID.eq(unitId), CHIP.LIST.eq(list))
                .orderBy(CHIP.PLACE)
                .fetch(CHIP.WORDS);
    }

    void replace(long unitId, String list, List<String> words) {
        sql.deleteFrom(CHIP).where(CHIP.UNIT_ID.eq(unitId), CHIP.LIST.eq(list)).execute();
        int place = 0;
        for (String one : words) {
            sql.insertInto(CHIP, CHIP.UNIT_ID, CHIP.LIST, CHIP.PLACE, CHIP.WORDS)
                    .values(unitId, list, place++, one)
                    .execute();
        }
    }

    Optional<Integer> findShiftHours(long unitId) {
        return sql.select(SHIFT.HOURS)
                .from(SHIFT)
                .where(SHIFT.UNIT_ID.eq(unitId))
                .fetchOptional(SHIFT.HOURS);
    }

    void setShiftHours(long unitId, int hours) {
        sql.insertInto(SHIFT, SHIFT.UNIT_ID, SHIFT.HOURS)
                .values(unitId, hours)
                .onConflict(SHIFT.UNIT_ID)
                .doUpdate()
                .set(SHIFT.HOURS, hours)
                .execute();
    }
}
