package org.leadline.care;

import static org.leadline.care.db.Tables.LOG_IMPORT;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.leadline.care.log.StoredLogs.Written;
import org.springframework.stereotype.Repository;

/** Imports in PostgreSQL: the row is what makes a stored log count. */
@Repository
class ImportStore {

    /**
     * An import, where its log is stored and what it was made of.
     *
     * @param caseKey the fingerprint of the key its case ids were hashed with; empty where they were kept
     */
    record Row(LogImport imported, Written stored, String fileSha256, Optional<String> caseKey) {}

    private final DSLContext sql;

    ImportStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Row> find(long id) {
        return list(LOG_IMPORT.ID.eq(id)).stream().findFirst();
    }

    /** The imports of a process, the oldest first. */
    List<Row> listOfProcess(long processId) {
        return list(LOG_IMPORT.PROCESS_ID.eq(processId));
    }

    /** Every process that has notes. */
    List<Long> listProcesses() {
        return sql.selectDistinct(LOG_IMPORT.PROCESS_ID)
                .from(LOG_IMPORT)
                .orderBy(LOG_IMPORT.PROCESS_ID)
                .fetch(Records.mapping(id -> id));
    }

    List<String> listStoredAs() {
        return sql.select(LOG_IMPORT.STORED_AS).from(LOG_IMPORT).fetch(Records.mapping(name -> name));
    }

    long insert(Row row) {
        LogImport imported = row.imported();
        return sql.insertInto(LOG_IMPORT)
                .set(LOG_IMPORT.PROCESS_ID, imported.processId())
                .set(LOG_IMPORT.STORED_AS, row.stored().name())
                .set(LOG_IMPORT.CONTENT_SHA256, row.stored().sha256())
                .set(LOG_IMPORT.FILE_NAME, imported.fileName())
                .set(LOG_IMPORT.FILE_SHA256, row.fileSha256())
                .set(LOG_IMPORT.CHOICES, JsonStore.of(imported.choices().kept()))
                .set(LOG_IMPORT.CASE_KEY, row.caseKey().orElse(null))
                .set(LOG_IMPORT.ROW_COUNT, imported.rows())
                .set(LOG_IMPORT.EVENT_COUNT, imported.events())
                .set(LOG_IMPORT.CASE_COUNT, imported.cases())
                .set(LOG_IMPORT.FIRST_EVENT_AT, imported.firstEvent())
                .set(LOG_IMPORT.LAST_EVENT_AT, imported.lastEvent())
                .set(LOG_IMPORT.CAUTIONS, JsonStore.of(imported.cautions()))
                .set(LOG_IMPORT.BY_ID, imported.by().personId())
                .set(LOG_IMPORT.BY_NAME, imported.by().name())
                .set(LOG_IMPORT.AT, imported.at())
                .returningResult(LOG_IMPORT.ID)
                .fetchSingle(Records.mapping(id -> id));
    }

    void delete(long id) {
        sql.deleteFrom(LOG_IMPORT).where(LOG_IMPORT.ID.eq(id)).execute();
    }

    private List<Row> list(Condition which) {
        return sql.selectFrom(LOG_IMPORT).where(which).orderBy(LOG_IMPORT.ID).fetch(row -> {
            @Nullable String caseKey = row.get(LOG_IMPORT.CASE_KEY);
            return new Row(
                    imported(row, caseKey != null),
                    new Written(row.get(LOG_IMPORT.STORED_AS), row.get(LOG_IMPORT.CONTENT_SHA256)),
                    row.get(LOG_IMPORT.FILE_SHA256),
                    Optional.ofNullable(caseKey));
        });
    }

    private static LogImport imported(Record row, boolean caseIdsHashed) {
        return new LogImport(
                row.get(LOG_IMPORT.ID),
                row.get(LOG_IMPORT.PROCESS_ID),
                row.get(LOG_IMPORT.FILE_NAME),
                row.get(LOG_IMPORT.ROW_COUNT),
                row.get(LOG_IMPORT.EVENT_COUNT),
                row.get(LOG_IMPORT.CASE_COUNT),
                row.get(LOG_IMPORT.FIRST_EVENT_AT),
                row.get(LOG_IMPORT.LAST_EVENT_AT),
                caseIdsHashed,
                JsonStore.read(row.get(LOG_IMPORT.CHOICES), ImportChoices.Kept.class)
                        .choices(),
                List.of(JsonStore.read(row.get(LOG_IMPORT.CAUTIONS), String[].class)),
                new Someone(row.get(LOG_IMPORT.BY_ID), row.get(LOG_IMPORT.BY_NAME)),
                row.get(LOG_IMPORT.AT));
    }
}
