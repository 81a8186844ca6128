package org.leadline.protocol;

import static org.leadline.protocol.db.Tables.SURPRISE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.leadline.protocol.db.tables.records.SurpriseRecord;
import org.springframework.stereotype.Repository;

/** Surprises by the day, in PostgreSQL; of nobody. */
@Repository
class SurpriseStore {
    private final DSLContext sql;

    SurpriseStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(long protocolId, String ifThis, boolean onCard, LocalDate day) {
        sql.insertInto(SURPRISE)
                .set(SURPRISE.PROTOCOL_ID, protocolId)
                .set(SURPRISE.IF_THIS, ifThis)
                .set(SURPRISE.ON_CARD, onCard)
                .set(SURPRISE.ON_DAY, day)
                .execute();
    }

    Optional<SurpriseRecord> find(long id) {
        return sql.fetchOptional(SURPRISE, SURPRISE.ID.eq(id));
    }

    /** In the order in which they were written down. @param from the first day */
    List<SurpriseRecord> list(long protocolId, LocalDate from) {
        return sql.selectFrom(SURPRISE)
                .where(SURPRISE.PROTOCOL_ID.eq(protocolId), SURPRISE.ON_DAY.ge(from))
                .orderBy(SURPRISE.ID)
                .fetch();
    }

    void remove(long id) {
        sql.deleteFrom(SURPRISE).where(SURPRISE.ID.eq(id)).execute();
    }
}
