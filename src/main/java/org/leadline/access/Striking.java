package org.leadline.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One strike: what the keeper does and the end of the clock are one transaction; a fault is put off, and put off longer each time, never given up. */
@Component
class Striking {
    private static final Logger log = LoggerFactory.getLogger(Striking.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 9;
    private final ClockStore store;
    private final TransactionTemplate transaction;
    private final ObjectProvider<ClockStrikes> keepers;
    private final Clock clock;

    Striking(
            ClockStore store,
            PlatformTransactionManager transactions,
            ObjectProvider<ClockStrikes> keepers,
            Clock clock) {
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.keepers = keepers;
        this.clock = clock;
    }

    /** @throws IllegalStateException where two keep a clock of the same name */
    List<String> names() {
        List<String> names = keepers.stream().map(ClockStrikes::clock).sorted().toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalStateException("Two keep a clock of the same name: " + names);
        }
        return names;
    }

    Instant now() {
        return clock.instant();
    }

    /** Strikes where the clock still stands under that number; does nothing where it was moved or stopped. */
    void strike(String name, String thing, long number) {
        transaction.executeWithoutResult(begun -> {
            if (store.stands(name, thing, number)) {
                keeper(name).strike(thing);
                store.removeStruck(name, thing, number);
            }
        });
    }

    /** @param failuresBefore how often in a row it had failed before */
    void failed(String name, String thing, long number, int failuresBefore, Throwable fault) {
        Instant until = clock.instant().plus(wait(failuresBefore));
        log.error("The clock {} failed for {}; it strikes again at {}", name, thing, until, fault);
        transaction.executeWithoutResult(begun -> store.putOff(name, thing, number, failuresBefore + 1, until));
    }

    /** A server was ended in the midst of the strike. */
    void brokenOff(String name, String thing, long number, int failuresBefore) {
        log.warn("The clock {} was broken off for {}; it strikes again now", name, thing);
        transaction.executeWithoutResult(begun -> store.putOff(name, thing, number, failuresBefore, clock.instant()));
    }

    private static Duration wait(int failuresBefore) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failuresBefore, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private ClockStrikes keeper(String name) {
        return keepers.stream()
                .filter(keeper -> keeper.clock().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody keeps the clock " + name));
    }
}
