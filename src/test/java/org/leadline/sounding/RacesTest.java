package org.leadline.sounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.Trust;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.sounding.act.State;
import org.leadline.sounding.act.Template;
import org.springframework.beans.factory.annotation.Autowired;

/** Ten thousand races of seal, replace, take back, close, reveal and read, on a real database. */
@SoundingTest
class RacesTest {
    private static final int RACES = 10_000;
    private static final int AUTHORS = 8;
    private static final int DEEDS_OF_AN_AUTHOR = 15;
    private static final int READERS = 3;
    private static final int READS = 8;
    private static final int CLOSERS = 3;
    private static final String NOTHING = "";

    @Autowired
    private Ward ward;

    @Autowired
    private DueActs due;

    private final Random chance = new Random(20261122);
    private final AtomicInteger raced = new AtomicInteger();

    @BeforeEach
    void open() {
        ward.open();
    }

    @Test
    @Trust(31)
    void no_early_read_one_reveal_and_every_acknowledged_view_present() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (raced.get() < RACES) {
                race(threads);
                ward.clock.set(org.leadline.SettableClock.START);
            }
        }
        assertThat(raced.get()).isGreaterThanOrEqualTo(RACES);
    }

    private void race(ExecutorService threads) throws Exception {
        List<SignedIn> asked = ward.nurses.subList(0, AUTHORS);
        Sounding sounding = ward.opened(ward.charge, ward.team(Template.DECIDE, true, asked, ward.consultant));
        Map<Long, String> acknowledged = new ConcurrentHashMap<>();
        int closeAfter = 1 + chance.nextInt(AUTHORS * DEEDS_OF_AN_AUTHOR - 1);
        CountDownLatch timeToClose = new CountDownLatch(closeAfter);
        List<Callable<Void>> racers = new ArrayList<>();
        for (SignedIn author : asked) {
            long seed = chance.nextLong();
            racers.add(() -> write(author, sounding, new Random(seed), acknowledged, timeToClose));
        }
        for (int reader = 0; reader < READERS; reader++) {
            SignedIn who =
                    List.of(ward.charge, ward.consultant, asked.getFirst()).get(reader);
            racers.add(() -> read(who, sounding));
        }
        for (int closer = 0; closer < CLOSERS; closer++) {
            racers.add(() -> {
                timeToClose.await();
                ward.clock.set(sounding.promise().closesAt());
                due.close(sounding.id());
                raced.incrementAndGet();
                return null;
            });
        }
        for (Future<Void> racer : threads.invokeAll(racers)) {
            racer.get();
        }
        check(sounding, acknowledged);
    }

    private Void write(
            SignedIn author,
            Sounding sounding,
            Random dice,
            Map<Long, String> acknowledged,
            CountDownLatch timeToClose) {
        for (int deed = 0; deed < DEEDS_OF_AN_AUTHOR; deed++) {
            if (dice.nextInt(5) == 0) {
                takeBack(author, sounding, acknowledged);
            } else {
                String text = "words " + deed;
                if (ward.views.seal(author, sounding.id(), Ward.words(sounding, text)) instanceof Sealing.Sealed) {
                    acknowledged.put(author.personId(), text);
                }
            }
            raced.incrementAndGet();
            timeToClose.countDown();
        }
        return null;
    }

    private void takeBack(SignedIn author, Sounding sounding, Map<Long, String> acknowledged) {
        try {
            ward.views.takeBack(author, sounding.id());
            if (ward.soundings.get(author, sounding.id()).sounding().state() == State.OPEN) {
                acknowledged.put(author.personId(), NOTHING);
            } else {
                acknowledged.computeIfPresent(author.personId(), (person, text) -> text + " or nothing");
            }
        } catch (NotYours closed) {
            assertThat(ward.clock.instant()).isAfterOrEqualTo(sounding.promise().closesAt());
        }
    }

    private Void read(SignedIn who, Sounding sounding) {
        for (int read = 0; read < READS; read++) {
            Seen seen = ward.soundings.get(who, sounding.id());
            if (seen.sounding().state() == State.OPEN) {
                assertThat(seen.views()).isEmpty();
                assertThat(seen.counts()).isEmpty();
            } else {
                assertThat(ward.clock.instant())
                        .isAfterOrEqualTo(sounding.promise().closesAt());
                assertThat(seen.views())
                        .hasSize(
                                seen.sounding().heardCount() == null
                                        ? 0
                                        : seen.sounding().heardCount());
            }
            raced.incrementAndGet();
        }
        return null;
    }

    private void check(Sounding sounding, Map<Long, String> acknowledged) {
        List<String> ends = ward.database
                .sql()
                .fetch(
                        "select action from access.audit where subject = {0} and action in ('revealed', 'nobody-heard')",
                        org.jooq.impl.DSL.val(sounding.address()))
                .getValues(0, String.class);
        assertThat(ends).hasSize(1);
        for (SignedIn author : ward.nurses.subList(0, AUTHORS)) {
            String expected = acknowledged.getOrDefault(author.personId(), NOTHING);
            String shown = ward.soundings.get(author, sounding.id()).views().stream()
                    .filter(ShownView::mine)
                    .map(view -> view.words().get("why"))
                    .findFirst()
                    .orElse(NOTHING);
            if (expected.endsWith(" or nothing")) {
                assertThat(shown).isIn(NOTHING, expected.replace(" or nothing", ""));
            } else {
                assertThat(shown)
                        .as("what was acknowledged to " + author.name())
                        .isEqualTo(expected);
            }
        }
    }
}
