package org.leadline.post;

import static org.leadline.post.db.Tables.LETTER;
import static org.leadline.post.db.Tables.LETTER_LINE;
import static org.leadline.post.db.Tables.WEEKLY;
import static org.leadline.post.db.Tables.WEEKLY_STOP;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Weekly letters in PostgreSQL: their lines, who stopped them, and which weeks were begun. */
@Repository
class WeeklyStore {
    static final String KIND = "weekly";
    private final DSLContext sql;
    private final Clock clock;

    WeeklyStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether that Monday was not begun before. */
    boolean begin(LocalDate monday) {
        return sql.insertInto(WEEKLY)
                        .set(WEEKLY.MONDAY, monday)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<LocalDate> findLast() {
        return sql.select(WEEKLY.MONDAY)
                .from(WEEKLY)
                .orderBy(WEEKLY.MONDAY.desc())
                .limit(1)
                .fetchOptional(WEEKLY.MONDAY);
    }

    void insertLines(long letterId, List<WeeklyLine> lines) {
        short place = 0;
        for (WeeklyLine line : lines) {
            sql.insertInto(LETTER_LINE)
                    .set(LETTER_LINE.LETTER_ID, letterId)
                    .set(LETTER_LINE.PLACE, ++place)
                    .set(LETTER_LINE.KIND, line.kind())
                    .set(LETTER_LINE.NUMBER, line.number())
                    .set(LETTER_LINE.PATH, line.path())
                    .execute();
        }
    }

    List<WeeklyLine> listLines(long letterId) {
        return sql.select(LETTER_LINE.KIND, LETTER_LINE.NUMBER, LETTER_LINE.PATH)
                .from(LETTER_LINE)
                .where(LETTER_LINE.LETTER_ID.eq(letterId))
                .orderBy(LETTER_LINE.PLACE)
                .fetch(Records.mapping(WeeklyLine::new));
    }

    boolean isStopped(long personId) {
        return sql.fetchExists(WEEKLY_STOP, WEEKLY_STOP.PERSON_ID.eq(personId));
    }

    void stop(long personId) {
        sql.insertInto(WEEKLY_STOP)
                .set(WEEKLY_STOP.PERSON_ID, personId)
                .set(WEEKLY_STOP.AT, OffsetDateTime.now(clock))
                .onConflictDoNothing()
                .execute();
    }

    void start(long personId) {
        sql.deleteFrom(WEEKLY_STOP).where(WEEKLY_STOP.PERSON_ID.eq(personId)).execute();
    }

    /** Takes back the weekly letters that wait to go to this person; returns their ids. */
    List<Long> removeWaiting(long personId) {
        return sql.deleteFrom(LETTER)
                .where(
                        LETTER.PERSON_ID.eq(personId),
                        LETTER.KIND.eq(KIND),
                        LETTER.STATE.eq(Letter.State.WAITING.word()))
                .returning(LETTER.ID)
                .fetch(LETTER.ID);
    }
}
