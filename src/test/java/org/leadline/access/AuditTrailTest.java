package org.leadline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.RealDatabase;
import org.leadline.Trust;
import org.leadline.access.chain.CopyLine;
import org.leadline.access.chain.Verdict;
import org.leadline.access.chain.Walk;
import org.leadline.access.database.AuditRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain as it is written, on a real database. */
@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import(AuditTrailTest.EarlyInAuckland.class)
class AuditTrailTest {

    /** Half past midnight of 23 November there, and noon of the 22nd in UTC. */
    @TestConfiguration
    static class EarlyInAuckland {
        @Bean
        @Primary
        Clock auckland() {
            return Clock.fixed(Instant.parse("2026-11-22T11:30:00.123456789Z"), ZoneId.of("Pacific/Auckland"));
        }
    }

    @Autowired
    AuditTrail trail;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    RealDatabase database;

    @Autowired
    DSLContext sql;

    private TransactionTemplate outer;
    private TransactionTemplate inner;

    @BeforeEach
    void empty() {
        database.clean();
        outer = new TransactionTemplate(transactions);
        inner = within(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    @Trust(56)
    void rowsFormAChainFromTheirFirst() {
        trail.record("person/1", "did", "/a", 7L, "one");
        outer.executeWithoutResult(ignored -> {
            trail.record("person/1", "did", "/b", null, null);
            trail.record("person/2", "did", "/c", 8L, "three");
        });
        Verdict verdict = walk();
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.lastPlace()).isEqualTo(3);
        assertThat(subjects()).containsExactly("/a", "/b", "/c");
        assertThat(trail.list("/a"))
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.at()).isEqualTo(OffsetDateTime.parse("2026-11-22T11:30:00.123456Z")));
    }

    @Test
    @Trust(56)
    void whatIsRolledBackLeavesNoRowAndNoGap() {
        trail.record("person/1", "did", "/before", null, null);
        outer.executeWithoutResult(status -> {
            trail.record("person/1", "did", "/lost", null, null);
            status.setRollbackOnly();
        });
        assertThatThrownBy(() -> outer.executeWithoutResult(ignored -> {
                    trail.record("person/1", "did", "/lost too", null, null);
                    throw new IllegalStateException("a fault");
                }))
                .hasMessage("a fault");
        trail.record("person/1", "did", "/after", null, null);
        assertThat(subjects()).containsExactly("/before", "/after");
        assertThat(walk().isSound()).isTrue();
    }

    @Test
    @Trust(56)
    void whatARowTellsOfIsNotThereWhereTheRowCannotBeWritten() {
        assertThatThrownBy(() -> outer.executeWithoutResult(ignored -> {
                    sql.execute("insert into unit.unit (slug, name, kind) values ('told-of', 'Told of', 'ward')");
                    trail.record("person/1", "did", "/a", null, null);
                    sql.execute("set transaction read only");
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(subjects()).isEmpty();
        assertThat(sql.fetchCount(org.leadline.unit.db.Tables.UNIT)).isZero();
    }

    @Test
    void aTransactionWithinATransactionHasRowsOfItsOwn() {
        outer.executeWithoutResult(status -> {
            trail.record("person/1", "did", "/outer 1", null, null);
            inner.executeWithoutResult(ignored -> {
                trail.record("person/1", "did", "/inner kept", null, null);
                inner.executeWithoutResult(innermost -> {
                    trail.record("person/1", "did", "/innermost lost", null, null);
                    innermost.setRollbackOnly();
                });
            });
            trail.record("person/1", "did", "/outer 2", null, null);
        });
        assertThat(subjects()).containsExactly("/inner kept", "/outer 1", "/outer 2");
        outer.executeWithoutResult(status -> {
            trail.record("person/1", "did", "/outer lost", null, null);
            inner.executeWithoutResult(ignored -> trail.record("person/1", "did", "/inner alone", null, null));
            status.setRollbackOnly();
        });
        assertThat(subjects()).containsExactly("/inner kept", "/outer 1", "/outer 2", "/inner alone");
        assertThat(walk().isSound()).isTrue();
    }

    @Test
    void whatIsRolledBackToASavepointLeavesNoRow() {
        TransactionTemplate nested = within(TransactionDefinition.PROPAGATION_NESTED);
        outer.executeWithoutResult(ignored -> {
            nested.executeWithoutResult(first -> {
                trail.record("person/1", "did", "/first lost", null, null);
                first.setRollbackOnly();
            });
            trail.record("person/1", "did", "/kept", null, null);
            nested.executeWithoutResult(kept -> trail.record("person/1", "did", "/nested kept", null, null));
            nested.executeWithoutResult(lost -> {
                trail.record("person/1", "did", "/nested lost", null, null);
                lost.setRollbackOnly();
            });
        });
        assertThat(subjects()).containsExactly("/kept", "/nested kept");
        assertThat(walk().isSound()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRowToldOfWhileTheTransactionIsEndingIsWrittenToo(boolean toldBefore) {
        outer.executeWithoutResult(ignored -> {
            if (toldBefore) {
                trail.record("person/1", "did", "/early", null, null);
            }
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    trail.record("person/1", "did", "/at the end", null, null);
                }
            });
        });
        assertThat(subjects()).endsWith("/at the end").hasSize(toldBefore ? 2 : 1);
    }

    @Test
    void aTransactionForReadingOnlyIsToldSoAtOnce() {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        var somebody = new SignedIn(1, "Somebody", 1, List.of());
        assertThatThrownBy(() -> reading.executeWithoutResult(ignored -> trail.read(somebody, "/a", 1L)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("for reading only");
    }

    @Test
    @Trust(55)
    void aReadingSaysWhoAndARowOfADaySaysTheDayInUtcAndNobody() {
        var somebody = new SignedIn(12, "Somebody", 1, List.of());
        trail.read(somebody, "/ask/3", 5L);
        trail.recordDayOnly("a view was placed", "/ask/3", 5L, null);
        assertThat(trail.list("/ask/3"))
                .extracting(
                        AuditTrail.Entry::actor,
                        AuditTrail.Entry::action,
                        entry -> entry.at().toInstant().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("somebody", "a view was placed", "2026-11-22T00:00:00Z"),
                        org.assertj.core.groups.Tuple.tuple("person/12", "read", "2026-11-22T11:30:00.123456Z"));
    }

    @Test
    @Trust(57)
    void whatComesFromOutsideStaysOnItsLine() {
        String payload = "home\r\nperson/1 did /b\u001b[2K\u001b]0;x\u0007\u0085\u2028\u202e\u0000\ud800 end";
        trail.record(payload, payload, payload, null, payload);
        var row = sql.fetchSingle("select actor, action, subject, note from access.audit");
        for (Object field : Objects.requireNonNull(row.intoArray())) {
            assertThat(String.valueOf(field))
                    .isEqualTo(
                            "home\\r\\nperson/1 did /b\\u001b[2K\\u001b]0;x\\u0007\\u0085\\u2028\\u202e\\u0000\\ud800"
                                    + " end");
        }
        assertThat(walk().isSound()).isTrue();
    }

    private TransactionTemplate within(int propagation) {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(propagation);
        return template;
    }

    private List<String> subjects() {
        return sql.fetch("select subject from access.audit order by place").getValues(0, String.class);
    }

    private Verdict walk() {
        Walk walk = new Walk(null);
        AuditRows.read(database.application(), line -> {
            switch (line) {
                case CopyLine.Before before -> walk.rowBefore(before.number(), before.act());
                case CopyLine.Chained chained -> walk.row(chained.link());
            }
        });
        return walk.finish();
    }
}
