package org.leadline.sounding;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.leadline.sounding.db.Tables.TALLY;
import static org.leadline.sounding.db.Tables.VIEW;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.leadline.sounding.act.Form;
import org.leadline.sounding.act.Stance;
import org.leadline.sounding.seal.Locked;
import org.leadline.sounding.seal.Padded;
import org.leadline.sounding.seal.SealedView;
import org.leadline.sounding.seal.UnnamedSet;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Views after the reveal, in PostgreSQL, still locked: each opens only at its own place. */
@Repository
class ViewStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext sql;
    private final BoxStore boxes;

    ViewStore(DSLContext sql, BoxStore boxes) {
        this.sql = sql;
        this.boxes = boxes;
    }

    /** All views of the sounding, in the order in which everybody reads them. */
    List<Kept> list(long soundingId) {
        byte[] key = boxes.keptKey(soundingId);
        return sql.selectFrom(VIEW)
                .where(VIEW.SOUNDING_ID.eq(soundingId))
                .orderBy(VIEW.PLACE)
                .fetch(row -> new Kept(
                        row.getId(),
                        row.getPlace(),
                        Objects.requireNonNull(Padded.view(Locked.open(
                                key, place(soundingId, row.getPlace(), row.getAuthorId()), row.getWords()))),
                        row.getLate(),
                        row.getNameShown()));
    }

    boolean hasOneOf(long soundingId, long personId) {
        return sql.fetchExists(VIEW, VIEW.SOUNDING_ID.eq(soundingId), VIEW.AUTHOR_ID.eq(personId));
    }

    /** Adds views after those that are there, in this order. */
    void insert(long soundingId, List<SealedView> views, boolean late) {
        byte[] key = boxes.keptKey(soundingId);
        int place = sql.select(coalesce(max(VIEW.PLACE), 0))
                .from(VIEW)
                .where(VIEW.SOUNDING_ID.eq(soundingId))
                .fetchSingle()
                .value1();
        for (SealedView view : views) {
            place++;
            sql.insertInto(VIEW)
                    .set(VIEW.SOUNDING_ID, soundingId)
                    .set(VIEW.PLACE, place)
                    .set(VIEW.AUTHOR_ID, view.author())
                    .set(VIEW.SCRIBE_ID, view.scribe())
                    .set(VIEW.WORDS, Locked.lock(key, place(soundingId, place, view.author()), Padded.view(view)))
                    .set(VIEW.LATE, late)
                    .execute();
        }
    }

    /** Whether the author had such a view. */
    boolean showName(long soundingId, long viewId, long authorId, boolean shown) {
        return sql.update(VIEW)
                        .set(VIEW.NAME_SHOWN, shown)
                        .where(VIEW.ID.eq(viewId), VIEW.SOUNDING_ID.eq(soundingId), VIEW.AUTHOR_ID.eq(authorId))
                        .execute()
                == 1;
    }

    void insertTally(long soundingId, UnnamedSet set) {
        byte[] json = JSON.writeValueAsBytes(new UnnamedSet(List.of(), set.counts(), set.countsNonce(), set.leaves()));
        sql.insertInto(TALLY, TALLY.SOUNDING_ID, TALLY.COUNTS)
                .values(soundingId, Locked.lock(boxes.keptKey(soundingId), BoxStore.place(soundingId) + "/tally", json))
                .execute();
    }

    /** The counts, their nonce and all leaves of an unnamed sounding; empty for a named one. The items are the views. */
    Optional<UnnamedSet> findTally(long soundingId) {
        return sql.select(TALLY.COUNTS)
                .from(TALLY)
                .where(TALLY.SOUNDING_ID.eq(soundingId))
                .fetchOptional(TALLY.COUNTS)
                .map(locked -> JSON.readValue(
                        Locked.open(boxes.keptKey(soundingId), BoxStore.place(soundingId) + "/tally", locked),
                        UnnamedSet.class));
    }

    /** How many views are against. */
    int countAgainst(long soundingId) {
        return findTally(soundingId)
                .map(tally ->
                        Integer.parseInt(tally.counts().getOrDefault(Form.STANCE + "=" + Stance.AGAINST.word(), "0")))
                .orElseGet(() ->
                        (int) list(soundingId).stream().filter(Kept::isAgainst).count());
    }

    private static String place(long soundingId, int place, @Nullable Long author) {
        return BoxStore.place(soundingId) + "/view/" + place + (author == null ? "" : "/by/" + author);
    }
}
