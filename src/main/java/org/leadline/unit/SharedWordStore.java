package org.leadline.unit;

import static org.leadline.unit.db.Tables.PERSON;
import static org.leadline.unit.db.Tables.SHARED_SENSE;
import static org.leadline.unit.db.Tables.SHARED_WORD;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Shared words and their senses, in PostgreSQL: a sense is ended, never changed. */
@Repository
class SharedWordStore {
    private final DSLContext sql;

    SharedWordStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Those of a unit, in the order of the alphabet. */
    List<SharedWord> list(long unitId, boolean retired) {
        return list(SHARED_WORD
                .UNIT_ID
                .eq(unitId)
                .and(retired ? SHARED_WORD.RETIRED_AT.isNotNull() : SHARED_WORD.RETIRED_AT.isNull()));
    }

    Optional<SharedWord> find(long wordId) {
        return list(SHARED_WORD.ID.eq(wordId)).stream().findFirst();
    }

    Optional<SharedWord> findStanding(long unitId, String word) {
        return list(SHARED_WORD
                        .UNIT_ID
                        .eq(unitId)
                        .and(SHARED_WORD.RETIRED_AT.isNull())
                        .and(DSL.lower(SHARED_WORD.WORD).eq(DSL.lower(word))))
                .stream()
                .findFirst();
    }

    /** Holds the word until the transaction ends, so that its senses change one after the other. */
    void lock(long wordId) {
        sql.selectOne()
                .from(SHARED_WORD)
                .where(SHARED_WORD.ID.eq(wordId))
                .forUpdate()
                .fetch();
    }

    /** Empty where the unit has that word already. */
    Optional<Long> insert(long unitId, String word, long byId, Instant at) {
        return sql.insertInto(SHARED_WORD)
                .set(SHARED_WORD.UNIT_ID, unitId)
                .set(SHARED_WORD.WORD, word)
                .set(SHARED_WORD.BY_ID, byId)
                .set(SHARED_WORD.AT, utc(at))
                .onConflictDoNothing()
                .returning(SHARED_WORD.ID)
                .fetchOptional(SHARED_WORD.ID);
    }

    void retire(long wordId, String because, Instant at) {
        sql.update(SHARED_WORD)
                .set(SHARED_WORD.RETIRED_AT, utc(at))
                .set(SHARED_WORD.RETIRED_BECAUSE, because)
                .where(SHARED_WORD.ID.eq(wordId), SHARED_WORD.RETIRED_AT.isNull())
                .execute();
    }

    /** Puts a profession's sense in the place of the one it gave before. */
    void replaceSense(long wordId, String profession, String sense, long byId, Instant at) {
        sql.update(SHARED_SENSE)
                .set(SHARED_SENSE.ENDED_AT, utc(at))
                .where(
                        SHARED_SENSE.WORD_ID.eq(wordId),
                        SHARED_SENSE.PROFESSION.eq(profession),
                        SHARED_SENSE.ENDED_AT.isNull())
                .execute();
        sql.insertInto(SHARED_SENSE)
                .set(SHARED_SENSE.WORD_ID, wordId)
                .set(SHARED_SENSE.PROFESSION, profession)
                .set(SHARED_SENSE.SENSE, sense)
                .set(SHARED_SENSE.BY_ID, byId)
                .set(SHARED_SENSE.AT, utc(at))
                .execute();
    }

    /** All that was ever said of it, the newest first. */
    List<SharedWord.Sense> listSenses(long wordId) {
        return senses(SHARED_SENSE.WORD_ID.eq(wordId)).getOrDefault(wordId, List.of()).stream()
                .sorted(java.util.Comparator.comparing(SharedWord.Sense::id).reversed())
                .toList();
    }

    private List<SharedWord> list(Condition which) {
        Map<Long, List<SharedWord.Sense>> senses = senses(SHARED_SENSE
                .ENDED_AT
                .isNull()
                .and(SHARED_SENSE.WORD_ID.in(
                        DSL.select(SHARED_WORD.ID).from(SHARED_WORD).where(which))));
        return sql
                .select(SHARED_WORD.fields())
                .select(PERSON.NAME)
                .from(SHARED_WORD)
                .join(PERSON)
                .on(PERSON.ID.eq(SHARED_WORD.BY_ID))
                .where(which)
                .orderBy(DSL.lower(SHARED_WORD.WORD), SHARED_WORD.ID)
                .fetch()
                .stream()
                .map(row -> word(row, senses.getOrDefault(row.get(SHARED_WORD.ID), List.of())))
                .toList();
    }

    private Map<Long, List<SharedWord.Sense>> senses(Condition which) {
        return sql
                .select(SHARED_SENSE.fields())
                .select(PERSON.NAME)
                .from(SHARED_SENSE)
                .join(PERSON)
                .on(PERSON.ID.eq(SHARED_SENSE.BY_ID))
                .where(which)
                .orderBy(SHARED_SENSE.PROFESSION, SHARED_SENSE.ID)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(SHARED_SENSE.WORD_ID),
                        LinkedHashMap::new,
                        Collectors.mapping(SharedWordStore::sense, Collectors.toList())));
    }

    private static SharedWord word(Record row, List<SharedWord.Sense> senses) {
        return new SharedWord(
                row.get(SHARED_WORD.ID),
                row.get(SHARED_WORD.UNIT_ID),
                row.get(SHARED_WORD.WORD),
                senses,
                row.get(SHARED_WORD.BY_ID),
                row.get(PERSON.NAME),
                row.get(SHARED_WORD.AT).toInstant(),
                row.get(SHARED_WORD.RETIRED_BECAUSE));
    }

    private static SharedWord.Sense sense(Record row) {
        return new SharedWord.Sense(
                row.get(SHARED_SENSE.ID),
                row.get(SHARED_SENSE.PROFESSION),
                row.get(SHARED_SENSE.SENSE),
                row.get(PERSON.NAME),
                row.get(SHARED_SENSE.AT).toInstant(),
                instant(row.get(SHARED_SENSE.ENDED_AT)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
