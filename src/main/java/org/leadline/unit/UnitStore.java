package org.leadline.unit;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.leadline.unit.db.Tables.NEIGHBOUR;
import static org.leadline.unit.db.Tables.TELEPHONE;
import static org.leadline.unit.db.Tables.UNIT;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Units, their telephone lists and their neighbours, in PostgreSQL. */
@Repository
class UnitStore {

    private final DSLContext sql;

    UnitStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Unit> find(long id) {
        return list(UNIT.ID.eq(id)).stream().findFirst();
    }

    Optional<Unit> findBySlug(String slug) {
        return list(UNIT.SLUG.eq(slug)).stream().findFirst();
    }

    List<Unit> listAll() {
        return list(DSL.noCondition());
    }

    List<Unit> listNeighbours(long id) {
        return list(UNIT.ID.in(select(NEIGHBOUR.OTHER_ID)
                .from(NEIGHBOUR)
                .where(NEIGHBOUR.UNIT_ID.eq(id))
                .union(select(NEIGHBOUR.UNIT_ID).from(NEIGHBOUR).where(NEIGHBOUR.OTHER_ID.eq(id)))));
    }

    long insert(NewUnit unit) {
        long id = sql.insertInto(UNIT, UNIT.SLUG, UNIT.NAME, UNIT.KIND, UNIT.PARENT_ID)
                .values(unit.slug(), unit.name(), unit.kind().word(), unit.parentId())
                .returningResult(UNIT.ID)
                .fetchSingle(Records.mapping(written -> written));
        insertTelephones(id, unit.telephones());
        return id;
    }

    /** A slug made from the name that no unit has; none other is given it before this transaction ends. */
    String freeSlug(String name) {
        sql.fetch("select pg_advisory_xact_lock(hashtext('unit.unit.slug'))");
        return Slug.free(name, "unit", slug -> sql.fetchExists(UNIT, UNIT.SLUG.eq(slug)));
    }

    void update(long id, String name, Unit.Kind kind) {
        sql.update(UNIT)
                .set(UNIT.NAME, name)
                .set(UNIT.KIND, kind.word())
                .where(UNIT.ID.eq(id))
                .execute();
    }

    void replaceTelephones(long id, List<Unit.Telephone> telephones) {
        sql.deleteFrom(TELEPHONE).where(TELEPHONE.UNIT_ID.eq(id)).execute();
        insertTelephones(id, telephones);
    }

    private void insertTelephones(long id, List<Unit.Telephone> telephones) {
        int place = 0;
        for (Unit.Telephone telephone : telephones) {
            sql.insertInto(TELEPHONE, TELEPHONE.UNIT_ID, TELEPHONE.PLACE, TELEPHONE.PURPOSE, TELEPHONE.NUMBER)
                    .values(id, place++, telephone.purpose(), telephone.number())
                    .execute();
        }
    }

    int deleteNeighbours(long one, long other) {
        return sql.deleteFrom(NEIGHBOUR)
                .where(NEIGHBOUR.UNIT_ID.eq(Math.min(one, other)), NEIGHBOUR.OTHER_ID.eq(Math.max(one, other)))
                .execute();
    }

    void setBedsideCall(long id, @Nullable String number) {
        sql.update(UNIT).set(UNIT.BEDSIDE_CALL, number).where(UNIT.ID.eq(id)).execute();
    }

    void insertNeighbours(long one, long other) {
        sql.insertInto(NEIGHBOUR, NEIGHBOUR.UNIT_ID, NEIGHBOUR.OTHER_ID)
                .values(Math.min(one, other), Math.max(one, other))
                .onConflictDoNothing()
                .execute();
    }

    private List<Unit> list(Condition which) {
        return sql.select(
                        UNIT.ID,
                        UNIT.NAME,
                        UNIT.KIND.convertFrom(Unit.Kind::of),
                        UNIT.PARENT_ID,
                        multiset(select(TELEPHONE.PURPOSE, TELEPHONE.NUMBER)
                                        .from(TELEPHONE)
                                        .where(TELEPHONE.UNIT_ID.eq(UNIT.ID))
                                        .orderBy(TELEPHONE.PLACE))
                                .convertFrom(lines -> lines.map(Records.mapping(Unit.Telephone::new))),
                        UNIT.BEDSIDE_CALL)
                .from(UNIT)
                .where(which)
                .orderBy(UNIT.NAME, UNIT.ID)
                .fetch(Records.mapping(Unit::new));
    }
}
