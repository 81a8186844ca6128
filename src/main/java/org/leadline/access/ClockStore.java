package org.leadline.access;

import static org.leadline.access.db.Tables.CLOCK;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.ThreadLocalRandom;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * The clocks that are set, in the table that db-scheduler reads. Setting is one statement, so that two who set the same clock at once wait for each
 * other and neither transaction breaks. Each setting has a number of its own, so that the end of an earlier strike cannot take it away.
 */
@Repository
class ClockStore {
    private static final long NUMBERS = 1L << 62;
    private final DSLContext sql;
    private final Clock clock;

    ClockStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void set(String name, String thing, Instant at) {
        long number = ThreadLocalRandom.current().nextLong(NUMBERS);
        OffsetDateTime when = at.atOffset(ZoneOffset.UTC);
        sql.insertInto(CLOCK, CLOCK.TASK_NAME, CLOCK.TASK_INSTANCE, CLOCK.EXECUTION_TIME, CLOCK.PICKED, CLOCK.VERSION)
                .values(name, thing, when, false, number)
                .onConflict(CLOCK.TASK_NAME, CLOCK.TASK_INSTANCE)
                .doUpdate()
                .set(CLOCK.EXECUTION_TIME, when)
                .set(CLOCK.PICKED, false)
                .set(CLOCK.VERSION, number)
                .setNull(CLOCK.PICKED_BY)
                .setNull(CLOCK.LAST_HEARTBEAT)
                .setNull(CLOCK.LAST_FAILURE)
                .setNull(CLOCK.CONSECUTIVE_FAILURES)
                .execute();
    }

    void remove(String name, String thing) {
        sql.deleteFrom(CLOCK)
                .where(CLOCK.TASK_NAME.eq(name), CLOCK.TASK_INSTANCE.eq(thing))
                .execute();
    }

    /** Whether the clock still stands as it did when it was read under that number. */
    boolean stands(String name, String thing, long number) {
        return sql.fetchExists(CLOCK, setting(name, thing, number));
    }

    /** Ends a clock that has struck; one that was set anew meanwhile stays. */
    void removeStruck(String name, String thing, long number) {
        sql.deleteFrom(CLOCK).where(setting(name, thing, number)).execute();
    }

    /** Puts off a clock whose strike failed; one that was set anew meanwhile stays as it is. */
    void putOff(String name, String thing, long number, int failures, Instant until) {
        sql.update(CLOCK)
                .set(CLOCK.EXECUTION_TIME, until.atOffset(ZoneOffset.UTC))
                .set(CLOCK.PICKED, false)
                .setNull(CLOCK.PICKED_BY)
                .setNull(CLOCK.LAST_HEARTBEAT)
                .set(CLOCK.LAST_FAILURE, OffsetDateTime.now(clock))
                .set(CLOCK.CONSECUTIVE_FAILURES, failures)
                .set(CLOCK.VERSION, CLOCK.VERSION.plus(1))
                .where(setting(name, thing, number))
                .execute();
    }

    private static Condition setting(String name, String thing, long number) {
        return CLOCK.TASK_NAME.eq(name).and(CLOCK.TASK_INSTANCE.eq(thing)).and(CLOCK.VERSION.eq(number));
    }
}
