package org.leadline.measure;

import static org.leadline.measure.db.Tables.FIGURE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.Figure.Source;
import org.leadline.unit.People;
import org.springframework.stereotype.Repository;

/** Numbers in PostgreSQL, in every version that they had. */
@Repository
class FigureStore {
    private final DSLContext sql;
    private final People people;

    FigureStore(DSLContext sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    /**
     * A number to be written.
     *
     * @param version 1 for a new one
     * @param because null for a new one, and for a new one only
     */
    record Entry(
            long measureId,
            LocalDate day,
            int version,
            double numerator,
            double denominator,
            Source source,
            @Nullable String because,
            @Nullable UUID importId,
            long byId) {}

    /** The numbers in force, the oldest first. */
    List<Figure> list(long measureId) {
        return List.copyOf(inForce(FIGURE.MEASURE_ID.eq(measureId)).getOrDefault(measureId, List.of()));
    }

    /** The numbers in force of several measures, each the oldest first; a measure without numbers is not in it. */
    Map<Long, List<Figure>> mapOf(List<Long> measureIds) {
        return inForce(FIGURE.MEASURE_ID.in(measureIds));
    }

    Optional<Figure> find(long measureId, LocalDate day) {
        return rows(FIGURE.MEASURE_ID.eq(measureId).and(FIGURE.DAY.eq(day))).stream()
                .reduce((_, newer) -> newer);
    }

    /** Every correction of a measure's numbers, the newest first. */
    List<Figure.Correction> listCorrections(long measureId) {
        Map<LocalDate, Figure> before = new HashMap<>();
        List<Figure.Correction> corrections = new ArrayList<>();
        for (Figure figure : rows(FIGURE.MEASURE_ID.eq(measureId))) {
            Figure earlier = before.put(figure.day(), figure);
            if (earlier != null) {
                corrections.add(new Figure.Correction(earlier, figure));
            }
        }
        corrections.sort(
                (one, other) -> other.after().at().compareTo(one.after().at()));
        return List.copyOf(corrections);
    }

    boolean hasAny(long measureId) {
        return sql.fetchExists(FIGURE, FIGURE.MEASURE_ID.eq(measureId));
    }

    /** Writes a number; false where that version of it is there already. */
    boolean add(Entry entry, Instant at) {
        return sql.insertInto(FIGURE).set(row(entry, at)).onConflictDoNothing().execute() == 1;
    }

    /** Writes numbers, all or none. @throws org.springframework.dao.DuplicateKeyException where one of those versions is there already */
    void addAll(List<Entry> entries, Instant at) {
        sql.batchInsert(entries.stream().map(entry -> row(entry, at)).toList()).execute();
    }

    private Map<Long, List<Figure>> inForce(Condition which) {
        Map<Long, Map<LocalDate, Figure>> newest = new LinkedHashMap<>();
        for (Figure figure : rows(which)) {
            newest.computeIfAbsent(figure.measureId(), _ -> new LinkedHashMap<>())
                    .put(figure.day(), figure);
        }
        Map<Long, List<Figure>> figures = new LinkedHashMap<>();
        newest.forEach((measure, byDay) -> figures.put(measure, List.copyOf(byDay.values())));
        return figures;
    }

    /** By measure, day and version. */
    private List<Figure> rows(Condition which) {
        Names names = new Names(people);
        return sql.selectFrom(FIGURE)
                .where(which)
                .orderBy(FIGURE.MEASURE_ID, FIGURE.DAY, FIGURE.VERSION)
                .fetch(row -> new Figure(
                        row.getMeasureId(),
                        row.getDay(),
                        orNaN(row.getNumerator()),
                        orNaN(row.getDenominator()),
                        row.getVersion(),
                        Source.of(row.getSource()),
                        row.getBecause(),
                        names.someone(row.getById()),
                        row.getAt().toInstant()));
    }

    private static org.leadline.measure.db.tables.records.FigureRecord row(Entry entry, Instant at) {
        return new org.leadline.measure.db.tables.records.FigureRecord(
                entry.measureId(),
                entry.day(),
                entry.version(),
                orNull(entry.numerator()),
                orNull(entry.denominator()),
                entry.source().word(),
                entry.because(),
                entry.importId(),
                entry.byId(),
                MeasureStore.at(at));
    }

    private static double orNaN(@Nullable Double number) {
        return number == null ? Double.NaN : number;
    }

    private static @Nullable Double orNull(double number) {
        return Double.isNaN(number) ? null : number;
    }
}
