package org.leadline.idea;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.idea.SmallTest.Result;
import org.leadline.idea.SmallTest.Verdict;
import org.leadline.unit.Sight;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to small tests: planned, predicted, begun, and ended by adopt, adapt or abandon; never a result without an earlier prediction. */
@Service
@Transactional
public class Tests {
    private static final Map<String, String> MOVED_ON = Map.of("test", "idea.problem.test-moved-on");
    private static final int DAYS_UNTIL_THE_NEXT = 14;
    private final TestStore store;
    private final IdeaStore ideas;
    private final Steps steps;
    private final Ending ending;
    private final Standing standing;
    private final TestNews news;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Tests(
            TestStore store,
            IdeaStore ideas,
            Steps steps,
            Ending ending,
            Standing standing,
            TestNews news,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.ideas = ideas;
        this.steps = steps;
        this.ending = ending;
        this.standing = standing;
        this.news = news;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of doing something with a test. */
    public sealed interface Testing {
        /** It was done; the test as it stands now, and for an adapted one the next. */
        record Done(SmallTest test, @Nullable SmallTest next) implements Testing {}

        /** It was not done: message keys by field; {@code test} stands for the whole. */
        record Refused(Map<String, String> problems) implements Testing {
            public Refused {
                problems = Map.copyOf(problems);
            }
        }
    }

    /** @throws NotHere where there is none that this person sees */
    @Transactional(readOnly = true)
    public SmallTest get(SignedIn me, long testId) {
        return store.find(testId)
                .filter(test -> test.runnerId() == me.personId() || standing.sees(me, ideaOf(test)))
                .orElseThrow(() -> new NotHere("test"));
    }

    /** The tests of an idea, the oldest first. @throws NotHere where there is no such idea that this person sees */
    @Transactional(readOnly = true)
    public List<SmallTest> list(SignedIn me, long ideaId) {
        return ideas.find(ideaId)
                .filter(idea -> standing.sees(me, idea))
                .map(idea -> store.listOf(idea.id()))
                .orElseThrow(() -> new NotHere("idea"));
    }

    /** All tests of a unit that this person sees, the oldest first. @throws NotHere where they may not know of the unit */
    @Transactional(readOnly = true)
    public List<SmallTest> listIn(SignedIn me, long unitId) {
        Sight sight = units.sight(me, unitId);
        if (sight == Sight.NONE) {
            throw new NotHere("unit");
        }
        return store.listIn(unitId).stream()
                .filter(test -> sight == Sight.OURS || standing.sees(me, ideaOf(test)))
                .toList();
    }

    /** Plans a test of an idea that is held. @throws NotYours unless one holds it, or leads the unit */
    public Testing plan(SignedIn me, long ideaId, NewTest typed) {
        Idea idea = steps.lock(me, ideaId);
        mustCarry(me, idea, null);
        if (Ladder.next(idea.state(), Deed.START_TEST).isEmpty()) {
            return new Testing.Refused(Map.of("test", "idea.problem.not-held"));
        }
        var lines = new Lines();
        String question = lines.must("question", typed.question(), Lines.MOST);
        String scale = lines.must("scale", typed.scale(), Lines.MOST);
        NewTest.Expected expected = typed.expected() == null ? null : Expecting.checked(lines, typed.expected());
        LocalDate until = typed.until();
        if (until == null || until.isBefore(today()) || until.isAfter(today().plusYears(1))) {
            lines.refuse("until", "idea.problem.until");
        }
        if (!standing.isOf(idea.unitId(), typed.runnerId())) {
            lines.refuse("runner", "idea.problem.runner");
        }
        if (!lines.areGood()) {
            return new Testing.Refused(lines.problems());
        }
        NewTest planned = new NewTest(question, scale, typed.runnerId(), until, expected);
        return new Testing.Done(planned(me, idea, null, planned), null);
    }

    private SmallTest planned(SignedIn me, Idea idea, @Nullable Long nextOf, NewTest planned) {
        Instant now = standing.now();
        long id = store.insert(idea.id(), nextOf, planned, me.personId(), now);
        NewTest.Expected expected = planned.expected();
        if (expected != null) {
            store.insert(id, expected, me.personId(), now);
        }
        SmallTest test = store.find(id).orElseThrow();
        audit.record(me.auditName(), "test planned", test.address(), idea.unitId(), null);
        news.planned(me, idea, test);
        return test;
    }

    /** Whether this person may plan a test of an idea: they hold it, or lead its unit. */
    @Transactional(readOnly = true)
    public boolean mayPlan(SignedIn me, Idea idea) {
        return Standing.carries(me, idea) && me.belongsTo(idea.unitId());
    }

    /** Whether a test is this person's to carry on: they run it, hold its idea, or lead the unit. */
    @Transactional(readOnly = true)
    public boolean mayRun(SignedIn me, SmallTest test) {
        return test.runnerId() == me.personId() || Standing.carries(me, ideaOf(test));
    }

    /** Writes down what is expected, once, before the test begins. @throws NotYours unless one runs it, holds the idea or leads the unit */
    public Testing predict(SignedIn me, long testId, NewTest.Expected typed) {
        SmallTest test = locked(me, testId);
        if (test.prediction() != null || test.startedAt() != null || test.hasEnded()) {
            return new Testing.Refused(MOVED_ON);
        }
        var lines = new Lines();
        NewTest.Expected expected = Expecting.checked(lines, typed);
        if (!lines.areGood()) {
            return new Testing.Refused(lines.problems());
        }
        store.insert(testId, expected, me.personId(), standing.now());
        return done(me, test, "test predicted");
    }

    /** Begins a test, and with it the idea is tried. @throws NotYours unless one runs it, holds the idea or leads the unit */
    public Testing start(SignedIn me, long testId) {
        SmallTest test = locked(me, testId);
        if (test.prediction() == null) {
            return new Testing.Refused(Map.of("prediction", "idea.problem.no-prediction"));
        }
        if (!Ladder.mayStart(test.predictedAt(), test.startedAt(), test.hasEnded())) {
            return new Testing.Refused(MOVED_ON);
        }
        Doing moved = steps.take(me, ideaOf(test), Deed.START_TEST, test.question(), null, UnaryOperator.identity());
        if (moved instanceof Doing.Refused refused) {
            return new Testing.Refused(refused.problems());
        }
        store.start(testId, standing.now());
        return done(me, test, "test begun");
    }

    /**
     * Enters what came out. Adopted, the idea is in use; adapted, a next test is planned; abandoned, and with no other test open, the idea is too.
     *
     * @throws NotYours unless one runs it, holds the idea or leads the unit
     */
    public Testing end(SignedIn me, long testId, NewTest.Ended typed) {
        SmallTest test = locked(me, testId);
        Instant predictedAt = test.predictedAt();
        if (predictedAt == null) {
            return new Testing.Refused(Map.of("prediction", "idea.problem.no-prediction"));
        }
        if (!Ladder.mayFinish(predictedAt, test.startedAt(), test.hasEnded(), standing.now())) {
            return new Testing.Refused(MOVED_ON);
        }
        var lines = new Lines();
        String happened = lines.must("happened", typed.happened(), Lines.MOST);
        String surprised = lines.must("surprised", typed.surprised(), Lines.MOST);
        String next = lines.may("nextQuestion", typed.nextQuestion(), Lines.MOST);
        Expecting.checkNumber(lines, typed.number());
        Verdict verdict = typed.verdict();
        if (verdict == null) {
            lines.refuse("verdict", "idea.problem.verdict");
            return new Testing.Refused(lines.problems());
        }
        if (!lines.areGood()) {
            return new Testing.Refused(lines.problems());
        }
        store.insert(
                testId,
                predictedAt,
                new Result(happened, typed.number(), surprised, verdict, me.personId(), standing.now()));
        SmallTest following = follow(me, test, happened, verdict, next == null ? test.question() : next);
        audit.record(
                me.auditName(),
                "test ended: " + verdict.word(),
                test.address(),
                ideaOf(test).unitId(),
                null);
        return new Testing.Done(store.find(testId).orElseThrow(), following);
    }

    private @Nullable SmallTest follow(SignedIn me, SmallTest test, String happened, Verdict verdict, String next) {
        Idea idea = ideaOf(test);
        switch (verdict) {
            case ADOPT -> steps.take(me, idea, Deed.ADOPT, happened, null, UnaryOperator.identity());
            case ADAPT -> {
                steps.take(me, idea, Deed.ADAPT, happened, null, UnaryOperator.identity());
                if (idea.state().isOpen()) {
                    LocalDate until = today().plusDays(DAYS_UNTIL_THE_NEXT);
                    return planned(me, idea, test.id(), new NewTest(next, test.scale(), test.runnerId(), until, null));
                }
            }
            case ABANDON -> {
                if (store.listOpen(idea.id()).isEmpty()) {
                    ending.end(me, idea, Deed.ABANDON, happened);
                }
            }
        }
        return null;
    }

    /** Gives a test up without a result, with a reason. @throws NotYours unless one runs it, holds the idea or leads the unit */
    public Testing close(SignedIn me, long testId, String because) {
        SmallTest test = locked(me, testId);
        var lines = new Lines();
        String said = lines.must("because", because, Lines.MOST);
        if (!lines.areGood()) {
            return new Testing.Refused(lines.problems());
        }
        if (test.hasEnded()) {
            return new Testing.Refused(MOVED_ON);
        }
        store.close(testId, standing.now(), said);
        news.closed(me, ideaOf(test), test, said);
        return done(me, test, "test closed");
    }

    private Testing done(SignedIn me, SmallTest test, String action) {
        audit.record(me.auditName(), action, test.address(), ideaOf(test).unitId(), null);
        return new Testing.Done(store.find(test.id()).orElseThrow(), null);
    }

    /** The test, and nobody else changes it or its idea until this transaction ends. */
    private SmallTest locked(SignedIn me, long testId) {
        long ideaId = get(me, testId).ideaId();
        Idea idea = ideas.lock(ideaId).orElseThrow();
        SmallTest test = store.find(testId).orElseThrow();
        mustCarry(me, idea, test);
        return test;
    }

    private static void mustCarry(SignedIn me, Idea idea, @Nullable SmallTest test) {
        boolean runs = test != null && test.runnerId() == me.personId();
        if (!runs && !Standing.carries(me, idea)) {
            throw new NotYours("to change this test");
        }
    }

    private Idea ideaOf(SmallTest test) {
        return ideas.find(test.ideaId()).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
