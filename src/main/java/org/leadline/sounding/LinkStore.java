package org.leadline.sounding;

import static org.leadline.sounding.db.Tables.LINK;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Hashes of the links that were sent, in PostgreSQL. */
@Repository
class LinkStore {
    private final DSLContext sql;

    LinkStore(DSLContext sql) {
        this.sql = sql;
    }

    record Link(long soundingId, long personId) {}

    void insert(byte[] secretSha256, long soundingId, long personId) {
        sql.insertInto(LINK, LINK.SECRET_SHA256, LINK.SOUNDING_ID, LINK.PERSON_ID)
                .values(secretSha256, soundingId, personId)
                .execute();
    }

    Optional<Link> find(byte[] secretSha256) {
        return sql.select(LINK.SOUNDING_ID, LINK.PERSON_ID)
                .from(LINK)
                .where(LINK.SECRET_SHA256.eq(secretSha256))
                .fetchOptional(Records.mapping(Link::new));
    }
}
