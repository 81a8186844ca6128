package org.leadline.idea;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.Clocks;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.post.ToldBacks;
import org.leadline.unit.People;
import org.springframework.stereotype.Component;

/** Takes one step with an idea: only an allowed one, written down, and told back to whoever said it. */
@Component
class Steps {
    private static final Map<String, String> MOVED_ON = Map.of("idea", "idea.problem.moved-on");
    private final IdeaStore store;
    private final Standing standing;
    private final People people;
    private final ToldBacks toldBacks;
    private final Sentences sentences;
    private final Clocks clocks;
    private final AuditTrail audit;

    Steps(
            IdeaStore store,
            Standing standing,
            People people,
            ToldBacks toldBacks,
            Sentences sentences,
            Clocks clocks,
            AuditTrail audit) {
        this.store = store;
        this.standing = standing;
        this.people = people;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
        this.clocks = clocks;
        this.audit = audit;
    }

    /** The idea that this person sees, which nobody else changes until this transaction ends. @throws NotHere where there is none */
    Idea lock(SignedIn me, long ideaId) {
        return store.lock(ideaId).filter(idea -> standing.sees(me, idea)).orElseThrow(() -> new NotHere("idea"));
    }

    /**
     * Takes a step with a locked idea.
     *
     * @param line what is told with it; null where the step says it all
     * @param toId to whom it goes; null where to nobody
     * @param change what else changes in it
     */
    Doing take(
            SignedIn by, Idea idea, Deed deed, @Nullable String line, @Nullable Long toId, UnaryOperator<Idea> change) {
        Optional<IdeaState> to = Ladder.next(idea.state(), deed);
        if (to.isEmpty()) {
            return new Doing.Refused(MOVED_ON);
        }
        Idea now = change.apply(withState(idea, to.get()));
        store.update(now);
        store.add(idea.id(), new Idea.Move(deed, now.state(), line, by.personId(), toId, standing.now()));
        if (idea.state() == IdeaState.SAID) {
            clocks.stop(IdeaClocks.ANSWER, Long.toString(idea.id()));
        }
        audit.record(by.auditName(), "idea: " + deed.word(), idea.address(), idea.unitId(), null);
        tell(by, idea, now, deed, line, toId);
        return new Doing.Done(now);
    }

    private Idea withState(Idea idea, IdeaState state) {
        boolean first = idea.state() == IdeaState.SAID;
        return new Idea(
                idea.id(),
                idea.unitId(),
                idea.visibility(),
                idea.line(),
                idea.turnsOver(),
                idea.smallestPart(),
                idea.saidById(),
                idea.scribeId(),
                idea.saidAt(),
                idea.answerBy(),
                state,
                idea.state() == state ? idea.stateAt() : standing.now(),
                idea.goesUp(),
                idea.goneUpAt(),
                idea.holderId(),
                first ? standing.now() : idea.answeredAt(),
                state == IdeaState.IN_USE ? standing.now() : idea.inUseAt());
    }

    static Idea withHolder(Idea idea, @Nullable Long holderId) {
        return with(idea, idea.goesUp(), idea.goneUpAt(), holderId);
    }

    static Idea goingUp(Idea idea, boolean goesUp, @Nullable Instant goneUpAt) {
        return with(idea, goesUp, goneUpAt, idea.holderId());
    }

    private static Idea with(Idea idea, boolean goesUp, @Nullable Instant goneUpAt, @Nullable Long holderId) {
        return new Idea(
                idea.id(),
                idea.unitId(),
                idea.visibility(),
                idea.line(),
                idea.turnsOver(),
                idea.smallestPart(),
                idea.saidById(),
                idea.scribeId(),
                idea.saidAt(),
                idea.answerBy(),
                idea.state(),
                idea.stateAt(),
                goesUp,
                goneUpAt,
                holderId,
                idea.answeredAt(),
                idea.inUseAt());
    }

    private void tell(SignedIn by, Idea before, Idea now, Deed deed, @Nullable String line, @Nullable Long toId) {
        String who = toId == null ? by.name() : people.getName(toId);
        String sentence = sentences.say("idea.told." + deed.word(), who, line == null ? "" : line);
        if (now.saidById() != by.personId()) {
            toldBacks.tell(now.saidById(), now.scribeId(), now.unitId(), now.address(), now.line(), sentence);
        }
        Long held = before.holderId();
        if (before.isHeldBy(held == null ? 0 : held) && held != null && held != by.personId() && !held.equals(toId)) {
            toldBacks.tell(held, now.unitId(), now.address(), now.line(), sentence);
        }
        if (deed == Deed.GIVE_ON && toId != null && toId != by.personId()) {
            toldBacks.tell(
                    toId, now.unitId(), now.address(), now.line(), sentences.say("idea.told.given-to-you", by.name()));
        }
    }
}
