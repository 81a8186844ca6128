package org.leadline.access;

import static org.leadline.access.db.Tables.ONCE;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keys of acts that must not be done twice, in PostgreSQL. */
@Repository
class OnceStore {
    private final DSLContext sql;

    OnceStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Whether the key is new; waits for whoever is acting under it in this moment. */
    boolean begin(UUID key, long personId, LocalDate today) {
        return sql.insertInto(ONCE)
                        .set(ONCE.KEY, key)
                        .set(ONCE.PERSON_ID, personId)
                        .set(ONCE.DAY, today)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void end(UUID key, String address) {
        sql.update(ONCE).set(ONCE.ADDRESS, address).where(ONCE.KEY.eq(key)).execute();
    }

    Optional<String> find(UUID key, long personId) {
        return sql.select(ONCE.ADDRESS)
                .from(ONCE)
                .where(ONCE.KEY.eq(key), ONCE.PERSON_ID.eq(personId))
                .fetchOptional(ONCE.ADDRESS);
    }

    /** Whether another key of that day is known. */
    boolean hasOtherOf(LocalDate day, UUID key) {
        return sql.fetchExists(ONCE, ONCE.DAY.eq(day), ONCE.KEY.ne(key));
    }

    void removeUntil(LocalDate day) {
        sql.deleteFrom(ONCE).where(ONCE.DAY.le(day)).execute();
    }
}
