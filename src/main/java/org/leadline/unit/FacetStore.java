package org.leadline.unit;

import static org.leadline.unit.db.Tables.FACET;
import static org.leadline.unit.db.Tables.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.leadline.unit.Facet.Kind;
import org.springframework.stereotype.Repository;

/** The six things of a unit, in PostgreSQL: a version is added, never changed. */
@Repository
class FacetStore {
    private static final org.leadline.unit.db.tables.Person OWNER = PERSON.as("owner");
    private static final org.leadline.unit.db.tables.Person WRITER = PERSON.as("writer");
    private final DSLContext sql;

    FacetStore(DSLContext sql) {
        this.sql = sql;
    }

    /** All versions of one of them, the newest first. */
    List<Facet> listVersions(long unitId, Kind kind) {
        return list(FACET.UNIT_ID.eq(unitId).and(FACET.FACET_.eq(kind.word())));
    }

    /** As they stand now, in the order of the six. */
    List<Facet> listOf(long unitId) {
        return newest(FACET.UNIT_ID.eq(unitId));
    }

    /** Those that somebody keeps now, in any unit. */
    List<Facet> listOwned(long personId) {
        var theirs = FACET.as("theirs");
        Condition everTheirs = DSL.exists(DSL.selectOne()
                .from(theirs)
                .where(theirs.UNIT_ID.eq(FACET.UNIT_ID), theirs.FACET_.eq(FACET.FACET_), theirs.OWNER_ID.eq(personId)));
        return newest(everTheirs).stream()
                .filter(facet -> facet.ownerId() == personId)
                .toList();
    }

    /** False where somebody added that version meanwhile. */
    boolean insert(
            long unitId,
            Kind kind,
            int version,
            String line,
            long ownerId,
            LocalDate checkedOn,
            long byId,
            Instant at) {
        return sql.insertInto(FACET)
                        .set(FACET.UNIT_ID, unitId)
                        .set(FACET.FACET_, kind.word())
                        .set(FACET.VERSION, version)
                        .set(FACET.LINE, line)
                        .set(FACET.OWNER_ID, ownerId)
                        .set(FACET.CHECKED_ON, checkedOn)
                        .set(FACET.BY_ID, byId)
                        .set(FACET.AT, at.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private List<Facet> newest(Condition which) {
        record Place(long unitId, Kind kind) {}
        Map<Place, Facet> newest = new LinkedHashMap<>();
        list(which).forEach(facet -> newest.putIfAbsent(new Place(facet.unitId(), facet.kind()), facet));
        return newest.values().stream()
                .sorted(java.util.Comparator.comparing(Facet::unitId).thenComparing(Facet::kind))
                .toList();
    }

    private List<Facet> list(Condition which) {
        return sql.select(FACET.fields())
                .select(OWNER.NAME, WRITER.NAME)
                .from(FACET)
                .join(OWNER)
                .on(OWNER.ID.eq(FACET.OWNER_ID))
                .join(WRITER)
                .on(WRITER.ID.eq(FACET.BY_ID))
                .where(which)
                .orderBy(FACET.VERSION.desc())
                .fetch(FacetStore::facet);
    }

    private static Facet facet(Record row) {
        return new Facet(
                row.get(FACET.UNIT_ID),
                Kind.of(row.get(FACET.FACET_)),
                row.get(FACET.VERSION),
                row.get(FACET.LINE),
                row.get(FACET.OWNER_ID),
                row.get(OWNER.NAME),
                row.get(FACET.CHECKED_ON),
                row.get(WRITER.NAME),
                row.get(FACET.AT).toInstant());
    }
}
