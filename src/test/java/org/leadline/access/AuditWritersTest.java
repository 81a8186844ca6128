package org.leadline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.Trust;
import org.leadline.access.chain.CopyLine;
import org.leadline.access.chain.Verdict;
import org.leadline.access.chain.Walk;
import org.leadline.access.database.AuditRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Many who write the audit trail at once, on a real database: one chain, of what was committed and of nothing else, and nobody waits for ever. */
@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
class AuditWritersTest {

    private static final int WRITERS = 12;
    private static final int TURNS = 40;
    private static final int UNITS = 3;

    @Autowired
    AuditTrail trail;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    RealDatabase database;

    @Autowired
    DSLContext sql;

    private final ConcurrentLinkedQueue<String> committed = new ConcurrentLinkedQueue<>();

    @Test
    @Trust(56)
    void manyWritersAtOnceMakeOneChainOfWhatTheyCommitted() throws Exception {
        database.clean();
        for (int unit = 1; unit <= UNITS; unit++) {
            sql.execute("insert into unit.unit (slug, name, kind) values (?, 'Before', 'ward')", "u" + unit);
        }
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> ends = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                ends.add(threads.submit((Callable<Void>) () -> {
                    start.await();
                    var dice = new Random(number);
                    for (int turn = 0; turn < TURNS; turn++) {
                        write(dice, "/" + number + "/" + turn);
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> end : ends) {
                end.get();
            }
        }
        Verdict verdict = walk();
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.lastPlace()).isEqualTo(committed.size()).isGreaterThan(WRITERS * TURNS / 2);
        assertThat(subjects()).containsExactlyInAnyOrderElementsOf(committed);
    }

    /** Some rows, and a change to a unit that others change too, in either order; sometimes rolled back, sometimes with a transaction of its own within. */
    private void write(Random dice, String subject) {
        boolean lost = dice.nextInt(4) == 0;
        List<String> told = new ArrayList<>();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            boolean changesFirst = dice.nextBoolean();
            if (changesFirst) {
                change(dice);
            }
            int rows = dice.nextInt(1, 4);
            for (int row = 0; row < rows; row++) {
                told.add(subject + "/" + row);
                trail.record("person/1", "did", told.getLast(), null, null);
            }
            if (dice.nextInt(3) == 0) {
                writeWithin(subject + "/within", dice.nextBoolean());
            }
            if (!changesFirst) {
                change(dice);
            }
            if (lost) {
                status.setRollbackOnly();
            }
        });
        if (!lost) {
            committed.addAll(told);
        }
    }

    private void writeWithin(String subject, boolean lost) {
        var within = new TransactionTemplate(transactions);
        within.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        within.executeWithoutResult(status -> {
            trail.record("person/1", "did", subject, null, null);
            if (lost) {
                status.setRollbackOnly();
            }
        });
        if (!lost) {
            committed.add(subject);
        }
    }

    private void change(Random dice) {
        sql.execute(
                "update unit.unit set name = ? where slug = ?",
                "Name " + dice.nextInt(),
                "u" + dice.nextInt(1, UNITS + 1));
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
