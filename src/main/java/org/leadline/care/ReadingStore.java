package org.leadline.care;

import static org.leadline.care.db.Tables.PROCESS;
import static org.leadline.care.db.Tables.READING;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.leadline.care.journey.ModeReading.StepCount;
import org.springframework.stereotype.Repository;

/** Readings in PostgreSQL, one a process, each with the version of what worked it out. */
@Repository
class ReadingStore {

    private final DSLContext sql;

    ReadingStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Empty where there is none, or it is of another version. */
    Optional<StoredReading> find(long processId, String version) {
        return sql.select(READING.READING_)
                .from(READING)
                .where(READING.PROCESS_ID.eq(processId).and(READING.VERSION.eq(version)))
                .fetchOptional(row -> JsonStore.read(row.value1(), StoredReading.class));
    }

    /** The readings of that version of the processes of a unit, by process. */
    Map<Long, StoredReading> mapOfUnit(long unitId, String version) {
        return sql.select(READING.PROCESS_ID, READING.READING_)
                .from(READING)
                .join(PROCESS)
                .on(PROCESS.ID.eq(READING.PROCESS_ID))
                .where(PROCESS.UNIT_ID.eq(unitId).and(READING.VERSION.eq(version)))
                .fetchMap(READING.PROCESS_ID, row -> JsonStore.read(row.value2(), StoredReading.class));
    }

    /** The steps of the notes of processes, most taken first, whatever worked them out; a process without notes is not in it. */
    Map<Long, List<String>> mapSteps(List<Long> processIds) {
        return sql.select(READING.PROCESS_ID, DSL.jsonbGetAttribute(READING.READING_, "steps"))
                .from(READING)
                .where(READING.PROCESS_ID.in(processIds))
                .fetchMap(
                        READING.PROCESS_ID,
                        row -> Arrays.stream(JsonStore.read(row.value2(), StepCount[].class))
                                .map(StepCount::activity)
                                .toList());
    }

    /** Processes whose reading was worked out by another version. */
    List<Long> listOutdated(String version) {
        return sql.select(READING.PROCESS_ID)
                .from(READING)
                .where(READING.VERSION.ne(version))
                .orderBy(READING.PROCESS_ID)
                .fetch(Records.mapping(id -> id));
    }

    void put(long processId, String version, StoredReading reading) {
        JSONB json = JsonStore.of(reading);
        sql.insertInto(READING)
                .set(READING.PROCESS_ID, processId)
                .set(READING.VERSION, version)
                .set(READING.READING_, json)
                .set(READING.AT, reading.at())
                .onConflict(READING.PROCESS_ID)
                .doUpdate()
                .set(READING.VERSION, version)
                .set(READING.READING_, json)
                .set(READING.AT, reading.at())
                .execute();
    }

    void delete(long processId) {
        sql.deleteFrom(READING).where(READING.PROCESS_ID.eq(processId)).execute();
    }
}
