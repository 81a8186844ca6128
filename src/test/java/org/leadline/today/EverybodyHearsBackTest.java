package org.leadline.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.DueClocks;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.SignedIn;
import org.leadline.idea.Idea;
import org.leadline.lesson.HeadsUp;
import org.leadline.post.ToldBack;
import org.leadline.post.ToldBacks;
import org.leadline.practice.Promise;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.State;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds;
import org.leadline.unit.sheet.Waiting;
import org.leadline.unit.sheet.Waits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Say it; somebody holds it; you hear back. Over histories made by chance: nothing ends without whoever said it being told, and nothing is open and on
 * nobody's queue, also when those who held it have left.
 */
@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import({SettableClock.Setup.class, EverybodyHearsBackTest.Setup.class})
class EverybodyHearsBackTest {
    private static final int STEPS = 800;
    private static final int LOOKS_EVERY = 200;
    private static final List<String> KINDS = List.of("/learn/heads-up/", "/try/", "/promise/", "/ask/sounding/");
    private static final Instant LONG_SINCE = Instant.parse("2020-01-01T00:00:00Z");

    @TestConfiguration(proxyBeanMethods = false)
    static class Setup {
        @Bean
        BusyWard busyWard() {
            return new BusyWard();
        }
    }

    @Autowired
    BusyWard ward;

    @Autowired
    RealDatabase database;

    @Autowired
    SettableClock clock;

    @Autowired
    DueClocks due;

    @Autowired
    ToldBacks toldBacks;

    @Autowired
    List<Waits> waits;

    @Autowired
    List<Holds> holds;

    private final List<String> ended = new ArrayList<>();

    @BeforeEach
    void empty() {
        database.clean();
        clock.set(SettableClock.START);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothing_ends_untold_and_nothing_open_waits_for_nobody(long seed) {
        ward.open(seed);
        for (int step = 1; step <= STEPS; step++) {
            ward.step();
            if (step % 16 == 0) {
                clock.move(Duration.ofHours(1 + ward.roll(20)));
                due.strike();
            }
            if (step % LOOKS_EVERY == 0) {
                toTheMorning();
                look();
            }
        }
        assertThat(KINDS)
                .as("of each kind something ended, so that this can fail")
                .allSatisfy(kind -> assertThat(ended).anyMatch(address -> address.startsWith(kind)));
    }

    /** What passes on by itself does so in the morning. */
    private void toTheMorning() {
        clock.move(Duration.ofHours(24));
        due.strike();
    }

    private void look() {
        SignedIn lead = ward.lead();
        Set<String> onAQueue = onSomebodysQueue();
        for (HeadsUp open : ward.headsUps.listOpen(lead, ward.wardId())) {
            checkOnAQueue(onAQueue, open.address(), open);
        }
        for (HeadsUp over : ward.headsUps.listEnded(lead, ward.wardId(), LONG_SINCE)) {
            checkTold(over.address(), over.raiserId());
        }
        for (Idea idea : ward.ideas.list(lead, ward.wardId())) {
            if (idea.state().isOpen()) {
                checkOnAQueue(onAQueue, idea.address(), idea);
            } else if (ward.ideas.listMoves(lead, idea.id()).stream()
                    .noneMatch(move ->
                            move.state() == idea.state() && move.byId() != null && move.byId() == idea.saidById())) {
                checkTold(idea.address(), idea.saidById());
            }
        }
        ward.made().forEach(promise -> check(promise, onAQueue));
        for (long personId : ward.everybody()) {
            ward.find(personId).ifPresent(me -> {
                for (Sounding sounding : ward.soundings.list(me)) {
                    check(sounding, onAQueue);
                }
            });
        }
    }

    private void check(Promise promise, Set<String> onAQueue) {
        switch (promise.state()) {
            case OPEN, DONE -> checkOnAQueue(onAQueue, promise.address(), promise);
            case KEPT, NOT_KEPT -> {
                if (ward.find(promise.makerId()).isPresent()) {
                    checkTold(promise.address(), promise.makerId());
                }
            }
            case LET_GO -> assertThat(toldBacks.listAbout(promise.address())).isNotEmpty();
        }
    }

    private void check(Sounding sounding, Set<String> onAQueue) {
        if (sounding.state() == State.OPEN || sounding.state() == State.REVEALED) {
            checkOnAQueue(onAQueue, sounding.address(), sounding);
        } else if (sounding.state() != State.NOBODY_HEARD) {
            checkTold(sounding.address(), sounding.asker().personId());
        }
    }

    private void checkTold(String address, long personId) {
        ended.add(address);
        assertThat(toldBacks.listAbout(address))
                .as("what was told about %s", address)
                .extracting(ToldBack::personId)
                .contains(personId);
    }

    private static void checkOnAQueue(Set<String> onAQueue, String address, Object thing) {
        assertThat(onAQueue)
                .as("%s is open and has to be on somebody's queue: %s", address, thing)
                .anyMatch(queued -> queued.equals(address)
                        || queued.startsWith(address + "/")
                        || queued.startsWith(address + "?")
                        || queued.startsWith(address + "#"));
    }

    private Set<String> onSomebodysQueue() {
        Set<String> addresses = new TreeSet<>();
        Set<String> heldBy = new HashSet<>();
        for (long personId : ward.everybody()) {
            ward.find(personId).ifPresent(me -> {
                waits.forEach(part ->
                        part.listWaiting(me).stream().map(Waiting::address).forEach(addresses::add));
                holds.forEach(part ->
                        part.listHeld(personId).stream().map(Held::address).forEach(heldBy::add));
            });
        }
        addresses.addAll(heldBy);
        return addresses;
    }
}
