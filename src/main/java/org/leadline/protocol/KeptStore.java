package org.leadline.protocol;

import static org.leadline.protocol.db.Tables.KEPT;
import static org.leadline.protocol.db.Tables.PROTOCOL;
import static org.leadline.protocol.db.Tables.RULE_MEASURE;
import static org.leadline.protocol.db.Tables.VERSION;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.leadline.care.rule.RulesKept;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What the rules of versions in force gave on the notes, and which of them are counted as measures, in PostgreSQL. */
@Repository
class KeptStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final DSLContext sql;

    KeptStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A version in force that has rules. */
    record InForce(long versionId, long protocolId, long processId, String rules) {}

    /** What was worked out. @param notes on which version of the notes @param result null where there was a problem */
    record Row(
            String notes,
            @Nullable RulesKept result,
            @Nullable String problem,
            Instant at) {}

    /** A rule that is counted. @param byId who said so */
    record Counted(String rule, long measureId, long byId) {}

    /** A measure that counts a rule, and in whose name: whoever began it, or else the owner of the protocol. */
    record ToCount(long measureId, long byId, long ownerId) {}

    List<InForce> listInForce(long processId) {
        return sql.select(VERSION.ID, VERSION.PROTOCOL_ID, PROTOCOL.PROCESS_ID, VERSION.RULES)
                .from(VERSION)
                .join(PROTOCOL)
                .on(PROTOCOL.ID.eq(VERSION.PROTOCOL_ID))
                .where(
                        PROTOCOL.PROCESS_ID.eq(processId),
                        PROTOCOL.RETIRED_AT.isNull(),
                        VERSION.STATE.eq(VersionState.PUBLISHED.word()),
                        VERSION.RULES.isNotNull())
                .orderBy(VERSION.ID)
                .fetch(row -> new InForce(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Every process with a version in force that has rules. */
    List<Long> listProcesses() {
        return sql.selectDistinct(PROTOCOL.PROCESS_ID)
                .from(VERSION)
                .join(PROTOCOL)
                .on(PROTOCOL.ID.eq(VERSION.PROTOCOL_ID))
                .where(
                        PROTOCOL.RETIRED_AT.isNull(),
                        VERSION.STATE.eq(VersionState.PUBLISHED.word()),
                        VERSION.RULES.isNotNull())
                .orderBy(PROTOCOL.PROCESS_ID)
                .fetch(PROTOCOL.PROCESS_ID);
    }

    Optional<Row> find(long versionId) {
        return sql.selectFrom(KEPT)
                .where(KEPT.VERSION_ID.eq(versionId))
                .fetchOptional(row -> new Row(
                        row.getNotes(),
                        row.getResult() == null
                                ? null
                                : JSON.readValue(row.getResult().data(), RulesKept.class),
                        row.getProblem(),
                        row.getAt().toInstant()));
    }

    void put(long versionId, Row row) {
        JSONB result = row.result() == null ? null : JSONB.valueOf(JSON.writeValueAsString(row.result()));
        sql.insertInto(KEPT)
                .set(KEPT.VERSION_ID, versionId)
                .set(KEPT.NOTES, row.notes())
                .set(KEPT.RESULT, result)
                .set(KEPT.PROBLEM, row.problem())
                .set(KEPT.AT, row.at().atOffset(ZoneOffset.UTC))
                .onConflict(KEPT.VERSION_ID)
                .doUpdate()
                .set(KEPT.NOTES, row.notes())
                .set(KEPT.RESULT, result)
                .set(KEPT.PROBLEM, row.problem())
                .set(KEPT.AT, row.at().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Whether this measure is now the one that counts the rule; false where another is. */
    boolean count(long protocolId, Counted counted, Instant at) {
        return sql.insertInto(RULE_MEASURE)
                        .set(RULE_MEASURE.PROTOCOL_ID, protocolId)
                        .set(RULE_MEASURE.RULE, counted.rule())
                        .set(RULE_MEASURE.MEASURE_ID, counted.measureId())
                        .set(RULE_MEASURE.BY_ID, counted.byId())
                        .set(RULE_MEASURE.AT, at.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void forget(long protocolId, String rule) {
        sql.deleteFrom(RULE_MEASURE)
                .where(RULE_MEASURE.PROTOCOL_ID.eq(protocolId), RULE_MEASURE.RULE.eq(rule))
                .execute();
    }

    /** By the sentence of the rule. */
    Map<String, Counted> mapCounted(long protocolId) {
        return sql.selectFrom(RULE_MEASURE)
                .where(RULE_MEASURE.PROTOCOL_ID.eq(protocolId))
                .fetchMap(RULE_MEASURE.RULE, row -> new Counted(row.getRule(), row.getMeasureId(), row.getById()));
    }

    /** Of every protocol of a process. */
    List<ToCount> listCounted(long processId) {
        return sql.select(RULE_MEASURE.MEASURE_ID, RULE_MEASURE.BY_ID, PROTOCOL.OWNER_ID)
                .from(RULE_MEASURE)
                .join(PROTOCOL)
                .on(PROTOCOL.ID.eq(RULE_MEASURE.PROTOCOL_ID))
                .where(PROTOCOL.PROCESS_ID.eq(processId))
                .orderBy(RULE_MEASURE.MEASURE_ID)
                .fetch(row -> new ToCount(row.value1(), row.value2(), row.value3()));
    }
}
