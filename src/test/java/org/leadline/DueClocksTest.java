package org.leadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.access.ClockStrikes;
import org.leadline.access.Clocks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The clocks in the whole application, moved by a test's hand. */
@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import({SettableClock.Setup.class, DueClocksTest.Keeping.class})
class DueClocksTest {

    @Autowired
    Clocks clocks;

    @Autowired
    DueClocks due;

    @Autowired
    SettableClock clock;

    @Autowired
    Bell bell;

    @Autowired
    RealDatabase database;

    @Autowired
    PlatformTransactionManager transactions;

    /** Keeps a clock that notes its things, and fails for one. */
    static final class Bell implements ClockStrikes {
        final List<String> struck = new ArrayList<>();

        @Override
        public String clock() {
            return "bell";
        }

        @Override
        public void strike(String thing) {
            if (thing.equals("broken")) {
                throw new IllegalStateException("a broken thing");
            }
            struck.add(thing);
        }
    }

    @TestConfiguration
    static class Keeping {
        @Bean
        Bell bell() {
            return new Bell();
        }
    }

    @BeforeEach
    void afresh() {
        database.clean();
        bell.struck.clear();
        clock.set(SettableClock.START);
    }

    @Test
    void what_is_due_strikes_in_its_order_and_no_more() {
        clocks.set("bell", "second", clock.instant().plusSeconds(2));
        clocks.set("bell", "first", clock.instant().plusSeconds(1));
        clocks.set("bell", "third", clock.instant().plusSeconds(3));
        assertThat(due.strike()).isZero();
        clock.move(Duration.ofSeconds(2));
        assertThat(due.strike()).isEqualTo(2);
        assertThat(due.strike()).isZero();
        assertThat(bell.struck).containsExactly("first", "second");
    }

    @Test
    void a_clock_set_in_a_transaction_that_is_undone_was_never_set() {
        new TransactionTemplate(transactions).executeWithoutResult(begun -> {
            clocks.set("bell", "never", clock.instant());
            begun.setRollbackOnly();
        });
        assertThat(due.strike()).isZero();
    }

    @Test
    void a_fault_rises_to_the_test_and_the_clock_stands() {
        clocks.set("bell", "broken", clock.instant());
        assertThatThrownBy(due::strike)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a broken thing");
        assertThatThrownBy(due::strike).hasMessage("a broken thing");
        clocks.stop("bell", "broken");
        assertThat(due.strike()).isZero();
    }
}
