package org.leadline.care;

import static org.leadline.care.db.Tables.DRIFT_TOLD;
import static org.leadline.care.db.Tables.FLOW_CHOICES;
import static org.leadline.care.db.Tables.FLOW_READING;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.leadline.care.flow.FlowChoices;
import org.leadline.care.flow.FlowReading;
import org.leadline.care.flow.StepKind;
import org.springframework.stereotype.Repository;

/** What is chosen about the flow of processes, how it was read, and what was answered about its drift, in PostgreSQL. */
@Repository
class FlowStore {

    /** One answer. @param askedAt when it was asked for */
    record Told(
            LocalDate since,
            OffsetDateTime askedAt,
            String answer,
            @Nullable String line,
            long byId,
            OffsetDateTime at) {}

    private final DSLContext sql;

    FlowStore(DSLContext sql) {
        this.sql = sql;
    }

    /** What is chosen now; empty where nobody has chosen. */
    Optional<SetFlow> findChoices(long processId) {
        return sql.selectFrom(FLOW_CHOICES)
                .where(FLOW_CHOICES.PROCESS_ID.eq(processId))
                .orderBy(FLOW_CHOICES.VERSION.desc())
                .limit(1)
                .fetchOptional(row -> {
                    List<FlowChoices.Milestone> milestones =
                            List.of(JsonStore.read(row.get(FLOW_CHOICES.MILESTONES), FlowChoices.Milestone[].class));
                    Map<String, StepKind> kinds = new LinkedHashMap<>();
                    for (Kind kind : JsonStore.read(row.get(FLOW_CHOICES.KINDS), Kind[].class)) {
                        StepKind.find(kind.kind()).ifPresent(found -> kinds.put(kind.step(), found));
                    }
                    return new SetFlow(new FlowChoices(milestones, kinds), row.get(FLOW_CHOICES.VERSION));
                });
    }

    void insertChoices(long processId, SetFlow set, long byId, OffsetDateTime at) {
        sql.insertInto(FLOW_CHOICES)
                .set(FLOW_CHOICES.PROCESS_ID, processId)
                .set(FLOW_CHOICES.VERSION, set.version())
                .set(FLOW_CHOICES.MILESTONES, JsonStore.of(set.choices().milestones()))
                .set(FLOW_CHOICES.TREATMENTS, JsonStore.of(set.choices().treatments()))
                .set(
                        FLOW_CHOICES.KINDS,
                        JsonStore.of(set.choices().kinds().entrySet().stream()
                                .map(entry -> new Kind(
                                        entry.getKey(), entry.getValue().code()))
                                .toList()))
                .set(FLOW_CHOICES.BY_ID, byId)
                .set(FLOW_CHOICES.AT, at)
                .execute();
    }

    /** How it was read by that version of everything that it is read from; empty where it was not, or by another. */
    Optional<FlowReading> findReading(long processId, String version) {
        return sql.select(FLOW_READING.READING)
                .from(FLOW_READING)
                .where(FLOW_READING.PROCESS_ID.eq(processId).and(FLOW_READING.VERSION.eq(version)))
                .fetchOptional(row -> JsonStore.read(row.value1(), FlowReading.class));
    }

    void putReading(long processId, String version, FlowReading reading, OffsetDateTime at) {
        sql.insertInto(FLOW_READING)
                .set(FLOW_READING.PROCESS_ID, processId)
                .set(FLOW_READING.VERSION, version)
                .set(FLOW_READING.READING, JsonStore.of(reading))
                .set(FLOW_READING.AT, at)
                .onConflict(FLOW_READING.PROCESS_ID)
                .doUpdate()
                .set(FLOW_READING.VERSION, version)
                .set(FLOW_READING.READING, JsonStore.of(reading))
                .set(FLOW_READING.AT, at)
                .execute();
    }

    /** When it was last read; empty where it was not. */
    Optional<OffsetDateTime> findReadAt(long processId) {
        return sql.select(FLOW_READING.AT)
                .from(FLOW_READING)
                .where(FLOW_READING.PROCESS_ID.eq(processId))
                .fetchOptional(FLOW_READING.AT);
    }

    /** Everything that was answered about drifts of a process. */
    List<Told> listTold(long processId) {
        return sql.selectFrom(DRIFT_TOLD)
                .where(DRIFT_TOLD.PROCESS_ID.eq(processId).and(DRIFT_TOLD.ANSWER.isNotNull()))
                .orderBy(DRIFT_TOLD.SINCE.desc())
                .fetch(row -> new Told(
                        row.get(DRIFT_TOLD.SINCE),
                        row.get(DRIFT_TOLD.TOLD_AT),
                        row.get(DRIFT_TOLD.ANSWER),
                        row.get(DRIFT_TOLD.LINE),
                        row.get(DRIFT_TOLD.ANSWERED_BY_ID),
                        row.get(DRIFT_TOLD.ANSWERED_AT)));
    }

    void insertTold(long processId, Told told) {
        sql.insertInto(DRIFT_TOLD)
                .set(DRIFT_TOLD.PROCESS_ID, processId)
                .set(DRIFT_TOLD.SINCE, told.since())
                .set(DRIFT_TOLD.TOLD_AT, told.askedAt())
                .set(DRIFT_TOLD.ANSWER, told.answer())
                .set(DRIFT_TOLD.LINE, told.line())
                .set(DRIFT_TOLD.ANSWERED_BY_ID, told.byId())
                .set(DRIFT_TOLD.ANSWERED_AT, told.at())
                .execute();
    }

    /** A step and what it is for, as they are written down. */
    record Kind(String step, String kind) {}
}
