package org.leadline.sounding;

import static org.leadline.sounding.db.Tables.BOX;
import static org.leadline.sounding.db.Tables.OWN_WORDS;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.leadline.access.KeyDrawer;
import org.leadline.access.Keys;
import org.leadline.sounding.seal.Box;
import org.leadline.sounding.seal.Locked;
import org.leadline.sounding.seal.Padded;
import org.leadline.sounding.seal.SealedView;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The boxes of open soundings, in PostgreSQL, each under a key that is not. Whoever calls holds the lock of the sounding. A key is made before the box
 * is written, and destroyed after the transaction that took the box away.
 */
@Repository
class BoxStore {
    private final DSLContext sql;
    private final KeyDrawer keys;

    BoxStore(DSLContext sql, Keys keys) {
        this.sql = sql;
        this.keys = keys.drawer("soundings");
    }

    void make(long id, int asked) {
        byte[] key = keys.make(sealedKey(id));
        sql.insertInto(BOX, BOX.SOUNDING_ID, BOX.SEALED)
                .values(id, Locked.lock(key, place(id), Padded.box(Box.EMPTY, asked)))
                .execute();
    }

    Box open(long id) {
        byte[] sealed = sql.select(BOX.SEALED)
                .from(BOX)
                .where(BOX.SOUNDING_ID.eq(id))
                .fetchSingle(Records.mapping(bytes -> bytes));
        return Padded.box(Locked.open(sealedKeyOf(id), place(id), sealed));
    }

    void write(long id, Box box, int asked) {
        sql.update(BOX)
                .set(BOX.SEALED, Locked.lock(sealedKeyOf(id), place(id), Padded.box(box, asked)))
                .where(BOX.SOUNDING_ID.eq(id))
                .execute();
    }

    /** Takes the box away for good: with its key nobody can open an old copy of it. */
    void destroy(long id) {
        sql.deleteFrom(BOX).where(BOX.SOUNDING_ID.eq(id)).execute();
        afterCommit(() -> keys.destroy(sealedKey(id)));
    }

    /** The key of what stays readable after the reveal, or of words that were given back. */
    byte[] keptKey(long id) {
        return keys.find(keptKeyName(id)).orElseGet(() -> keys.make(keptKeyName(id)));
    }

    /** Puts away for each person asked what they had sealed, or nothing, which looks the same. */
    void giveBack(long id, List<Asked> asked, Box box) {
        byte[] key = keptKey(id);
        for (Asked person : asked) {
            byte[] words = Padded.view(box.find(person.personId()).orElse(null));
            sql.insertInto(OWN_WORDS, OWN_WORDS.SOUNDING_ID, OWN_WORDS.PERSON_ID, OWN_WORDS.WORDS)
                    .values(id, person.personId(), Locked.lock(key, ownPlace(id, person.personId()), words))
                    .execute();
        }
    }

    Optional<SealedView> findOwnWords(long id, long personId) {
        return sql.select(OWN_WORDS.WORDS)
                .from(OWN_WORDS)
                .where(OWN_WORDS.SOUNDING_ID.eq(id), OWN_WORDS.PERSON_ID.eq(personId))
                .fetchOptional(OWN_WORDS.WORDS)
                .map(locked -> Padded.view(Locked.open(keptKey(id), ownPlace(id, personId), locked)));
    }

    void deleteOwnWords(long id) {
        sql.deleteFrom(OWN_WORDS).where(OWN_WORDS.SOUNDING_ID.eq(id)).execute();
    }

    /** Destroys both keys, so that nothing of the sounding can be read from anywhere. */
    void forget(long id) {
        afterCommit(() -> {
            keys.destroy(sealedKey(id));
            keys.destroy(keptKeyName(id));
        });
    }

    /** Destroys keys whose box or sounding is gone, or was never committed: what a sudden end had left. */
    int sweep(List<Long> soundings) {
        List<Long> boxes = sql.select(BOX.SOUNDING_ID).from(BOX).fetch(BOX.SOUNDING_ID);
        int swept = 0;
        for (String name : keys.list()) {
            long id = Long.parseLong(name.replaceAll("-.*", ""));
            if (!(name.equals(sealedKey(id)) ? boxes : soundings).contains(id)) {
                keys.destroy(name);
                swept++;
            }
        }
        return swept;
    }

    private byte[] sealedKeyOf(long id) {
        return keys.find(sealedKey(id))
                .orElseThrow(() -> new IllegalStateException("The key of sounding " + id
                        + " is not in LEADLINE_HOME/keys/soundings; put the folder back from its backup"));
    }

    private static void afterCommit(Runnable task) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                task.run();
            }
        });
    }

    static String place(long id) {
        return "sounding/" + id;
    }

    private static String ownPlace(long id, long personId) {
        return place(id) + "/own/" + personId;
    }

    private static String sealedKey(long id) {
        return id + "-sealed";
    }

    private static String keptKeyName(long id) {
        return id + "-kept";
    }
}
