package org.leadline.aim;

import static org.leadline.aim.db.Tables.AIM;
import static org.leadline.aim.db.Tables.AIM_WORDS;
import static org.leadline.aim.db.Tables.VALUE;
import static org.leadline.aim.db.Tables.VALUE_WORDS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.db.tables.records.AimRecord;
import org.leadline.aim.db.tables.records.AimWordsRecord;
import org.leadline.aim.db.tables.records.ValueRecord;
import org.leadline.aim.db.tables.records.ValueWordsRecord;
import org.springframework.stereotype.Repository;

/** Values and aims, in PostgreSQL: their words are added to, never changed. */
@Repository
class AimStore {
    private static final int MOST_VALUES = 5;
    private static final int MOST_AIMS = 3;
    private final DSLContext sql;

    AimStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A value with all its words, the newest first. */
    record ValueRows(ValueRecord value, List<ValueWordsRecord> words) {}

    /** An aim with all its words, the newest first. */
    record AimRows(AimRecord aim, List<AimWordsRecord> words) {}

    Optional<ValueRows> findValue(long id) {
        return values(VALUE.ID.eq(id)).stream().findFirst();
    }

    /** The values of a unit that are in force, by their places. */
    List<ValueRows> listValues(long unitId) {
        return values(VALUE.UNIT_ID.eq(unitId).and(VALUE.RETIRED_AT.isNull()));
    }

    Optional<AimRows> findAim(long id) {
        return aims(AIM.ID.eq(id)).stream().findFirst();
    }

    /** The aims of a unit that are in force, by their places. */
    List<AimRows> listAims(long unitId) {
        return aims(AIM.UNIT_ID.eq(unitId).and(AIM.RETIRED_AT.isNull()));
    }

    /** The aims of a unit that were retired, the newest first. */
    List<AimRows> listRetired(long unitId) {
        return aims(AIM.UNIT_ID.eq(unitId).and(AIM.RETIRED_AT.isNotNull())).stream()
                .sorted((one, other) ->
                        other.aim().getRetiredAt().compareTo(one.aim().getRetiredAt()))
                .toList();
    }

    /** The aims in force that somebody owns, in any unit. */
    List<AimRows> listOwned(long personId) {
        Condition everTheirs =
                AIM.ID.in(DSL.select(AIM_WORDS.AIM_ID).from(AIM_WORDS).where(AIM_WORDS.OWNER_ID.eq(personId)));
        return aims(everTheirs.and(AIM.RETIRED_AT.isNull())).stream()
                .filter(rows -> rows.words().getFirst().getOwnerId() == personId)
                .toList();
    }

    /** The number of a new value in the first free place; empty where every place is taken. */
    Optional<Long> takePlaceForValue(long unitId) {
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

    /** The number of a new aim in the first free place; empty where every place is taken. */
    Optional<Long> takePlaceForAim(long unitId, Instant now) {
        for (int place = 1; place <= MOST_AIMS; place++) {
            Optional<Long> id = sql.insertInto(AIM)
                    .set(AIM.UNIT_ID, unitId)
                    .set(AIM.PLACE, place)
                    .set(AIM.ADOPTED_AT, now.atOffset(ZoneOffset.UTC))
                    .onConflictDoNothing()
                    .returningResult(AIM.ID)
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

    /** What an aim says from now on. */
    record Said(
            String line,
            @Nullable Long valueId,
            Origin origin,
            @Nullable String changedInIt,
            @Nullable LocalDate until,
            long ownerId) {}

    /** Whether these words are the next; not where somebody else wrote that version meanwhile. */
    boolean addWords(long aimId, int version, String done, Said said, long byId, Instant now) {
        return sql.insertInto(AIM_WORDS)
                        .set(AIM_WORDS.AIM_ID, aimId)
                        .set(AIM_WORDS.VERSION, version)
                        .set(AIM_WORDS.DONE, done)
                        .set(AIM_WORDS.LINE, said.line())
                        .set(AIM_WORDS.VALUE_ID, said.valueId())
                        .set(AIM_WORDS.ORIGIN, said.origin().word())
                        .set(AIM_WORDS.CHANGED_IN_IT, said.changedInIt())
                        .set(AIM_WORDS.UNTIL_ON, said.until())
                        .set(AIM_WORDS.OWNER_ID, said.ownerId())
                        .set(AIM_WORDS.BY_ID, byId)
                        .set(AIM_WORDS.AT, now.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean retireValue(long id, String because, long byId, Instant now) {
        return sql.update(VALUE)
                        .set(VALUE.RETIRED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(VALUE.RETIRED_BECAUSE, because)
                        .set(VALUE.RETIRED_BY_ID, byId)
                        .where(VALUE.ID.eq(id), VALUE.RETIRED_AT.isNull())
                        .execute()
                == 1;
    }

    boolean retireAim(long id, String because, long byId, Instant now) {
        return sql.update(AIM)
                        .set(AIM.RETIRED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(AIM.RETIRED_BECAUSE, because)
                        .set(AIM.RETIRED_BY_ID, byId)
                        .where(AIM.ID.eq(id), AIM.RETIRED_AT.isNull())
                        .execute()
                == 1;
    }

    private List<ValueRows> values(Condition which) {
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

    private List<AimRows> aims(Condition which) {
        return sql
                .select(
                        AIM,
                        DSL.multiset(DSL.selectFrom(AIM_WORDS)
                                        .where(AIM_WORDS.AIM_ID.eq(AIM.ID))
                                        .orderBy(AIM_WORDS.VERSION.desc()))
                                .convertFrom(words -> words.into(AIM_WORDS)))
                .from(AIM)
                .where(which)
                .orderBy(AIM.PLACE, AIM.ID)
                .fetch(row -> new AimRows(row.value1(), List.copyOf(row.value2())))
                .stream()
                .toList();
    }
}
