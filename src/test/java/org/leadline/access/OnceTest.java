package org.leadline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.DueClocks;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** What a page may send twice is done once. */
@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import(SettableClock.Setup.class)
class OnceTest {
    private static final SignedIn PRIYA = new SignedIn(1, "Priya", 1, List.of());
    private static final SignedIn TOM = new SignedIn(2, "Tom", 1, List.of());

    @Autowired
    Once once;

    @Autowired
    RealDatabase database;

    @Autowired
    SettableClock clock;

    @Autowired
    DueClocks due;

    private final AtomicInteger done = new AtomicInteger();

    @BeforeEach
    void empty() {
        database.clean();
        clock.set(SettableClock.START);
    }

    @Test
    void a_key_acts_once_and_leads_to_the_same_place_ever_after() {
        String key = UUID.randomUUID().toString();
        assertThat(act(PRIYA, key)).isEqualTo("/thing/1");
        assertThat(act(PRIYA, key)).isEqualTo("/thing/1");
        assertThat(done).hasValue(1);
        assertThat(once.find(PRIYA, key)).contains("/thing/1");
        assertThat(once.find(TOM, key)).isEmpty();
    }

    @Test
    void without_a_key_it_acts_each_time() {
        assertThat(act(PRIYA, null)).isEqualTo("/thing/1");
        assertThat(act(PRIYA, " ")).isEqualTo("/thing/2");
    }

    @Test
    void another_persons_key_and_what_is_no_key_do_nothing() {
        String key = UUID.randomUUID().toString();
        act(PRIYA, key);
        assertThatThrownBy(() -> act(TOM, key)).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> act(TOM, "1; drop table")).isInstanceOf(NotHere.class);
        assertThat(done).hasValue(1);
    }

    @Test
    void what_was_refused_can_be_sent_again_under_its_key() {
        String key = UUID.randomUUID().toString();
        assertThatThrownBy(() -> once.act(PRIYA, key, () -> {
                    throw new NotYours("not now");
                }))
                .isInstanceOf(NotYours.class);
        assertThat(act(PRIYA, key)).isEqualTo("/thing/1");
    }

    @Test
    void of_many_at_the_same_moment_one_acts_and_all_are_led_to_what_came_of_it() throws Exception {
        String key = UUID.randomUUID().toString();
        var ready = new CountDownLatch(8);
        try (var devices = Executors.newFixedThreadPool(8)) {
            List<Future<String>> answers = IntStream.range(0, 8)
                    .mapToObj(device -> devices.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return act(PRIYA, key);
                    }))
                    .toList();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("/thing/1");
            }
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void keys_are_forgotten_after_sixty_days() {
        String old = UUID.randomUUID().toString();
        act(PRIYA, old);
        clock.move(Duration.ofDays(30));
        String young = UUID.randomUUID().toString();
        act(PRIYA, young);
        clock.move(Duration.ofDays(31));
        due.strike();
        assertThat(once.find(PRIYA, old)).isEmpty();
        assertThat(once.find(PRIYA, young)).contains("/thing/2");
        clock.move(Duration.ofDays(30));
        due.strike();
        assertThat(once.find(PRIYA, young)).isEmpty();
    }

    private String act(SignedIn who, @Nullable String key) {
        return once.act(who, key, () -> "/thing/" + done.incrementAndGet());
    }
}
