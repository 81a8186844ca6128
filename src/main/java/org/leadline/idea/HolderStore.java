package org.leadline.idea;

import static org.leadline.idea.IdeaStore.at;
import static org.leadline.idea.db.Tables.IDEA;
import static org.leadline.idea.db.Tables.OFFER;
import static org.leadline.idea.db.Tables.WILLING;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who would hold an idea, and who was asked to, in PostgreSQL. */
@Repository
class HolderStore {
    private final DSLContext sql;

    HolderStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Willing> listWilling(long unitId) {
        return sql.selectFrom(WILLING)
                .where(WILLING.UNIT_ID.eq(unitId))
                .orderBy(WILLING.PERSON_ID)
                .fetch(row -> new Willing(
                        row.getPersonId(), row.getCould(), row.getSince().toInstant()));
    }

    void join(long unitId, long personId, @Nullable String could, Instant now) {
        sql.insertInto(WILLING)
                .set(WILLING.UNIT_ID, unitId)
                .set(WILLING.PERSON_ID, personId)
                .set(WILLING.COULD, could)
                .set(WILLING.SINCE, at(now))
                .onConflict(WILLING.UNIT_ID, WILLING.PERSON_ID)
                .doUpdate()
                .set(WILLING.COULD, could)
                .execute();
    }

    void leave(long unitId, long personId) {
        sql.deleteFrom(WILLING)
                .where(WILLING.UNIT_ID.eq(unitId), WILLING.PERSON_ID.eq(personId))
                .execute();
    }

    /** Open offers to a person. */
    List<Offer> listOffersTo(long personId) {
        return list(OFFER.PERSON_ID.eq(personId));
    }

    /** Open offers of an idea. */
    List<Offer> listOffersOf(long ideaId) {
        return list(OFFER.IDEA_ID.eq(ideaId));
    }

    /** All offers to a person from one instant until before another, open or not. */
    List<Offer> listOffersTo(long personId, Instant from, Instant until) {
        return sql.selectFrom(OFFER)
                .where(OFFER.PERSON_ID.eq(personId), OFFER.AT.ge(at(from)), OFFER.AT.lt(at(until)))
                .orderBy(OFFER.AT)
                .fetch(row -> new Offer(
                        row.getIdeaId(),
                        row.getPersonId(),
                        row.getById(),
                        row.getAt().toInstant()));
    }

    /** @return whether it is new: false where that offer was open already */
    boolean offer(Offer offer) {
        return sql.insertInto(OFFER)
                        .set(OFFER.IDEA_ID, offer.ideaId())
                        .set(OFFER.PERSON_ID, offer.personId())
                        .set(OFFER.BY_ID, offer.byId())
                        .set(OFFER.AT, at(offer.at()))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    int end(long ideaId, long personId, boolean taken, Instant now) {
        return sql.update(OFFER)
                .set(OFFER.ENDED_AT, at(now))
                .set(OFFER.TAKEN, taken)
                .where(OFFER.IDEA_ID.eq(ideaId), OFFER.PERSON_ID.eq(personId), OFFER.ENDED_AT.isNull())
                .execute();
    }

    void endOffers(long ideaId, Instant now) {
        sql.update(OFFER)
                .set(OFFER.ENDED_AT, at(now))
                .set(OFFER.TAKEN, false)
                .where(OFFER.IDEA_ID.eq(ideaId), OFFER.ENDED_AT.isNull())
                .execute();
    }

    private List<Offer> list(Condition which) {
        return sql.select(OFFER.fields())
                .from(OFFER)
                .join(IDEA)
                .on(IDEA.ID.eq(OFFER.IDEA_ID))
                .where(which, OFFER.ENDED_AT.isNull(), IDEA.STATE.eq(IdeaState.ANSWERED.word()))
                .orderBy(OFFER.AT, OFFER.ID)
                .fetch(row -> new Offer(
                        row.get(OFFER.IDEA_ID),
                        row.get(OFFER.PERSON_ID),
                        row.get(OFFER.BY_ID),
                        row.get(OFFER.AT).toInstant()));
    }
}
