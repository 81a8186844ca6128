package org.leadline.measure;

import static org.leadline.measure.db.Tables.FIGURE;
import static org.leadline.measure.db.Tables.IMPORT;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.leadline.unit.People;
import org.springframework.stereotype.Repository;

/** Files of numbers in PostgreSQL: those that wait, and what was entered of the others. */
@Repository
class FigureImportStore {
    private final DSLContext sql;
    private final People people;

    FigureImportStore(DSLContext sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    /** A file that waits to be looked at. */
    record Waiting(UUID id, long unitId, @Nullable Long measureId, String fileName, byte[] bytes) {}

    void insert(Waiting file, long byId, Instant at) {
        sql.insertInto(IMPORT)
                .set(IMPORT.ID, file.id())
                .set(IMPORT.UNIT_ID, file.unitId())
                .set(IMPORT.MEASURE_ID, file.measureId())
                .set(IMPORT.FILE_NAME, file.fileName())
                .set(IMPORT.BYTES, file.bytes())
                .set(IMPORT.BY_ID, byId)
                .set(IMPORT.RECEIVED_AT, MeasureStore.at(at))
                .execute();
    }

    /** A file that this person sent and that waits. */
    Optional<Waiting> find(UUID id, long byId) {
        return sql.selectFrom(IMPORT)
                .where(IMPORT.ID.eq(id), IMPORT.BY_ID.eq(byId), IMPORT.COMMITTED_AT.isNull())
                .fetchOptional(row -> new Waiting(
                        row.getId(),
                        row.getUnitId(),
                        row.getMeasureId(),
                        row.getFileName(),
                        Objects.requireNonNull(row.getBytes())));
    }

    /** Marks a file as entered and lets go of it; false where somebody did before. */
    boolean commit(UUID id, int added, int changed, int same, Instant at) {
        return sql.update(IMPORT)
                        .setNull(IMPORT.BYTES)
                        .set(IMPORT.COMMITTED_AT, MeasureStore.at(at))
                        .set(IMPORT.ADDED, added)
                        .set(IMPORT.CHANGED, changed)
                        .set(IMPORT.SAME, same)
                        .where(IMPORT.ID.eq(id))
                        .and(IMPORT.COMMITTED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Removes a file that waits still. */
    void remove(UUID id) {
        sql.deleteFrom(IMPORT)
                .where(IMPORT.ID.eq(id))
                .and(IMPORT.COMMITTED_AT.isNull())
                .execute();
    }

    /** The files whose numbers were entered into a measure, the newest first. */
    List<FigureImport> list(long measureId) {
        Names names = new Names(people);
        return sql.selectFrom(IMPORT)
                .where(IMPORT.COMMITTED_AT.isNotNull())
                .and(IMPORT.MEASURE_ID
                        .eq(measureId)
                        .or(IMPORT.ID.in(DSL.select(FIGURE.IMPORT_ID)
                                .from(FIGURE)
                                .where(FIGURE.MEASURE_ID.eq(measureId))
                                .and(FIGURE.IMPORT_ID.isNotNull()))))
                .orderBy(IMPORT.COMMITTED_AT.desc())
                .fetch(row -> new FigureImport(
                        row.getFileName(),
                        names.someone(row.getById()),
                        Objects.requireNonNull(row.getCommittedAt()).toInstant(),
                        row.getAdded(),
                        row.getChanged(),
                        row.getSame()));
    }
}
