package org.leadline.measure;

import static org.leadline.measure.db.Tables.OUTSIDE_FIGURE;
import static org.leadline.measure.db.Tables.OUTSIDE_FILE;
import static org.leadline.measure.db.Tables.OUTSIDE_SET;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.leadline.measure.OutsidePreview.Sum;
import org.leadline.measure.db.tables.records.OutsideSetRecord;
import org.leadline.measure.spc.Better;
import org.leadline.measure.spc.NumberKind;
import org.springframework.stereotype.Repository;

/** Numbers from outside, in PostgreSQL. */
@Repository
class OutsideStore {
    private final DSLContext sql;

    OutsideStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A file that waits. */
    record Waiting(UUID id, long unitId, String fileName, byte[] bytes) {}

    UUID keep(long unitId, String fileName, byte[] bytes, long personId, Instant now) {
        UUID id = UUID.randomUUID();
        sql.insertInto(OUTSIDE_FILE)
                .set(OUTSIDE_FILE.ID, id)
                .set(OUTSIDE_FILE.UNIT_ID, unitId)
                .set(OUTSIDE_FILE.FILE_NAME, fileName)
                .set(OUTSIDE_FILE.BYTES, bytes)
                .set(OUTSIDE_FILE.BY_ID, personId)
                .set(OUTSIDE_FILE.RECEIVED_AT, at(now))
                .execute();
        return id;
    }

    void sweep(Instant before) {
        sql.deleteFrom(OUTSIDE_FILE)
                .where(OUTSIDE_FILE.RECEIVED_AT.lt(at(before)))
                .execute();
    }

    Optional<Waiting> findWaiting(UUID id, long personId) {
        return sql.selectFrom(OUTSIDE_FILE)
                .where(OUTSIDE_FILE.ID.eq(id).and(OUTSIDE_FILE.BY_ID.eq(personId)))
                .fetchOptional(row -> new Waiting(row.getId(), row.getUnitId(), row.getFileName(), row.getBytes()));
    }

    boolean drop(UUID id) {
        return sql.deleteFrom(OUTSIDE_FILE).where(OUTSIDE_FILE.ID.eq(id)).execute() == 1;
    }

    long insert(OutsideSet set, long personId, List<Sum> sums) {
        long id = sql.insertInto(OUTSIDE_SET)
                .set(OUTSIDE_SET.UNIT_ID, set.unitId())
                .set(OUTSIDE_SET.TITLE, set.title())
                .set(OUTSIDE_SET.SOURCE, set.source())
                .set(OUTSIDE_SET.LICENCE, set.licence())
                .set(OUTSIDE_SET.NUMERATOR, set.numerator())
                .set(OUTSIDE_SET.DENOMINATOR, set.denominator())
                .set(OUTSIDE_SET.REST, set.rest())
                .set(OUTSIDE_SET.KIND, set.kind().name().toLowerCase(Locale.ROOT))
                .set(OUTSIDE_SET.BETTER, set.better().name().toLowerCase(Locale.ROOT))
                .set(OUTSIDE_SET.TARGET, Double.isNaN(set.target()) ? null : set.target())
                .set(OUTSIDE_SET.PUBLIC_ALREADY, set.publicAlready())
                .set(OUTSIDE_SET.BY_ID, personId)
                .set(OUTSIDE_SET.AT, at(set.at()))
                .set(OUTSIDE_SET.FILE_NAME, set.fileName())
                .set(OUTSIDE_SET.LINES, set.lines())
                .returningResult(OUTSIDE_SET.ID)
                .fetchSingle()
                .value1();
        List<Query> rows = new ArrayList<>(sums.size());
        for (Sum sum : sums) {
            rows.add(sql.insertInto(OUTSIDE_FIGURE)
                    .set(OUTSIDE_FIGURE.SET_ID, id)
                    .set(OUTSIDE_FIGURE.ORGANISATION, sum.organisation())
                    .set(OUTSIDE_FIGURE.DAY, sum.day())
                    .set(OUTSIDE_FIGURE.NUMERATOR, sum.numerator())
                    .set(OUTSIDE_FIGURE.DENOMINATOR, Double.isNaN(sum.denominator()) ? null : sum.denominator()));
        }
        sql.batch(rows).execute();
        return id;
    }

    Optional<OutsideSet> find(long id) {
        return list(OUTSIDE_SET.ID.eq(id)).stream().findFirst();
    }

    /** The newest first. */
    List<OutsideSet> listOf(long unitId) {
        return list(OUTSIDE_SET.UNIT_ID.eq(unitId));
    }

    void takeBack(long id, Instant now) {
        sql.update(OUTSIDE_SET)
                .set(OUTSIDE_SET.TAKEN_BACK_AT, at(now))
                .where(OUTSIDE_SET.ID.eq(id))
                .execute();
    }

    /** By organisation, then by day. */
    List<Sum> listFigures(long setId) {
        return sql.selectFrom(OUTSIDE_FIGURE)
                .where(OUTSIDE_FIGURE.SET_ID.eq(setId))
                .orderBy(OUTSIDE_FIGURE.ORGANISATION, OUTSIDE_FIGURE.DAY)
                .fetch(row -> new Sum(
                        row.getOrganisation(),
                        row.getDay(),
                        row.getNumerator(),
                        row.getDenominator() == null ? Double.NaN : row.getDenominator()));
    }

    private List<OutsideSet> list(Condition which) {
        return sql.selectFrom(OUTSIDE_SET)
                .where(which.and(OUTSIDE_SET.TAKEN_BACK_AT.isNull()))
                .orderBy(OUTSIDE_SET.AT.desc(), OUTSIDE_SET.ID.desc())
                .fetch(OutsideStore::read);
    }

    private static OutsideSet read(OutsideSetRecord row) {
        return new OutsideSet(
                row.getId(),
                row.getUnitId(),
                row.getTitle(),
                row.getSource(),
                row.getLicence(),
                row.getNumerator(),
                row.getDenominator(),
                row.getRest(),
                NumberKind.valueOf(row.getKind().toUpperCase(Locale.ROOT)),
                Better.valueOf(row.getBetter().toUpperCase(Locale.ROOT)),
                row.getTarget() == null ? Double.NaN : row.getTarget(),
                row.getPublicAlready(),
                row.getAt().toInstant(),
                row.getFileName(),
                row.getLines());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
