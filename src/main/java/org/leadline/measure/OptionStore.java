package org.leadline.measure;

import static org.leadline.measure.db.Tables.CHIP;
import static org.leadline.measure.db.Tables.CHOSEN;
import static org.leadline.measure.db.Tables.OPTION;
import static org.leadline.measure.db.Tables.WENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.leadline.measure.OptionCount.Mattered;
import org.leadline.measure.spc.Exact;
import org.springframework.stereotype.Repository;

/** Options and how often each was chosen, in PostgreSQL, counted by the month. */
@Repository
class OptionStore {
    private static final double SURE = 0.95;
    private final DSLContext sql;

    OptionStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Those that are offered, in their order, then those that were. */
    List<OptionCount> list(long measureId) {
        return sql.select(OPTION.ID, OPTION.NAME)
                .from(OPTION)
                .where(OPTION.MEASURE_ID.eq(measureId))
                .orderBy(OPTION.PLACE.asc().nullsLast(), OPTION.ID)
                .fetch(row -> count(row.value1(), row.value2()));
    }

    List<String> listChips(long measureId) {
        return sql.select(CHIP.WORDS)
                .from(CHIP)
                .where(CHIP.MEASURE_ID.eq(measureId))
                .orderBy(CHIP.PLACE)
                .fetch(CHIP.WORDS);
    }

    /** An option that is offered. */
    Optional<Long> find(long measureId, long optionId) {
        return sql.select(OPTION.ID)
                .from(OPTION)
                .where(OPTION.ID.eq(optionId), OPTION.MEASURE_ID.eq(measureId), OPTION.PLACE.isNotNull())
                .fetchOptional(OPTION.ID);
    }

    /** Offers these from now on, in this order; those of before that are not among them are kept with their counts. */
    void set(long measureId, List<String> options, List<String> chips) {
        sql.update(OPTION)
                .setNull(OPTION.PLACE)
                .where(OPTION.MEASURE_ID.eq(measureId))
                .execute();
        for (int place = 0; place < options.size(); place++) {
            sql.insertInto(OPTION)
                    .set(OPTION.MEASURE_ID, measureId)
                    .set(OPTION.NAME, options.get(place))
                    .set(OPTION.PLACE, place)
                    .onConflict(OPTION.MEASURE_ID, OPTION.NAME)
                    .doUpdate()
                    .set(OPTION.PLACE, place)
                    .execute();
        }
        sql.deleteFrom(CHIP).where(CHIP.MEASURE_ID.eq(measureId)).execute();
        IntStream.range(0, chips.size())
                .forEach(place -> sql.insertInto(CHIP)
                        .set(CHIP.MEASURE_ID, measureId)
                        .set(CHIP.PLACE, place)
                        .set(CHIP.WORDS, chips.get(place))
                        .execute());
    }

    void chose(long optionId, LocalDate month, String chip, int times) {
        sql.insertInto(CHOSEN)
                .set(CHOSEN.OPTION_ID, optionId)
                .set(CHOSEN.MONTH, month)
                .set(CHOSEN.MATTERED, chip)
                .set(CHOSEN.TIMES, times)
                .onConflict(CHOSEN.OPTION_ID, CHOSEN.MONTH, CHOSEN.MATTERED)
                .doUpdate()
                .set(CHOSEN.TIMES, CHOSEN.TIMES.plus(times))
                .execute();
    }

    void went(long optionId, LocalDate month, boolean well, int times) {
        sql.insertInto(WENT)
                .set(WENT.OPTION_ID, optionId)
                .set(WENT.MONTH, month)
                .set(WENT.WELL, well)
                .set(WENT.TIMES, times)
                .onConflict(WENT.OPTION_ID, WENT.MONTH, WENT.WELL)
                .doUpdate()
                .set(WENT.TIMES, WENT.TIMES.plus(times))
                .execute();
    }

    private OptionCount count(long optionId, String option) {
        List<Mattered> mattered = sql.select(CHOSEN.MATTERED, DSL.sum(CHOSEN.TIMES))
                .from(CHOSEN)
                .where(CHOSEN.OPTION_ID.eq(optionId))
                .groupBy(CHOSEN.MATTERED)
                .orderBy(DSL.sum(CHOSEN.TIMES).desc(), CHOSEN.MATTERED)
                .fetch(row -> new Mattered(row.value1(), row.value2().intValueExact()));
        Map<Boolean, Integer> went = sql.select(WENT.WELL, DSL.sum(WENT.TIMES))
                .from(WENT)
                .where(WENT.OPTION_ID.eq(optionId))
                .groupBy(WENT.WELL)
                .fetchMap(WENT.WELL, row -> row.value2().intValueExact());
        int well = went.getOrDefault(true, 0);
        int heard = well + went.getOrDefault(false, 0);
        Exact.Interval interval =
                heard == 0 ? new Exact.Interval(Double.NaN, Double.NaN) : Exact.proportion(well, heard, SURE);
        return new OptionCount(
                optionId,
                option,
                mattered.stream().mapToInt(Mattered::times).sum(),
                heard,
                well,
                interval.low(),
                interval.high(),
                mattered.stream().filter(one -> !one.what().isEmpty()).toList());
    }
}
