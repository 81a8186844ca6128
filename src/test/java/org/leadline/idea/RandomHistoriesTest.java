package org.leadline.idea;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.DueClocks;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.idea.SmallTest.Verdict;
import org.leadline.idea.share.OfIdeas;
import org.leadline.idea.share.OfPeople;
import org.leadline.post.ToldBack;
import org.leadline.post.ToldBacks;
import org.leadline.unit.People;
import org.leadline.unit.Units;
import org.leadline.unit.Visibility;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Anybody tries anything with any idea, again and again, while time goes by. Whatever the order: whoever said an idea was told of each step that somebody
 * else took, no open idea or test is on nobody's queue, and the two shares are what a count by hand says.
 */
@IdeaTest
class RandomHistoriesTest {
    private static final int STEPS = 120;

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private Ideas ideas;

    @Autowired
    private Answers answers;

    @Autowired
    private Holders holders;

    @Autowired
    private Tests tests;

    @Autowired
    private Blockers blockers;

    @Autowired
    private Shares shares;

    @Autowired
    private IdeaWaits waits;

    @Autowired
    private IdeaHolds holds;

    @Autowired
    private ToldBacks toldBacks;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DueClocks dueClocks;

    private final Map<Long, Long> said = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everybody_hears_back_and_nothing_lies_about(long seed) {
        var chance = new Random(seed);
        var crew = new Crew(units, people);
        for (int step = 0; step < STEPS; step++) {
            long who = one(chance, crew.everybody());
            try {
                act(chance, crew, crew.as(who));
            } catch (NotYours | NotHere notTheirs) {
                continue;
            }
            clock.move(Duration.ofMinutes(30 + chance.nextInt(1200)));
            dueClocks.strike();
            if (step % 10 == 0) {
                nothingOpenIsOnNobodysQueue(crew);
            }
        }
        nothingOpenIsOnNobodysQueue(crew);
        everyStepWasTold(crew);
        sharesAgree(crew);
        assertThat(said.size()).isGreaterThan(STEPS / 10);
    }

    private void act(Random chance, Crew crew, SignedIn me) {
        long idea = said.isEmpty() ? 0 : one(chance, List.copyOf(said.keySet()));
        long test = aTest(chance, me, idea);
        switch (chance.nextInt(14)) {
            case 0, 1, 2 -> say(chance, crew, me);
            case 3, 4 ->
                answers.answer(me, idea, IdeaAnswer.values()[chance.nextInt(IdeaAnswer.values().length)], "because");
            case 5 -> holders.hold(me, idea);
            case 6 ->
                tests.plan(
                        me,
                        idea,
                        new NewTest(
                                "Does it help?",
                                "one bay",
                                one(chance, crew.everybody()),
                                LocalDate.now(clock).plusDays(3),
                                chance.nextBoolean() ? null : expected()));
            case 7 -> tests.predict(me, test, expected());
            case 8 -> tests.start(me, test);
            case 9, 10 ->
                tests.end(
                        me,
                        test,
                        new NewTest.Ended(
                                "it did", null, "nothing", Verdict.values()[chance.nextInt(3)], null));
            case 11 -> holders.layDown(me, idea, "on leave");
            case 12 -> {
                if (chance.nextInt(3) == 0) {
                    answers.park(me, idea, "not now");
                } else {
                    answers.takeUpAgain(me, idea, "now it can be done");
                }
            }
            default -> blockers.say(me, idea, null, crew.division.id(), "no money");
        }
    }

    private static NewTest.Expected expected() {
        return new NewTest.Expected(null, null, null, "It gets better.");
    }

    private void say(Random chance, Crew crew, SignedIn me) {
        boolean scribe = chance.nextInt(4) == 0 && me.personId() != crew.partner;
        var typed = new NewIdea(
                "Idea " + said.size(), null, null, Visibility.OURS, scribe ? (Long) crew.partner : null);
        switch (ideas.say(me, crew.ward.id(), typed)) {
            case Saying.Said(Idea idea) -> said.put(idea.id(), idea.saidById());
            case Saying.Paused(Intake intake) -> assertThat(intake.unanswered()).isEqualTo(Intake.USUAL_MOST);
            case Saying.Refused refused -> throw new AssertionError(refused.toString());
        }
    }

