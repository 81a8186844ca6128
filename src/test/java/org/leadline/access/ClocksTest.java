package org.leadline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadline.access.db.Tables.AUDIT;
import static org.leadline.access.db.Tables.CLOCK;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.db.tables.records.ClockRecord;

/** Clocks strike once, at their time, whatever happens to servers and transactions. */
class ClocksTest {
    private static final Instant NOW = SettableClock.START;
    private final SettableClock clock = new SettableClock();
    private RealDatabase database;
    private ClockBench bench;

    @BeforeEach
    void open() {
        database = RealDatabase.fresh();
        bench = new ClockBench(database, clock, "close", "remind");
    }

    @AfterEach
    void shut() {
        bench.close();
        database.close();
    }

    @Test
    void each_clock_is_struck_once_by_two_servers() throws Exception {
        int many = 300;
        List<String> things =
                IntStream.range(0, many).mapToObj(Integer::toString).toList();
        try (ClockBench other = new ClockBench(database, clock, "close", "remind").started()) {
            bench.started();
            other.keeper = bench.struck::add;
            things.forEach(thing -> bench.clocks.set("close", thing, NOW));
            assertThat(bench.await(many)).containsExactlyInAnyOrderElementsOf(things);
        }
        bench.close();
        assertThat(bench.struck).isEmpty();
        assertThat(bench.standing()).isZero();
    }

    @Test
    void nothing_strikes_before_its_time_and_time_is_that_of_the_clock_bean() throws Exception {
        bench.started();
        bench.clocks.set("close", "later", NOW.plusSeconds(60));
        bench.clocks.set("close", "now", NOW);
        assertThat(bench.await(1)).containsExactly("now");
        clock.move(Duration.ofSeconds(59));
        bench.clocks.set("close", "also now", NOW);
        assertThat(bench.await(1)).containsExactly("also now");
        clock.move(Duration.ofSeconds(1));
        assertThat(bench.await(1)).containsExactly("later");
    }

    @Test
    void a_clock_survives_a_restart_and_a_strike_that_was_killed_is_struck_again() throws Exception {
        bench.clocks.set("close", "1", NOW);
        bench.clocks.set("close", "2", NOW);
        bench.sql
                .update(CLOCK)
                .set(CLOCK.PICKED, true)
                .set(CLOCK.PICKED_BY, "a server that was killed")
                .set(CLOCK.LAST_HEARTBEAT, NOW.minusSeconds(120).atOffset(ZoneOffset.UTC))
                .where(CLOCK.TASK_INSTANCE.eq("2"))
                .execute();
        try (ClockBench next = new ClockBench(database, clock, "close").started()) {
            assertThat(next.await(2)).containsExactlyInAnyOrder("1", "2");
        }
        assertThat(bench.standing()).isZero();
    }

    @Test
    void setting_moving_and_stopping_are_undone_with_their_transaction() {
        bench.clocks.set("close", "1", NOW.plusSeconds(60));
        bench.transaction.executeWithoutResult(begun -> {
            bench.clocks.set("close", "1", NOW);
            bench.clocks.set("close", "2", NOW);
            begun.setRollbackOnly();
        });
        assertThat(standing().getExecutionTime().toInstant()).isEqualTo(NOW.plusSeconds(60));
        bench.transaction.executeWithoutResult(begun -> {
            bench.clocks.stop("close", "1");
            begun.setRollbackOnly();
        });
        assertThat(bench.standing()).isOne();
    }

    @Test
    void a_clock_is_moved_and_stopped() throws Exception {
        bench.clocks.set("close", "1", NOW);
        bench.clocks.set("remind", "1", NOW.plusSeconds(1));
        bench.clocks.set("close", "1", NOW.plusSeconds(60));
        assertThat(bench.standing()).isEqualTo(2);
        bench.clocks.stop("remind", "1");
        bench.clocks.stop("remind", "never set");
        bench.started();
        bench.clocks.set("remind", "sentinel", NOW);
        assertThat(bench.await(1)).containsExactly("sentinel");
        clock.move(Duration.ofSeconds(60));
        assertThat(bench.await(1)).containsExactly("1");
    }

