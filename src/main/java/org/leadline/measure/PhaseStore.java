package org.leadline.measure;

import static org.leadline.measure.db.Tables.PHASE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.AcceptedPhase.Limits;
import org.leadline.measure.AcceptedPhase.Withdrawn;
import org.leadline.measure.db.tables.records.PhaseRecord;
import org.leadline.unit.People;
import org.springframework.stereotype.Repository;

/** Phases in PostgreSQL. */
@Repository
class PhaseStore {
    private final DSLContext sql;
    private final People people;

    PhaseStore(DSLContext sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    /** A phase to be written. @param ownerId who owns the measure: never {@code byId} */
    record Entry(
            long measureId,
            LocalDate date,
            String reason,
            @Nullable String link,
            long byId,
            long ownerId,
            Limits before,
            Limits after) {}

    /** All of a measure by their days, those that were withdrawn too. */
    List<AcceptedPhase> list(long measureId) {
        return list(PHASE.MEASURE_ID.eq(measureId));
    }

    /** Those of several measures that count, each by their days; a measure without one is not in it. */
    Map<Long, List<AcceptedPhase>> mapInForce(List<Long> measureIds) {
        return list(PHASE.MEASURE_ID.in(measureIds).and(PHASE.WITHDRAWN_AT.isNull())).stream()
                .collect(Collectors.groupingBy(AcceptedPhase::measureId));
    }

    /** False where there is one from that day on already. */
    boolean insert(Entry phase, Instant at) {
        return sql.insertInto(PHASE)
                        .set(PHASE.MEASURE_ID, phase.measureId())
                        .set(PHASE.DAY, phase.date())
                        .set(PHASE.REASON, phase.reason())
                        .set(PHASE.LINK_ADDRESS, phase.link())
                        .set(PHASE.BY_ID, phase.byId())
                        .set(PHASE.OWNER_ID, phase.ownerId())
                        .set(PHASE.AT, MeasureStore.at(at))
                        .set(PHASE.BEFORE_CENTRE, orNull(phase.before().centre()))
                        .set(PHASE.BEFORE_LOWER, orNull(phase.before().lower()))
                        .set(PHASE.BEFORE_UPPER, orNull(phase.before().upper()))
                        .set(PHASE.AFTER_CENTRE, orNull(phase.after().centre()))
                        .set(PHASE.AFTER_LOWER, orNull(phase.after().lower()))
                        .set(PHASE.AFTER_UPPER, orNull(phase.after().upper()))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False where there is none in force. */
    boolean withdraw(long measureId, long id, String because, long byId, Instant at) {
        return sql.update(PHASE)
                        .set(PHASE.WITHDRAWN_BECAUSE, because)
                        .set(PHASE.WITHDRAWN_BY_ID, byId)
                        .set(PHASE.WITHDRAWN_AT, MeasureStore.at(at))
                        .where(PHASE.ID.eq(id), PHASE.MEASURE_ID.eq(measureId), PHASE.WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }

    private List<AcceptedPhase> list(Condition which) {
        Names names = new Names(people);
        return sql.selectFrom(PHASE)
                .where(which)
                .orderBy(PHASE.DAY, PHASE.ID)
                .fetch(row -> new AcceptedPhase(
                        row.getId(),
                        row.getMeasureId(),
                        row.getDay(),
                        row.getReason(),
                        row.getLinkAddress(),
                        names.someone(row.getById()),
                        row.getAt().toInstant(),
                        new Limits(
                                orNaN(row.getBeforeCentre()), orNaN(row.getBeforeLower()), orNaN(row.getBeforeUpper())),
                        new Limits(orNaN(row.getAfterCentre()), orNaN(row.getAfterLower()), orNaN(row.getAfterUpper())),
                        withdrawn(row, names)));
    }

    private static @Nullable Withdrawn withdrawn(PhaseRecord row, Names names) {
        OffsetDateTime at = row.getWithdrawnAt();
        return at == null
                ? null
                : new Withdrawn(row.getWithdrawnBecause(), names.someone(row.getWithdrawnById()), at.toInstant());
    }

    private static double orNaN(@Nullable Double number) {
        return number == null ? Double.NaN : number;
    }

    private static @Nullable Double orNull(double number) {
        return Double.isNaN(number) ? null : number;
    }
}
