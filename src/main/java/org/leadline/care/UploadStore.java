package org.leadline.care;

import static org.leadline.care.db.Tables.UPLOAD;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.leadline.care.Upload.State;
import org.leadline.care.Upload.Stop;
import org.leadline.care.intake.Fault;
import org.springframework.stereotype.Repository;

/** Files that were sent, in PostgreSQL. */
@Repository
class UploadStore {

    /** An upload and where its file is. */
    record Row(Upload upload, String storedAs, String sha256) {

        ReceivedFile file() {
            return new ReceivedFile(storedAs, upload.fileName());
        }
    }

    private static final List<String> NOT_OVER =
            List.of(State.RECEIVED.word(), State.STOPPED.word(), State.WAITING.word(), State.IMPORTING.word());
    private final DSLContext sql;

    UploadStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Row> find(long id) {
        return list(UPLOAD.ID.eq(id)).stream().findFirst();
    }

    /** The uploads of a process sent since then, the newest first. */
    List<Upload> listOfProcess(long processId, OffsetDateTime since) {
        return list(UPLOAD.PROCESS_ID.eq(processId).and(UPLOAD.AT.ge(since))).stream()
                .map(Row::upload)
                .toList();
    }

    List<Row> listSentBefore(OffsetDateTime then) {
        return list(UPLOAD.AT.lt(then));
    }

    /** Under which names the files lie that are still needed: none that is in, or was refused. */
    List<String> listStoredAs() {
        return sql.select(UPLOAD.STORED_AS)
                .from(UPLOAD)
                .where(UPLOAD.STATE.in(NOT_OVER))
                .fetch(Records.mapping(name -> name));
    }

    long insert(Upload upload, String storedAs, String sha256) {
        return sql.insertInto(UPLOAD)
                .set(UPLOAD.PROCESS_ID, upload.processId())
                .set(UPLOAD.STORED_AS, storedAs)
                .set(UPLOAD.FILE_NAME, upload.fileName())
                .set(UPLOAD.SIZE_BYTES, upload.bytes())
                .set(UPLOAD.SHA256, sha256)
                .set(UPLOAD.STATE, upload.state().word())
                .set(UPLOAD.BY_ID, upload.by().personId())
                .set(UPLOAD.BY_NAME, upload.by().name())
                .set(UPLOAD.AT, upload.at())
                .returningResult(UPLOAD.ID)
                .fetchSingle(Records.mapping(id -> id));
    }

    /** Whether it was not over yet, and now waits for its import. The caller has made sure that nobody is at it. */
    boolean begin(long id, ImportChoices choices) {
        return sql.update(UPLOAD)
                        .set(UPLOAD.STATE, State.WAITING.word())
                        .set(UPLOAD.CHOICES, JsonStore.of(choices.kept()))
                        .set(UPLOAD.STOPPED_BY, (String) null)
                        .where(UPLOAD.ID.eq(id).and(UPLOAD.STATE.in(NOT_OVER)))
                        .execute()
                == 1;
    }

    /** Whether it was waiting, and is now being imported. */
    boolean start(long id) {
        return sql.update(UPLOAD)
                        .set(UPLOAD.STATE, State.IMPORTING.word())
                        .where(UPLOAD.ID.eq(id).and(UPLOAD.STATE.eq(State.WAITING.word())))
                        .execute()
                == 1;
    }

    void stop(long id, Stop why) {
        sql.update(UPLOAD)
                .set(UPLOAD.STATE, State.STOPPED.word())
                .set(UPLOAD.STOPPED_BY, why.word())
                .where(UPLOAD.ID.eq(id).and(UPLOAD.STATE.in(NOT_OVER)))
                .execute();
    }

    /** Stops whatever was under way: nothing is, when a server starts. */
    int stopAllRunning() {
        return sql.update(UPLOAD)
                .set(UPLOAD.STATE, State.STOPPED.word())
                .set(UPLOAD.STOPPED_BY, Stop.RESTART.word())
                .where(UPLOAD.STATE.in(State.WAITING.word(), State.IMPORTING.word()))
                .execute();
    }

    void refuse(long id, List<Fault> faults) {
        sql.update(UPLOAD)
                .set(UPLOAD.STATE, State.REFUSED.word())
                .set(UPLOAD.FAULTS, JsonStore.of(faults))
                .where(UPLOAD.ID.eq(id))
                .execute();
    }

    void finish(long id, State state, long importId) {
        sql.update(UPLOAD)
                .set(UPLOAD.STATE, state.word())
                .set(UPLOAD.IMPORT_ID, importId)
                .where(UPLOAD.ID.eq(id))
                .execute();
    }

    void delete(long id) {
        sql.deleteFrom(UPLOAD).where(UPLOAD.ID.eq(id)).execute();
    }

    private List<Row> list(Condition which) {
        return sql.selectFrom(UPLOAD)
                .where(which)
                .orderBy(UPLOAD.ID.desc())
                .fetch(row -> new Row(upload(row), row.get(UPLOAD.STORED_AS), row.get(UPLOAD.SHA256)));
    }

    private static Upload upload(Record row) {
        @Nullable JSONB choices = row.get(UPLOAD.CHOICES);
        @Nullable JSONB faults = row.get(UPLOAD.FAULTS);
        @Nullable String stop = row.get(UPLOAD.STOPPED_BY);
        return new Upload(
                row.get(UPLOAD.ID),
                row.get(UPLOAD.PROCESS_ID),
                row.get(UPLOAD.FILE_NAME),
                row.get(UPLOAD.SIZE_BYTES),
                State.of(row.get(UPLOAD.STATE)),
                new Someone(row.get(UPLOAD.BY_ID), row.get(UPLOAD.BY_NAME)),
                row.get(UPLOAD.AT),
                choices == null
                        ? null
                        : JsonStore.read(choices, ImportChoices.Kept.class).choices(),
                faults == null ? List.of() : List.of(JsonStore.read(faults, Fault[].class)),
                stop == null ? null : Stop.of(stop),
                row.get(UPLOAD.IMPORT_ID));
    }
}