    @Test
    void two_who_set_the_same_clock_at_once_both_succeed_and_the_later_holds() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        Thread other = bench.transaction.execute(begun -> {
            bench.clocks.set("close", "1", NOW.plusSeconds(10));
            Thread begunMeanwhile = Thread.ofVirtual()
                    .start(() -> bench.transaction.executeWithoutResult(also -> {
                        first.countDown();
                        bench.clocks.set("close", "1", NOW.plusSeconds(20));
                    }));
            awaitQuietly(first);
            return begunMeanwhile;
        });
        other.join();
        assertThat(standing().getExecutionTime().toInstant()).isEqualTo(NOW.plusSeconds(20));
    }

    @Test
    void a_failed_strike_undoes_what_it_did_and_strikes_again_later_each_time() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        Semaphore tried = new Semaphore(0);
        bench.keeper = thing -> {
            new AuditTrail(new AuditStore(bench.sql), clock).record("system", "tried", "/test", null, null);
            if (tries.incrementAndGet() < 13) {
                tried.release();
                throw new IllegalStateException("not yet");
            }
            bench.struck.add(thing);
        };
        bench.started();
        bench.clocks.set("close", "1", NOW);
        List<Long> waits = new ArrayList<>();
        for (int failures = 1; failures < 13; failures++) {
            assertThat(tried.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
            ClockRecord put = awaitPutOff(failures);
            waits.add(Duration.between(clock.instant(), put.getExecutionTime()).toSeconds());
            clock.set(put.getExecutionTime().toInstant());
        }
        assertThat(bench.await(1)).containsExactly("1");
        bench.close();
        assertThat(waits).containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 640L, 1280L, 2560L, 3600L, 3600L, 3600L);
        assertThat(bench.sql.fetchCount(AUDIT)).isOne();
        assertThat(bench.standing()).isZero();
    }

    @Test
    void a_strike_may_set_its_own_clock_anew_and_one_set_anew_meanwhile_stays() {
        bench.keeper = thing -> bench.clocks.set("close", thing, clock.instant().plusSeconds(5));
        bench.clocks.set("close", "1", NOW);
        bench.striking.strike("close", "1", standing().getVersion());
        assertThat(standing().getExecutionTime().toInstant()).isEqualTo(NOW.plusSeconds(5));
        long before = standing().getVersion();
        bench.clocks.set("close", "1", NOW.plusSeconds(7));
        bench.striking.failed("close", "1", before, 0, new IllegalStateException("late"));
        assertThat(standing().getExecutionTime().toInstant()).isEqualTo(NOW.plusSeconds(7));
    }

    @Test
    void one_that_was_stopped_after_it_was_picked_does_not_strike() {
        bench.clocks.set("close", "1", NOW);
        long picked = standing().getVersion();
        bench.clocks.stop("close", "1");
        bench.clocks.set("close", "1", NOW.plusSeconds(7));
        bench.striking.strike("close", "1", picked);
        assertThat(bench.struck).isEmpty();
        assertThat(bench.standing()).isOne();
    }

    @Test
    void a_clock_that_nobody_keeps_cannot_be_set_and_no_two_keep_one() {
        assertThatThrownBy(() -> bench.clocks.set("nobodys", "1", NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Nobody keeps the clock \"nobodys\"");
        assertThatThrownBy(() -> bench.clocks.set("Close", "1", NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bench.clocks.set("close", "", NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClockBench(database, Clock.systemUTC(), "a", "a").started())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Two keep a clock of the same name");
    }

    private ClockRecord standing() {
        return bench.sql.fetchSingle(CLOCK);
    }

    private ClockRecord awaitPutOff(int failures) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        ClockRecord found = standing();
        while (!Integer.valueOf(failures).equals(found.getConsecutiveFailures())) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
            found = standing();
        }
        return found;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
