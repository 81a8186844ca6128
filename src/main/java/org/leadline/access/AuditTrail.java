package org.leadline.access;

import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.key;
import static org.leadline.access.db.Tables.AUDIT;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail: who did what, when, to what. Rows are added and never changed; the application's database role could not. */
@Service
@Transactional
public class AuditTrail {

    private final DSLContext sql;
    private final Clock clock;

    AuditTrail(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One row of the trail; {@code subject} is an address. */
    public record Entry(
            long id,
            OffsetDateTime at,
            String actor,
            String action,
            String subject,
            @Nullable Long unitId) {}

    /**
     * Adds a row, in the transaction of what it tells of: both are there, or neither.
     *
     * @param actor {@link SignedIn#auditName()}, or the part of the system that acted by itself
     * @param subject the address of what it was done to
     * @param note a few words more; never a view, never anything about a patient
     */
    public void record(String actor, String action, String subject, @Nullable Long unitId, @Nullable String note) {
        sql.insertInto(AUDIT)
                .set(AUDIT.AT, OffsetDateTime.now(clock))
                .set(AUDIT.ACTOR, actor)
                .set(AUDIT.ACTION, action)
                .set(AUDIT.SUBJECT, subject)
                .set(AUDIT.UNIT_ID, unitId)
                .set(
                        AUDIT.DETAIL,
                        note == null
                                ? DSL.val(null, AUDIT.DETAIL)
                                : jsonbObject(key("note").value(note)))
                .execute();
    }

    /** A try that was refused. */
    public void denied(SignedIn who, String method, String address) {
        record(who.auditName(), "refused: " + method, address, null, null);
    }

    /** What was done to one thing, the newest first. */
    @Transactional(readOnly = true)
    public List<Entry> list(String subject) {
        return sql.select(AUDIT.ID, AUDIT.AT, AUDIT.ACTOR, AUDIT.ACTION, AUDIT.SUBJECT, AUDIT.UNIT_ID)
                .from(AUDIT)
                .where(AUDIT.SUBJECT.eq(subject))
                .orderBy(AUDIT.ID.desc())
                .fetch(Records.mapping(Entry::new));
    }
}
