package org.leadline.idea;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.Clocks;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.post.ToldBacks;
import org.leadline.unit.People;
import org.leadline.unit.Sight;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what is stuck: said in a line to the layer that can remove it, which owes an answer within seven days. */
@Service
@Transactional
public class Blockers {
    /** Until the layer owes its answer. */
    static final Duration UNTIL_ANSWERED = Duration.ofDays(7);

    private final StuckStore store;
    private final TestStore tests;
    private final Steps steps;
    private final Standing standing;
    private final Units units;
    private final People people;
    private final ToldBacks toldBacks;
    private final Sentences sentences;
    private final Clocks clocks;
    private final AuditTrail audit;

    Blockers(
            StuckStore store,
            TestStore tests,
            Steps steps,
            Standing standing,
            Units units,
            People people,
            ToldBacks toldBacks,
            Sentences sentences,
            Clocks clocks,
            AuditTrail audit) {
        this.store = store;
        this.tests = tests;
        this.steps = steps;
        this.standing = standing;
        this.units = units;
        this.people = people;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
        this.clocks = clocks;
        this.audit = audit;
    }

    /** What came of it. */
    public sealed interface Telling {
        record Told(Stuck stuck) implements Telling {}

        /** Message keys by field. */
        record Refused(Map<String, String> problems) implements Telling {
            public Refused {
                problems = Map.copyOf(problems);
            }
        }
    }

    /** The layers that a unit's idea can be stuck at: those above it that somebody leads, the nearest first, and then the unit itself. */
    @Transactional(readOnly = true)
    public List<Unit> listLayers(SignedIn me, long unitId) {
        Unit unit = units.getOurs(me, unitId);
        List<Unit> layers = new ArrayList<>(units.listAbove(unit));
        layers.removeIf(layer -> people.listToAsk(me, layer.id(), units.sight(me, layer.id())).stream()
                .noneMatch(Standing::leads));
        layers.add(unit);
        return List.copyOf(layers);
    }

    /**
     * Says that an open idea, or a test of it, is stuck.
     *
     * @param testId null where the idea as a whole is
     * @param because read by the people of that layer; 1 to 600 characters
     * @throws NotYours unless one is of the unit
     */
    public Telling say(SignedIn me, long ideaId, @Nullable Long testId, long toUnitId, String because) {
        Idea idea = steps.lock(me, ideaId);
        if (!me.belongsTo(idea.unitId())) {
            throw new NotYours("to say that this idea is stuck");
        }
        var lines = new Lines();
        String said = lines.must("stuck", because, Lines.MOST);
        if (!idea.state().isOpen()) {
            lines.refuse("idea", "idea.problem.moved-on");
        }
        if (listLayers(me, idea.unitId()).stream().noneMatch(layer -> layer.id() == toUnitId)) {
            lines.refuse("layer", "idea.problem.layer");
        }
        if (testId != null && tests.listOf(ideaId).stream().noneMatch(test -> test.id() == testId)) {
            lines.refuse("test", "idea.problem.test-moved-on");
        }
        if (!lines.areGood()) {
            return new Telling.Refused(lines.problems());
        }
        Instant now = standing.now();
        long id = store.insert(ideaId, testId, toUnitId, said, me.personId(), now, now.plus(UNTIL_ANSWERED));
        Stuck stuck = store.find(id).orElseThrow();
        clocks.set(IdeaClocks.STUCK, Long.toString(id), stuck.answerBy());
        audit.record(me.auditName(), "idea stuck", stuck.address(), idea.unitId(), null);
        return new Telling.Told(stuck);
    }

    /**
     * Answers in a line, which is told back to whoever said it and to the idea's holder.
     *
     * @throws NotYours unless one leads the layer it was said to
     */
    public Telling answer(SignedIn me, long stuckId, String typed) {
        Stuck stuck = get(me, stuckId);
        if (!owes(me, stuck)) {
            throw new NotYours("to answer what is stuck");
        }
        var lines = new Lines();
        String answer = lines.must("answer", typed, Lines.MOST);
        if (!lines.areGood()) {
            return new Telling.Refused(lines.problems());
        }
        if (!store.answer(stuckId, answer, me.personId(), standing.now())) {
            return new Telling.Refused(Map.of("answer", "idea.problem.answered-already"));
        }
        clocks.stop(IdeaClocks.STUCK, Long.toString(stuckId));
        audit.record(me.auditName(), "stuck answered", stuck.address(), stuck.unitId(), null);
        toldBacks.tell(
                stuck.byId(),
                stuck.unitId(),
                stuck.address(),
                stuck.because(),
                sentences.say("idea.told.stuck-answered", me.name(), answer));
        return new Telling.Told(store.find(stuckId).orElseThrow());
    }

    /** @throws NotHere where there is none that was said in, or to, a unit of this person */
    @Transactional(readOnly = true)
    public Stuck get(SignedIn me, long stuckId) {
        return store.find(stuckId)
                .filter(stuck ->
                        stuck.byId() == me.personId() || me.belongsTo(stuck.unitId()) || me.belongsTo(stuck.toUnitId()))
                .orElseThrow(() -> new NotHere("stuck"));
    }

    /** What is stuck about an idea, the oldest first; nothing to whoever is not of its unit. */
    @Transactional(readOnly = true)
    public List<Stuck> list(SignedIn me, Idea idea) {
        return me.belongsTo(idea.unitId()) ? store.listOf(idea.id()) : List.of();
    }

    /** What the unit's own ideas are or were stuck on. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<Stuck> listOurs(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return store.listSaidIn(unitId);
    }

    /** What was said to this unit as to the layer that can remove it. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<Stuck> listToUs(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return store.listTo(unitId);
    }

    /** Whether the answer is this person's to give. */
    @Transactional(readOnly = true)
    public boolean owes(SignedIn me, Stuck stuck) {
        return me.belongsTo(stuck.toUnitId())
                && units.sight(me, stuck.toUnitId()) == Sight.OURS
                && standing.answerers(me, stuck.toUnitId(), 0).contains(me.personId());
    }
}
