package org.leadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;
import static org.leadline.access.db.Tables.AUDIT;

import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

class RealDatabaseTest {
    @Test
    void each_fresh_database_is_its_own_and_can_be_emptied() {
        try (RealDatabase one = RealDatabase.fresh();
                RealDatabase other = RealDatabase.fresh()) {
            add(one.sql());
            assertThat(rows(one.sql())).isEqualTo(1);
            assertThat(rows(other.sql())).isZero();
            one.clean();
            assertThat(rows(one.sql())).isZero();
        }
    }

    private static void add(DSLContext sql) {
        sql.insertInto(AUDIT)
                .set(AUDIT.AT, OffsetDateTime.parse("2026-01-01T00:00:00Z"))
                .set(AUDIT.ACTOR, "system")
                .set(AUDIT.ACTION, "tried")
                .set(AUDIT.SUBJECT, "/test")
                .set(AUDIT.PLACE, 1L)
                .set(AUDIT.PREVIOUS_HASH, new byte[32])
                .set(AUDIT.HASH, new byte[32])
                .execute();
    }

    private static int rows(DSLContext sql) {
        return sql.select(count()).from(AUDIT).fetchSingle().value1();
    }
}
