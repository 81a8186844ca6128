package org.leadline.access;

import static org.leadline.access.db.Tables.CLOCK;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.leadline.access.db.tables.records.ClockRecord;

/** Moves clocks by hand, by the very strike that the server uses; for {@link org.leadline.DueClocks}. */
public final class ClockHand {
    private final DSLContext sql;
    private final Striking striking;
    private final ClockTower tower;

    ClockHand(DSLContext sql, Striking striking, ClockTower tower) {
        this.sql = sql;
        this.striking = striking;
        this.tower = tower;
    }

    /** Lets the earliest clock strike that is due; false where none is. */
    public boolean strikeNext() {
        if (tower.isRunning()) {
            throw new AssertionError("Clocks strike by themselves here; import SettableClock.Setup");
        }
        OffsetDateTime now = striking.now().atOffset(ZoneOffset.UTC);
        ClockRecord due = sql.selectFrom(CLOCK)
                .where(CLOCK.EXECUTION_TIME.le(now))
                .orderBy(CLOCK.EXECUTION_TIME, CLOCK.TASK_NAME, CLOCK.TASK_INSTANCE)
                .limit(1)
                .fetchOne();
        if (due == null) {
            return false;
        }
        striking.strike(due.getTaskName(), due.getTaskInstance(), due.getVersion());
        return true;
    }
}
