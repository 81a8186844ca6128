package org.leadline.remit;

import static org.leadline.remit.db.Tables.ASKED;
import static org.leadline.remit.db.Tables.CARD;
import static org.leadline.remit.db.Tables.CARD_WORDS;
import static org.leadline.remit.db.Tables.COULD_BE_LOCAL;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.leadline.remit.db.tables.records.AskedRecord;
import org.leadline.remit.db.tables.records.CardRecord;
import org.leadline.remit.db.tables.records.CardWordsRecord;
import org.springframework.stereotype.Repository;

/** Who decides what, in PostgreSQL: words are added to, never changed. */
@Repository
class RemitStore {
    private final DSLContext sql;

    RemitStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A card with all its words, the newest first. */
    record Rows(CardRecord card, List<CardWordsRecord> words) {}

    Optional<Rows> find(long id) {
        return list(CARD.ID.eq(id)).stream().findFirst();
    }

    /** The cards of a unit in force, the oldest first. */
    List<Rows> listOf(long unitId) {
        return list(CARD.UNIT_ID.eq(unitId).and(CARD.RETIRED_AT.isNull()));
    }

    /** The cards in force that somebody owns, in any unit. */
    List<Rows> listOwned(long personId) {
        return list(CARD.RETIRED_AT.isNull()).stream()
                .filter(rows -> rows.words().getFirst().getOwnerId() == personId)
                .toList();
    }

    long insert(long unitId) {
        return sql.insertInto(CARD)
                .set(CARD.UNIT_ID, unitId)
                .returning()
                .fetchSingle()
                .getId();
    }

    /** False where somebody added that version meanwhile. */
    boolean addWords(
            long cardId,
            int version,
            String subject,
            Right right,
            @Nullable Integer limitDays,
            long ownerId,
            long byId,
            Instant at) {
        return sql.insertInto(CARD_WORDS)
                        .set(CARD_WORDS.CARD_ID, cardId)
                        .set(CARD_WORDS.VERSION, version)
                        .set(CARD_WORDS.SUBJECT, subject)
                        .set(CARD_WORDS.WHO, right.word())
                        .set(CARD_WORDS.LIMIT_DAYS, limitDays)
                        .set(CARD_WORDS.OWNER_ID, ownerId)
                        .set(CARD_WORDS.BY_ID, byId)
                        .set(CARD_WORDS.AT, at.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void retire(long cardId, String because, long byId, Instant at) {
        sql.update(CARD)
                .set(CARD.RETIRED_AT, at.atOffset(ZoneOffset.UTC))
                .set(CARD.RETIRED_BECAUSE, because)
                .set(CARD.RETIRED_BY_ID, byId)
                .where(CARD.ID.eq(cardId), CARD.RETIRED_AT.isNull())
                .execute();
    }

    long insertAsk(long cardId, long soundingId, long byId, Instant at, Instant answerBy) {
        return sql.insertInto(ASKED)
                .set(ASKED.CARD_ID, cardId)
                .set(ASKED.SOUNDING_ID, soundingId)
                .set(ASKED.BY_ID, byId)
                .set(ASKED.AT, at.atOffset(ZoneOffset.UTC))
                .set(ASKED.ANSWER_BY, answerBy.atOffset(ZoneOffset.UTC))
                .returning()
                .fetchSingle()
                .getId();
    }

    Optional<AskedRecord> findAsk(long id) {
        return sql.selectFrom(ASKED).where(ASKED.ID.eq(id)).fetchOptional();
    }

    /** What these units asked since, the newest first. */
    List<AskedRecord> listAsks(Collection<Long> unitIds, Instant since) {
        return sql.select(ASKED.fields())
                .from(ASKED)
                .join(CARD)
                .on(CARD.ID.eq(ASKED.CARD_ID))
                .where(CARD.UNIT_ID.in(unitIds), ASKED.AT.ge(since.atOffset(ZoneOffset.UTC)))
                .orderBy(ASKED.AT.desc(), ASKED.ID.desc())
                .fetchInto(ASKED);
    }

    /** The soundings whose decisions these units say they could have taken themselves. */
    Map<Long, List<Long>> listLocal(Collection<Long> unitIds) {
        return sql.select(COULD_BE_LOCAL.SOUNDING_ID, COULD_BE_LOCAL.UNIT_ID)
                .from(COULD_BE_LOCAL)
                .where(COULD_BE_LOCAL.UNIT_ID.in(unitIds))
                .fetchGroups(COULD_BE_LOCAL.SOUNDING_ID, COULD_BE_LOCAL.UNIT_ID);
    }

    Set<Long> listLocalOf(long unitId) {
        return Set.copyOf(listLocal(List.of(unitId)).keySet());
    }

    /** False where the unit has said so already. */
    boolean insertLocal(long soundingId, long unitId, long byId, Instant at) {
        return sql.insertInto(COULD_BE_LOCAL)
                        .set(COULD_BE_LOCAL.SOUNDING_ID, soundingId)
                        .set(COULD_BE_LOCAL.UNIT_ID, unitId)
                        .set(COULD_BE_LOCAL.BY_ID, byId)
                        .set(COULD_BE_LOCAL.AT, at.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean deleteLocal(long soundingId, long unitId) {
        return sql.deleteFrom(COULD_BE_LOCAL)
                        .where(COULD_BE_LOCAL.SOUNDING_ID.eq(soundingId), COULD_BE_LOCAL.UNIT_ID.eq(unitId))
                        .execute()
                == 1;
    }

    private List<Rows> list(Condition which) {
        Map<Long, Rows> cards = new LinkedHashMap<>();
        sql.selectFrom(CARD)
                .where(which)
                .orderBy(CARD.ID)
                .forEach(card -> cards.put(card.getId(), new Rows(card, new ArrayList<>())));
        sql.selectFrom(CARD_WORDS)
                .where(CARD_WORDS.CARD_ID.in(cards.keySet()))
                .orderBy(CARD_WORDS.VERSION.desc())
                .forEach(words -> {
                    Rows rows = cards.get(words.getCardId());
                    if (rows != null) {
                        rows.words().add(words);
                    }
                });
        return List.copyOf(cards.values());
    }
}
