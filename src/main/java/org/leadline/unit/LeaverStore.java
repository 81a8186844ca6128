package org.leadline.unit;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.leadline.unit.db.Tables.PERSON;
import static org.leadline.unit.db.Tables.ROLE;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who leaves and who has left, in PostgreSQL. */
@Repository
class LeaverStore {
    private final DSLContext sql;

    LeaverStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Person> listLeaving(LocalDate from, LocalDate until) {
        return sql.selectFrom(PERSON)
                .where(PERSON.LEAVING_ON.between(from, until))
                .orderBy(PERSON.LEAVING_ON, PERSON.ID)
                .fetch(PersonStore::person);
    }

    List<Person> listGone(long unitId, LocalDate today) {
        return sql.selectFrom(PERSON)
                .where(
                        exists(selectOne().from(ROLE).where(ROLE.PERSON_ID.eq(PERSON.ID), ROLE.UNIT_ID.eq(unitId))),
                        PERSON.LEAVING_ON
                                .lt(today)
                                .or(notExists(selectOne()
                                        .from(ROLE)
                                        .where(
                                                ROLE.PERSON_ID.eq(PERSON.ID),
                                                ROLE.UNIT_ID.eq(unitId),
                                                ROLE.ENDED_AT.isNull()))))
                .orderBy(PERSON.ID.desc())
                .fetch(PersonStore::person);
    }
}
