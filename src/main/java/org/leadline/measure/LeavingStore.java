package org.leadline.measure;

import static org.leadline.measure.db.Tables.LEAVING;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.leadline.measure.publish.Stretch;
import org.springframework.stereotype.Repository;

/** Which numbers may leave their unit, in PostgreSQL. */
@Repository
class LeavingStore {
    private final DSLContext sql;

    LeavingStore(DSLContext sql) {
        this.sql = sql;
    }

    /** What was said of a measure. */
    record Said(long measureId, Stretch stretch, boolean goesUp, long byId, Instant at) {}

    Optional<Said> find(long measureId) {
        return sql.selectFrom(LEAVING)
                .where(LEAVING.MEASURE_ID.eq(measureId))
                .fetchOptional(row -> new Said(
                        row.getMeasureId(),
                        Stretch.of(row.getStretch()),
                        row.getGoesUp(),
                        row.getById(),
                        row.getAt().toInstant()));
    }

    /** The measures whose numbers go up. */
    List<Long> listGoingUp() {
        return sql.select(LEAVING.MEASURE_ID)
                .from(LEAVING)
                .where(LEAVING.GOES_UP)
                .fetch(row -> row.value1());
    }

    /** The stretch stands from the first time on. */
    void put(long measureId, Stretch stretch, boolean goesUp, long personId, Instant now) {
        sql.insertInto(LEAVING)
                .set(LEAVING.MEASURE_ID, measureId)
                .set(LEAVING.STRETCH, stretch.word())
                .set(LEAVING.GOES_UP, goesUp)
                .set(LEAVING.BY_ID, personId)
                .set(LEAVING.AT, now.atOffset(ZoneOffset.UTC))
                .onConflict(LEAVING.MEASURE_ID)
                .doUpdate()
                .set(LEAVING.GOES_UP, goesUp)
                .set(LEAVING.BY_ID, personId)
                .set(LEAVING.AT, now.atOffset(ZoneOffset.UTC))
                .execute();
    }
}
