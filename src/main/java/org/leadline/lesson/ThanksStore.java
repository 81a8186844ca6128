package org.leadline.lesson;

import static org.leadline.lesson.db.Tables.THANKS;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.leadline.lesson.db.tables.records.ThanksRecord;
import org.springframework.stereotype.Repository;

/** Thanks, in PostgreSQL. */
@Repository
class ThanksStore {
    private final DSLContext sql;

    ThanksStore(DSLContext sql) {
        this.sql = sql;
    }

    long insert(
            long unitId,
            long giverId,
            long receiverId,
            long receiverUnitId,
            Thanks.Kind kind,
            String deed,
            Instant now) {
        return sql.insertInto(THANKS)
                .set(THANKS.UNIT_ID, unitId)
                .set(THANKS.GIVER_ID, giverId)
                .set(THANKS.RECEIVER_ID, receiverId)
                .set(THANKS.RECEIVER_UNIT_ID, receiverUnitId)
                .set(THANKS.KIND, kind.word())
                .set(THANKS.DEED, deed)
                .set(THANKS.AT, at(now))
                .returningResult(THANKS.ID)
                .fetchSingle(Records.mapping(id -> id));
    }

    Optional<Thanks> find(long id) {
        return list(THANKS.ID.eq(id)).stream().findFirst();
    }

    List<Thanks> listReceived(long personId) {
        return list(THANKS.RECEIVER_ID.eq(personId));
    }

    List<Thanks> listShown(long unitId) {
        return list(THANKS.SHOWN_AT.isNotNull().and(THANKS.UNIT_ID.eq(unitId).or(THANKS.RECEIVER_UNIT_ID.eq(unitId))));
    }

    /** Marks it as read where it was not, and shows it or takes it from view. */
    void read(long id, Instant now, boolean shown) {
        sql.update(THANKS)
                .set(THANKS.READ_AT, org.jooq.impl.DSL.coalesce(THANKS.READ_AT, org.jooq.impl.DSL.val(at(now))))
                .set(THANKS.SHOWN_AT, shown ? at(now) : null)
                .where(THANKS.ID.eq(id))
                .execute();
    }

    private List<Thanks> list(Condition which) {
        return sql.selectFrom(THANKS)
                .where(which)
                .orderBy(THANKS.AT.desc(), THANKS.ID.desc())
                .fetch(ThanksStore::thanks);
    }

    private static Thanks thanks(ThanksRecord row) {
        return new Thanks(
                row.getId(),
                row.getUnitId(),
                row.getGiverId(),
                row.getReceiverId(),
                row.getReceiverUnitId(),
                Thanks.Kind.of(row.getKind()),
                row.getDeed(),
                row.getAt().toInstant(),
                instant(row.getReadAt()),
                instant(row.getShownAt()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
