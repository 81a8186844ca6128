package org.leadline.post;

import static org.leadline.post.db.Tables.LETTER;
import static org.leadline.post.db.Tables.LETTER_LINE;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.leadline.post.Letter.State;
import org.springframework.stereotype.Repository;

/** The outbox, in PostgreSQL. */
@Repository
class LetterStore {
    private final DSLContext sql;
    private final Clock clock;

    LetterStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** When its entry in a calendar begins and how long it is. */
    record Entry(Instant begins, int lengthMinutes) {}

    /** A letter with what it says and where it leads. */
    record Stored(
            long id,
            UUID uid,
            long personId,
            @Nullable String kind,
            @Nullable String about,
            @Nullable String path,
            @Nullable Entry entry,
            State state,
            int attempts,
            Instant at) {}

    /** @param path where the link leads; null for a letter that nobody will open */
    long insert(long personId, String kind, String about, @Nullable String path, @Nullable Entry entry, State state) {
        return sql.insertInto(LETTER)
                .set(LETTER.UID, UUID.randomUUID())
                .set(LETTER.PERSON_ID, personId)
                .set(LETTER.KIND, kind)
                .set(LETTER.ABOUT, about)
                .set(LETTER.PATH, path)
                .set(LETTER.BEGINS_AT, entry == null ? null : entry.begins().atOffset(ZoneOffset.UTC))
                .set(LETTER.LENGTH_MINUTES, entry == null ? null : entry.lengthMinutes())
                .set(LETTER.STATE, state.word())
                .set(LETTER.FAULT, state == State.UNDELIVERED ? "no-address" : null)
                .set(LETTER.AT, OffsetDateTime.now(clock))
                .returningResult(LETTER.ID)
                .fetchSingle(Records.mapping(id -> id));
    }

    /** A letter that waits, held so that nobody else sends it meanwhile; empty where it waits no more. */
    Optional<Stored> findWaiting(long id) {
        return sql.selectFrom(LETTER)
                .where(LETTER.ID.eq(id), LETTER.STATE.eq(State.WAITING.word()))
                .forUpdate()
                .fetchOptional(LetterStore::stored);
    }

    /** Wipes what it said and where it led. */
    void sent(long id) {
        wipeLines(id);
        sql.update(LETTER)
                .set(LETTER.STATE, State.SENT.word())
                .set(LETTER.SENT_AT, OffsetDateTime.now(clock))
                .set(LETTER.ATTEMPTS, LETTER.ATTEMPTS.plus(1))
                .setNull(LETTER.KIND)
                .setNull(LETTER.ABOUT)
                .setNull(LETTER.PATH)
                .setNull(LETTER.BEGINS_AT)
                .setNull(LETTER.LENGTH_MINUTES)
                .where(LETTER.ID.eq(id))
                .execute();
    }

    void tried(long id) {
        sql.update(LETTER)
                .set(LETTER.ATTEMPTS, LETTER.ATTEMPTS.plus(1))
                .where(LETTER.ID.eq(id))
                .execute();
    }

    /** @param fault {@code no-address}, {@code refused} or {@code not-reached} */
    void undelivered(long id, String fault) {
        wipeLines(id);
        sql.update(LETTER)
                .set(LETTER.STATE, State.UNDELIVERED.word())
                .set(LETTER.FAULT, fault)
                .setNull(LETTER.PATH)
                .where(LETTER.ID.eq(id))
                .execute();
    }

    private void wipeLines(long id) {
        sql.deleteFrom(LETTER_LINE).where(LETTER_LINE.LETTER_ID.eq(id)).execute();
    }

    Set<Long> listUndelivered(String about) {
        return sql.selectDistinct(LETTER.PERSON_ID)
                .from(LETTER)
                .where(LETTER.ABOUT.eq(about), LETTER.STATE.eq(State.UNDELIVERED.word()))
                .fetchSet(LETTER.PERSON_ID);
    }

    /** Removes the letters about that address that were not sent; returns the ids of those that waited. */
    List<Long> removeUnsent(String about) {
        return sql.deleteFrom(LETTER).where(LETTER.ABOUT.eq(about)).returning(LETTER.ID, LETTER.STATE).fetch().stream()
                .filter(letter -> State.of(letter.getState()) == State.WAITING)
                .map(letter -> letter.getId())
                .toList();
    }

    List<Stored> listNewest(int most) {
        return sql.selectFrom(LETTER).orderBy(LETTER.ID.desc()).limit(most).fetch(LetterStore::stored);
    }

    private static Stored stored(Record row) {
        OffsetDateTime begins = row.get(LETTER.BEGINS_AT);
        return new Stored(
                row.get(LETTER.ID),
                row.get(LETTER.UID),
                row.get(LETTER.PERSON_ID),
                row.get(LETTER.KIND),
                row.get(LETTER.ABOUT),
                row.get(LETTER.PATH),
                begins == null ? null : new Entry(begins.toInstant(), row.get(LETTER.LENGTH_MINUTES)),
                State.of(row.get(LETTER.STATE)),
                row.get(LETTER.ATTEMPTS),
                row.get(LETTER.AT).toInstant());
    }
}
