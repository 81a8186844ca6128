package org.leadline.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.post.ToldBack;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Anybody raises, takes in hand, ends, passes on, gives on, leaves or gets a role, at any time. Whatever the order: each heads-up that has ended was told to
 * whoever raised it, and each that is open is on somebody's queue who can deal with it.
 */
@LessonTest
class HistoriesTest {
    private static final int STEPS = 40;

    @Autowired
    private Hospital at;

    private Random chance = new Random();
    private final List<SignedIn> everybody = new ArrayList<>();
    private final List<HeadsUp> raised = new ArrayList<>();
    private final Map<Long, Long> endedBy = new HashMap<>();

    @BeforeEach
    void open() {
        at.open();
        everybody.addAll(List.of(
                at.lead, at.shiftLead, at.newest, at.nurse, at.partner, at.director, at.neighbour, at.stranger));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everybodyHearsAndNothingIsLost(long seed) {
        chance = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            step();
            at.clocks.strike();
            check("seed " + seed + ", step " + step);
        }
        assertThat(raised).isNotEmpty();
        assertThat(endedBy).as("a walk in which nothing ends shows nothing").isNotEmpty();
    }

    private void step() {
        SignedIn me = at.again(oneOf(everybody).personId());
        try {
            switch (chance.nextInt(9)) {
                case 0, 1 -> raise(me);
                case 2 -> at.answers.acknowledge(me, anyId());
                case 3, 4 -> end(chance.nextBoolean() ? me : somebodyWhoMay(me));
                case 5 -> at.clock.move(Duration.ofHours(chance.nextInt(30)));
                case 6 -> at.holds.giveOn(at.lead, Long.toString(anyId()), me.personId());
                case 7 -> changeARole(me);
                default -> leave(me);
            }
        } catch (NotHere | NotYours | Refused | org.leadline.unit.sheet.Holds.CannotBeGivenOn refused) {
            assertThat(refused).isNotNull();
        }
    }

    private void raise(SignedIn me) {
        for (SignedIn.Membership mine : me.memberships()) {
            NewHeadsUp said = new NewHeadsUp("Here", "Kit", chance.nextBoolean() ? null : "It rattles");
            raised.add(
                    chance.nextInt(4) == 0 && mine.unitId() == at.wardId && me.personId() != at.partner.personId()
                            ? at.headsUps.raiseFor(me, mine.unitId(), at.partner.personId(), said)
                            : at.headsUps.raise(me, mine.unitId(), said));
            return;
        }
    }

    private void end(SignedIn me) {
        long id = raised.isEmpty()
                ? 0
                : chance.nextBoolean() ? anyId() : raised.getLast().id();
        Ending ending = oneOf(List.of(Ending.values()));
        Long to = chance.nextBoolean() ? null : oneOf(List.of(at.divisionId, at.clinicId, at.wardId));
        at.answers.end(me, id, new NewEnding(ending, "So it is.", to, "the desk of pumps"));
        if (at.headsUps.get(me, id).hasEnded()) {
            endedBy.put(id, me.personId());
        }
    }

    private SignedIn somebodyWhoMay(SignedIn otherwise) {
        return raised.isEmpty()
                ? otherwise
                : everybody.stream()
                        .map(person -> at.again(person.personId()))
                        .filter(person -> at.answers.mayAnswer(person, stored(raised.getLast())))
                        .findFirst()
                        .orElse(otherwise);
    }

    private void changeARole(SignedIn me) {
        Role role = oneOf(List.of(Role.SHIFT_LEAD, Role.DEPUTY, Role.LEAD));
        for (SignedIn.Membership mine : me.memberships()) {
            if (mine.role() == role) {
                at.people.endRole(me.personId(), mine.unitId(), role, "test");
                return;
            }
        }
        if (me.worksIn(at.wardId)) {
            at.people.giveRole(me.personId(), at.wardId, role, "test");
        }
    }

    /** The director of the division stays: some layer is led by somebody. */
    private void leave(SignedIn me) {
        if (me.personId() != at.director.personId() && chance.nextInt(3) == 0) {
            at.leaves(me);
            everybody.add(at.person("Somebody New", at.wardId, "staff nurse", Role.MEMBER));
        }
    }

    private void check(String when) {
        Map<String, Boolean> queues = new HashMap<>();
        for (SignedIn person : everybody) {
            SignedIn now = at.again(person.personId());
            if (!now.memberships().isEmpty()) {
                at.queue.listWaiting(now).forEach(waiting -> queues.put(waiting.address(), true));
            }
        }
        for (HeadsUp one : raised) {
            HeadsUp now = stored(one);
            if (now.hasEnded()) {
                assertThat(queues).as(when).doesNotContainKey(one.address());
                assertThat(lastTold(now))
                        .as("%s: %s ended and its raiser heard", when, one.address())
                        .isTrue();
            } else if (now.last().unitId() != at.practiceId || somebodyWorksInThePractice()) {
                assertThat(queues)
                        .as("%s: %s is on a queue", when, one.address())
                        .containsKey(one.address());
            }
        }
    }

    private boolean somebodyWorksInThePractice() {
        return !at.people.listEverybody(at.practiceId).isEmpty();
    }

    private boolean lastTold(HeadsUp ended) {
        Leg.Ended end = ended.last().ended();
        assertThat(end).isNotNull();
        return at.toldBacks.listAbout(ended.address()).stream()
                .filter(told ->
                        told.personId() == ended.raiserId() && told.sentence().contains(end.line()))
                .map(ToldBack::at)
                .anyMatch(told -> told.equals(end.at()));
    }

    private HeadsUp stored(HeadsUp headsUp) {
        return at.headsUps.get(
                new SignedIn(headsUp.raiserId(), "whoever raised it", headsUp.unitId(), List.of()), headsUp.id());
    }

    private long anyId() {
        return raised.isEmpty() ? 0 : oneOf(raised).id();
    }

    private <T> T oneOf(List<T> several) {
        return several.get(chance.nextInt(several.size()));
    }
}
