package org.leadline.start;

import static org.leadline.start.db.Tables.DRAFT;
import static org.leadline.start.db.Tables.LATER;
import static org.leadline.start.db.Tables.PATH;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How far units are on the path, in PostgreSQL. */
@Repository
class PathStore {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private final DSLContext sql;

    PathStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Template.Kind> findTemplate(long unitId) {
        return sql.select(PATH.TEMPLATE)
                .from(PATH)
                .where(PATH.UNIT_ID.eq(unitId))
                .fetchOptional(PATH.TEMPLATE)
                .flatMap(Template.Kind::find);
    }

    boolean isPrinted(long unitId) {
        return sql.fetchExists(PATH, PATH.UNIT_ID.eq(unitId), PATH.PRINTED_AT.isNotNull());
    }

    void keepTemplate(long unitId, Template.Kind template, OffsetDateTime now) {
        sql.insertInto(PATH, PATH.UNIT_ID, PATH.TEMPLATE, PATH.BEGUN_AT)
                .values(unitId, template.word(), now)
                .onConflict(PATH.UNIT_ID)
                .doUpdate()
                .set(PATH.TEMPLATE, template.word())
                .execute();
    }

    void keepPrinted(long unitId, OffsetDateTime now) {
        sql.update(PATH)
                .set(PATH.PRINTED_AT, now)
                .where(PATH.UNIT_ID.eq(unitId))
                .execute();
    }

    Set<Step> listLater(long unitId) {
        return sql.select(LATER.STEP)
                .from(LATER)
                .where(LATER.UNIT_ID.eq(unitId))
                .fetchSet(row -> Step.find(row.get(LATER.STEP)).orElseThrow());
    }

    void keepLater(long unitId, Step step) {
        sql.insertInto(LATER, LATER.UNIT_ID, LATER.STEP)
                .values(unitId, step.word())
                .onConflictDoNothing()
                .execute();
    }

    void removeLater(long unitId, Step step) {
        sql.deleteFrom(LATER)
                .where(LATER.UNIT_ID.eq(unitId), LATER.STEP.eq(step.word()))
                .execute();
    }

    Map<String, String> draft(long unitId, long personId, Step step) {
        return sql.select(DRAFT.FIELDS)
                .from(DRAFT)
                .where(DRAFT.UNIT_ID.eq(unitId), DRAFT.PERSON_ID.eq(personId), DRAFT.STEP.eq(step.word()))
                .fetchOptional(row -> MAPPER.readValue(row.get(DRAFT.FIELDS).data(), FIELDS))
                .orElse(Map.of());
    }

    void keepDraft(long unitId, long personId, Step step, Map<String, String> fields) {
        JSONB json = JSONB.valueOf(MAPPER.writeValueAsString(fields));
        sql.insertInto(DRAFT, DRAFT.UNIT_ID, DRAFT.PERSON_ID, DRAFT.STEP, DRAFT.FIELDS)
                .values(unitId, personId, step.word(), json)
                .onConflict(DRAFT.UNIT_ID, DRAFT.PERSON_ID, DRAFT.STEP)
                .doUpdate()
                .set(DRAFT.FIELDS, json)
                .execute();
    }

    void removeDraft(long unitId, long personId, Step step) {
        sql.deleteFrom(DRAFT)
                .where(DRAFT.UNIT_ID.eq(unitId), DRAFT.PERSON_ID.eq(personId), DRAFT.STEP.eq(step.word()))
                .execute();
    }
}
