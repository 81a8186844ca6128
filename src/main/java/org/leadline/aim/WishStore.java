package org.leadline.aim;

import static org.leadline.aim.db.Tables.WISH;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.db.tables.records.WishRecord;
import org.springframework.stereotype.Repository;

/** What people want from a year, in PostgreSQL: one line for each person and year, read by its writer alone. */
@Repository
class WishStore {
    private final DSLContext sql;

    WishStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<WishRecord> find(long personId, int year) {
        return sql.selectFrom(WISH)
                .where(WISH.PERSON_ID.eq(personId), WISH.YEAR.eq(year))
                .fetchOptional();
    }

    void put(long personId, int year, String words, @Nullable Long aimId, Instant now) {
        sql.insertInto(WISH)
                .set(WISH.PERSON_ID, personId)
                .set(WISH.YEAR, year)
                .set(WISH.WORDS, words)
                .set(WISH.AIM_ID, aimId)
                .set(WISH.AT, now.atOffset(ZoneOffset.UTC))
                .onConflict(WISH.PERSON_ID, WISH.YEAR)
                .doUpdate()
                .set(WISH.WORDS, words)
                .set(WISH.AIM_ID, aimId)
                .set(WISH.AT, now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    void delete(long personId, int year) {
        sql.deleteFrom(WISH)
                .where(WISH.PERSON_ID.eq(personId), WISH.YEAR.eq(year))
                .execute();
    }

    /** How many people linked theirs of that year to an aim. */
    int countLinked(long aimId, int year) {
        return sql.fetchCount(WISH, WISH.AIM_ID.eq(aimId), WISH.YEAR.eq(year));
    }
}
