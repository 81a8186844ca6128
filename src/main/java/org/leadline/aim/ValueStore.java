package org.leadline.aim;

import static org.leadline.aim.db.Tables.VALUE;
import static org.leadline.aim.db.Tables.VALUE_WORDS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.db.tables.records.ValueRecord;
import org.leadline.aim.db.tables.records.ValueWordsRecord;
import org.springframework.stereotype.Repository;

/** Values, in PostgreSQL: their words are added to, never changed. */
@Repository
class ValueStore {
    private static final int MOST_VALUES = 5;
    private final DSLContext sql;

    ValueStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A value with all its words, the newest first. */
    record ValueRows(ValueRecord value, List<ValueWordsRecord> words) {}

    Optional<ValueRows> find(long id) {
        return list(VALUE.ID.eq(id)).stream().findFirst();
    }

    /** The values of a unit that are in force, by their places. */
    List<ValueRows> list(long unitId) {
        return list(VALUE.UNIT_ID.eq(unitId).and(VALUE.RETIRED_AT.isNull()));
    }

    /** Those values, in force or not, by their numbers. */
    Map<Long, ValueRows> map(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list(VALUE.ID.in(ids)).stream()
                        .collect(Collectors.toMap(rows -> rows.value().getId(), Function.identity()));
    }

    /** The number of a new value in the first free place; empty where every place is taken. */
    Optional<Long> takePlace(long unitId) {
        for (int place = 1; place <= MOST_VALUES; place++) {
            Optional<Long> id = sql.insertInto(VALUE)
                    .set(VALUE.UNIT_ID, unitId)
                    .set(VALUE.PLACE, place)
                    .onConflictDoNothing()
                    .returningResult(VALUE.ID)
                    .fetchOptional(Records.mapping(written -> written));
            if (id.isPresent()) {
                return id;
            }
        }
        return Optional.empty();
    }

    /** Whether these words are the next; not where somebody else wrote that version meanwhile. */
    boolean addWords(long valueId, int version, String sentence, @Nullable String looksLike, long byId, Instant now) {
        return sql.insertInto(VALUE_WORDS)
                        .set(VALUE_WORDS.VALUE_ID, valueId)
                        .set(VALUE_WORDS.VERSION, version)
                        .set(VALUE_WORDS.SENTENCE, sentence)
                        .set(VALUE_WORDS.LOOKS_LIKE, looksLike)
                        .set(VALUE_WORDS.BY_ID, byId)
                        .set(VALUE_WORDS.AT, now.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean retire(long id, String because, long byId, Instant now) {
        return sql.update(VALUE)
                        .set(VALUE.RETIRED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(VALUE.RETIRED_BECAUSE, because)
                        .set(VALUE.RETIRED_BY_ID, byId)
                        .where(VALUE.ID.eq(id), VALUE.RETIRED_AT.isNull())
                        .execute()
                == 1;
    }

    private List<ValueRows> list(Condition which) {
        return sql
                .select(
                        VALUE,
                        DSL.multiset(DSL.selectFrom(VALUE_WORDS)
                                        .where(VALUE_WORDS.VALUE_ID.eq(VALUE.ID))
                                        .orderBy(VALUE_WORDS.VERSION.desc()))
                                .convertFrom(words -> words.into(VALUE_WORDS)))
                .from(VALUE)
                .where(which)
                .orderBy(VALUE.PLACE, VALUE.ID)
                .fetch(row -> new ValueRows(row.value1(), List.copyOf(row.value2())))
                .stream()
                .toList();
    }
}