    private long aTest(Random chance, SignedIn me, long ideaId) {
        List<SmallTest> all = ideaId == 0 ? List.of() : tests.list(me, ideaId);
        return all.isEmpty() ? 0 : all.get(chance.nextInt(all.size())).id();
    }

    private void nothingOpenIsOnNobodysQueue(Crew crew) {
        Set<String> waited = new HashSet<>();
        List<Long> all = new ArrayList<>(crew.everybody());
        all.add(crew.above);
        all.forEach(person ->
                waits.listWaiting(crew.as(person)).forEach(waiting -> waited.add(waiting.address())));
        SignedIn me = crew.as(crew.lead);
        for (Idea idea : ideas.list(me, crew.ward.id())) {
            List<String> addresses = new ArrayList<>(List.of(idea.address()));
            for (SmallTest test : tests.list(me, idea.id())) {
                if (!test.hasEnded()) {
                    assertThat(waited).as("test " + test).contains(test.address());
                    addresses.add(test.address());
                }
            }
            if (idea.state().isOpen()) {
                assertThat(waited).as(idea.toString()).containsAnyElementsOf(addresses);
            }
            for (Stuck stuck : blockers.list(me, idea)) {
                if (stuck.answeredAt() == null) {
                    assertThat(waited).contains(stuck.address());
                }
            }
        }
        assertThat(holds.listOwnerless(crew.ward.id())).isEmpty();
    }

    private void everyStepWasTold(Crew crew) {
        SignedIn me = crew.as(crew.lead);
        for (Idea idea : ideas.list(me, crew.ward.id())) {
            long byOthers = ideas.listMoves(me, idea.id()).stream()
                    .filter(move -> move.deed() != Deed.SAY)
                    .filter(move -> move.byId() != null && move.byId() != idea.saidById())
                    .count();
            long late = ideas.listMoves(me, idea.id()).stream()
                    .filter(move -> move.deed() != Deed.SAY)
                    .findFirst()
                    .map(move -> move.at().isBefore(idea.answerBy()))
                    .orElse(clock.instant().isBefore(idea.answerBy()))
                            ? 0
                            : 1;
            List<ToldBack> told = toldBacks.listAbout(idea.address()).stream()
                    .filter(one -> one.personId() == idea.saidById())
                    .toList();
            long takenDown = idea.scribeId() == null ? 0 : 1;
            assertThat(told).as(idea.toString()).hasSize((int) (byOthers + late + takenDown));
            if (idea.scribeId() != null) {
                assertThat(told).extracting(ToldBack::throughPersonId).containsOnly(idea.scribeId());
            }
        }
    }

    private void sharesAgree(Crew crew) {
        SignedIn me = crew.as(crew.lead);
        int inUse = 0;
        Set<Long> used = new HashSet<>();
        for (Map.Entry<Long, Long> idea : said.entrySet()) {
            if (ideas.get(me, idea.getKey()).state() == IdeaState.IN_USE) {
                inUse++;
                used.add(idea.getValue());
            }
        }
        Shares.Now now = shares.now(me, crew.ward.id());
        assertThat(now.ofIdeas()).isEqualTo(new OfIdeas(inUse, said.size()));
        assertThat(now.ofPeople())
                .isEqualTo(new OfPeople(used.size(), crew.everybody().size()));
        assertThat(shares.below(crew.as(crew.above), crew.division.id())).hasValueSatisfying(below -> {
            assertThat(below.ofIdeas()).isEqualTo(now.ofIdeas());
            assertThat(below.unitsCounted()).isEqualTo(1);
        });
    }

    private static long one(Random chance, List<Long> all) {
        return all.get(chance.nextInt(all.size()));
    }
}
