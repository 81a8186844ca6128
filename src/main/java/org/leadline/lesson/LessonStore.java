package org.leadline.lesson;

import static org.leadline.lesson.db.Tables.ASKED_FIRST;
import static org.leadline.lesson.db.Tables.LESSON;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.leadline.lesson.db.tables.records.LessonRecord;
import org.leadline.unit.Visibility;
import org.springframework.stereotype.Repository;

/** Lessons, in PostgreSQL. */
@Repository
class LessonStore {
    private final DSLContext sql;

    LessonStore(DSLContext sql) {
        this.sql = sql;
    }

    long insert(long unitId, long authorId, String name, String role, NewLesson given, Instant now) {
        return sql.insertInto(LESSON)
                .set(LESSON.UNIT_ID, unitId)
                .set(LESSON.AUTHOR_ID, authorId)
                .set(LESSON.AUTHOR_NAME, name)
                .set(LESSON.AUTHOR_ROLE, role)
                .set(LESSON.HAPPENED, given.happened().strip())
                .set(LESSON.LEARNED, given.learned().strip())
                .set(LESSON.CHANGES, given.changes().strip())
                .set(LESSON.VISIBILITY, given.visibility().word())
                .set(LESSON.AT, at(now))
                .returningResult(LESSON.ID)
                .fetchSingle(Records.mapping(id -> id));
    }

    Optional<Lesson> find(long id) {
        return list(LESSON.ID.eq(id)).stream().findFirst();
    }

    /** The newest first. */
    List<Lesson> list(long unitId) {
        return list(LESSON.UNIT_ID.eq(unitId));
    }

    /** Of these units what is open to those around them. */
    List<Lesson> listOpen(List<Long> unitIds) {
        return list(LESSON.UNIT_ID.in(unitIds).and(LESSON.VISIBILITY.eq(Visibility.OPEN.word())));
    }

    /** How many of these units' may be counted above them. */
    int countUp(List<Long> unitIds) {
        return sql.fetchCount(
                LESSON,
                LESSON.UNIT_ID.in(unitIds),
                LESSON.TAKEN_BACK_AT.isNull(),
                LESSON.VISIBILITY.in(Visibility.OPEN.word(), Visibility.COUNTS_UP.word()));
    }

    /** Whether one was ever given in the unit, though it may have been taken back since. */
    boolean hasBegun(long unitId) {
        return sql.fetchExists(LESSON, LESSON.UNIT_ID.eq(unitId));
    }

    /** Wipes what was written. */
    void takeBack(long id, Instant now) {
        sql.update(LESSON)
                .set(LESSON.TAKEN_BACK_AT, at(now))
                .setNull(LESSON.HAPPENED)
                .setNull(LESSON.LEARNED)
                .setNull(LESSON.CHANGES)
                .setNull(LESSON.CASE_SIGNED)
                .setNull(LESSON.CASE_ON)
                .where(LESSON.ID.eq(id))
                .execute();
    }

    void consent(long id, Lesson.@Nullable TeachingCase teachingCase) {
        sql.update(LESSON)
                .set(
                        LESSON.CASE_SIGNED,
                        teachingCase == null ? null : teachingCase.signed().word())
                .set(LESSON.CASE_ON, teachingCase == null ? null : teachingCase.on())
                .where(LESSON.ID.eq(id))
                .execute();
    }

    void askFirst(long unitId, Instant now) {
        sql.insertInto(ASKED_FIRST)
                .set(ASKED_FIRST.UNIT_ID, unitId)
                .set(ASKED_FIRST.AT, at(now))
                .onConflictDoNothing()
                .execute();
    }

    Optional<Instant> findAskedFirst(long unitId) {
        return sql.select(ASKED_FIRST.AT)
                .from(ASKED_FIRST)
                .where(ASKED_FIRST.UNIT_ID.eq(unitId))
                .fetchOptional(row -> row.value1().toInstant());
    }

    private List<Lesson> list(Condition which) {
        return sql.selectFrom(LESSON)
                .where(which, LESSON.TAKEN_BACK_AT.isNull())
                .orderBy(LESSON.AT.desc(), LESSON.ID.desc())
                .fetch(LessonStore::lesson);
    }

    private static Lesson lesson(LessonRecord row) {
        String signed = row.getCaseSigned();
        LocalDate on = row.getCaseOn();
        return new Lesson(
                row.getId(),
                row.getUnitId(),
                row.getAuthorId(),
                row.getAuthorName(),
                row.getAuthorRole(),
                Objects.requireNonNull(row.getHappened()),
                Objects.requireNonNull(row.getLearned()),
                Objects.requireNonNull(row.getChanges()),
                Visibility.of(row.getVisibility()),
                row.getAt().toInstant(),
                signed == null || on == null ? null : new Lesson.TeachingCase(Lesson.Signed.of(signed), on));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
