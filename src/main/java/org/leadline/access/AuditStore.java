package org.leadline.access;

import static org.leadline.access.db.Tables.AUDIT;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.leadline.access.chain.Act;
import org.leadline.access.chain.Link;
import org.leadline.access.chain.RowsBefore;
import org.leadline.access.database.Login;
import org.springframework.stereotype.Repository;

/** The chain of the audit trail, in PostgreSQL. */
@Repository
class AuditStore {
    /** The lock of the chain's end; "audit" in ASCII. */
    private static final long CHAIN_LOCK = 0x6175646974L;

    private static final Act NOTHING = new Act("", "", "", "", null, null);
    private static final List<Field<?>> ENTRY =
            List.of(AUDIT.ID, AUDIT.AT, AUDIT.ACTOR, AUDIT.ACTION, AUDIT.SUBJECT, AUDIT.UNIT_ID, AUDIT.NOTE);

    private final DSLContext sql;

    AuditStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A row that waits to be written. */
    record Told(
            OffsetDateTime at,
            String actor,
            String action,
            String subject,
            @Nullable Long unitId,
            @Nullable String note) {
        Act act() {
            return new Act(Act.time(at.toInstant()), actor, action, subject, unitId, note);
        }
    }

    /**
     * Adds rows to the end of the chain. Holds the chain's lock until the transaction ends, so it comes last in it; asks for no other lock after that, so two
     * transactions cannot wait for each other here. The transaction reads what is committed (PostgreSQL's default).
     */
    void append(List<Told> told) {
        sql.query("select pg_advisory_xact_lock({0})", DSL.inline(CHAIN_LOCK)).execute();
        Link end = end();
        long place = end.place();
        String previous = end.hash();
        List<Query> inserts = new ArrayList<>();
        for (Told row : told) {
            Link link = Link.of(++place, row.act(), previous);
            previous = link.hash();
            inserts.add(sql.insertInto(AUDIT)
                    .set(AUDIT.PLACE, link.place())
                    .set(AUDIT.AT, row.at())
                    .set(AUDIT.ACTOR, row.actor())
                    .set(AUDIT.ACTION, row.action())
                    .set(AUDIT.SUBJECT, row.subject())
                    .set(AUDIT.UNIT_ID, row.unitId())
                    .set(AUDIT.NOTE, row.note())
                    .set(AUDIT.PREVIOUS_HASH, HexFormat.of().parseHex(link.previous()))
                    .set(AUDIT.HASH, HexFormat.of().parseHex(link.hash())));
        }
        sql.batch(inserts).execute();
    }

    /** A row could not be written. */
    static final class NotWritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotWritten(String reason, Throwable cause) {
            super(reason, cause);
        }
    }

    /** Adds one row in a transaction of its own, without Spring. @throws NotWritten where it cannot */
    static void appendAlone(Login application, Told told) {
        try {
            DSL.using(application.dataSource(), SQLDialect.POSTGRES)
                    .transaction(transaction -> new AuditStore(transaction.dsl()).append(List.of(told)));
        } catch (DataAccessException e) {
            throw new NotWritten(
                    String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()), e);
        }
    }

    /** What was done to one thing, the newest first. */
    List<AuditTrail.Entry> list(String subject) {
        return sql.select(ENTRY)
                .from(AUDIT)
                .where(AUDIT.SUBJECT.eq(subject))
                .orderBy(AUDIT.ID.desc())
                .fetch(AuditStore::entry);
    }

    /** What units keep, the newest first; by time and not by place, so that a row of a day only stands at the beginning of its day. */
    List<AuditTrail.Entry> list(Collection<Long> unitIds, AuditReadings.Question question, int from, int most) {
        Condition condition = AUDIT.UNIT_ID.in(unitIds);
        if (question.about() != null) {
            condition = condition.and(
                    AUDIT.SUBJECT.eq(question.about()).or(AUDIT.SUBJECT.startsWith(question.about() + "/")));
        }
        if (question.day() != null) {
            condition = condition
                    .and(AUDIT.AT.ge(AuditReadings.startOf(question.day())))
                    .and(AUDIT.AT.lt(AuditReadings.startOf(question.day().plusDays(1))));
        }
        return sql.select(ENTRY)
                .from(AUDIT)
                .where(condition)
                .orderBy(AUDIT.AT.desc(), AUDIT.ID.desc())
                .offset(from)
                .limit(most)
                .fetch(AuditStore::entry);
    }

    private static AuditTrail.Entry entry(Record row) {
        return new AuditTrail.Entry(
                row.get(AUDIT.ID),
                row.get(AUDIT.AT),
                row.get(AUDIT.ACTOR),
                row.get(AUDIT.ACTION),
                row.get(AUDIT.SUBJECT),
                row.get(AUDIT.UNIT_ID),
                row.get(AUDIT.NOTE));
    }

    /** The last row of the chain; where there is none yet, a place 0 with the hash of the rows from before it. */
    private Link end() {
        return sql.select(AUDIT.PLACE, AUDIT.HASH)
                .from(AUDIT)
                .where(AUDIT.PLACE.isNotNull())
                .orderBy(AUDIT.PLACE.desc())
                .limit(1)
                .fetchOptional(row ->
                        new Link(row.value1(), NOTHING, "", HexFormat.of().formatHex(row.value2())))
                .orElseGet(() -> new Link(0, NOTHING, "", hashBefore()));
    }

    private String hashBefore() {
        var before = new RowsBefore();
        sql.selectFrom(AUDIT)
                .where(AUDIT.PLACE.isNull())
                .orderBy(AUDIT.ID)
                .forEach(row -> before.add(
                        row.getId(),
                        new Told(
                                        row.getAt(),
                                        row.getActor(),
                                        row.getAction(),
                                        row.getSubject(),
                                        row.getUnitId(),
                                        row.getNote())
                                .act()));
        return before.hash();
    }
}
