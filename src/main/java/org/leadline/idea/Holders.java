package org.leadline.idea;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.post.ToldBacks;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to holders: the second person who makes an idea real, who would like to be one, and how the two are brought together. */
@Service
@Transactional
public class Holders {
    private static final int LONGEST_COULD = 200;
    private static final Map<String, String> NOT_THE_AUTHOR = Map.of("idea", "idea.problem.own");
    private final HolderStore store;
    private final Steps steps;
    private final Standing standing;
    private final Units units;
    private final ToldBacks toldBacks;
    private final Sentences sentences;

    Holders(HolderStore store, Steps steps, Standing standing, Units units, ToldBacks toldBacks, Sentences sentences) {
        this.store = store;
        this.steps = steps;
        this.standing = standing;
        this.units = units;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
    }

    /**
     * Takes an idea that was answered and has no holder: anybody of the unit but its author.
     *
     * @throws NotYours unless one is of the unit
     */
    public Doing hold(SignedIn me, long ideaId) {
        Idea idea = ours(me, ideaId);
        if (idea.saidById() == me.personId()) {
            return new Doing.Refused(NOT_THE_AUTHOR);
        }
        store.end(ideaId, me.personId(), true, standing.now());
        Doing held = steps.take(
                me,
                idea,
                Deed.HOLD,
                null,
                me.personId(),
                now -> Steps.withHolder(Steps.goingUp(now, false, null), me.personId()));
        if (held instanceof Doing.Done) {
            store.endOffers(ideaId, standing.now());
        }
        return held;
    }

    /** Gives an idea back, with a reason: it looks for another holder. @throws NotYours unless one holds it */
    public Doing layDown(SignedIn me, long ideaId, String because) {
        Idea idea = ours(me, ideaId);
        if (!idea.isHeldBy(me.personId())) {
            throw new NotYours("to lay down this idea");
        }
        var lines = new Lines();
        String said = lines.must("because", because, Lines.MOST);
        return lines.areGood()
                ? steps.take(me, idea, Deed.LAY_DOWN, said, null, now -> Steps.withHolder(now, null))
                : new Doing.Refused(lines.problems());
    }

    /**
     * Asks somebody who is willing to hold an idea; it waits in their queue until they say yes or no.
     *
     * @throws NotYours unless one leads the unit, or said the idea
     */
    public Doing ask(SignedIn me, long ideaId, long personId) {
        Idea idea = ours(me, ideaId);
        if (idea.saidById() != me.personId() && !Standing.leads(me, idea.unitId())) {
            throw new NotYours("to ask somebody to hold this idea");
        }
        boolean willing = store.listWilling(idea.unitId()).stream().anyMatch(one -> one.personId() == personId)
                && standing.isOf(idea.unitId(), personId);
        if (!willing) {
            return new Doing.Refused(Map.of("person", "idea.problem.not-willing"));
        }
        if (personId == idea.saidById()) {
            return new Doing.Refused(NOT_THE_AUTHOR);
        }
        if (idea.state() != IdeaState.ANSWERED) {
            return new Doing.Refused(Map.of("idea", "idea.problem.moved-on"));
        }
        store.offer(new Offer(ideaId, personId, me.personId(), standing.now()));
        return new Doing.Done(idea);
    }

    /** Says no to an idea that one was asked to hold; who asked is told. @throws NotHere where one was not asked */
    public void decline(SignedIn me, long ideaId) {
        Idea idea = ours(me, ideaId);
        Offer offer = store.listOffersOf(ideaId).stream()
                .filter(open -> open.personId() == me.personId())
                .findFirst()
                .orElseThrow(() -> new NotHere("offer"));
        store.end(ideaId, me.personId(), false, standing.now());
        toldBacks.tell(
                offer.byId(),
                idea.unitId(),
                idea.address(),
                idea.line(),
                sentences.say("idea.told.declined", me.name()));
    }

    /** Open offers of an idea of one's own unit. @throws NotHere where there is none that this person sees */
    @Transactional(readOnly = true)
    public List<Offer> listOffers(SignedIn me, Idea idea) {
        return me.belongsTo(idea.unitId()) ? store.listOffersOf(idea.id()) : List.of();
    }

    /** Who of the unit would hold an idea, and is here; in no order of merit. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<Willing> listWilling(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return store.listWilling(unitId).stream()
                .filter(one -> standing.isOf(unitId, one.personId()))
                .toList();
    }

    /**
     * Joins those who would hold an idea, or changes what one wrote there.
     *
     * @param could what one could help with, up to 200 characters; null or blank for nothing
     * @return message keys by field of what has to be put right; empty where one has joined
     * @throws NotYours unless one is of the unit
     */
    public Map<String, String> join(SignedIn me, long unitId, @Nullable String could) {
        units.getOurs(me, unitId);
        var lines = new Lines();
        String said = lines.may("could", could, LONGEST_COULD);
        if (lines.areGood()) {
            store.join(unitId, me.personId(), said, standing.now());
        }
        return lines.problems();
    }

    /** Leaves them again; nothing happens where one was not among them. @throws NotHere where the unit is not one's own */
    public void leave(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        store.leave(unitId, me.personId());
    }

    private Idea ours(SignedIn me, long ideaId) {
        Idea idea = steps.lock(me, ideaId);
        if (!me.belongsTo(idea.unitId())) {
            throw new NotYours("to take part in the unit's ideas");
        }
        return idea;
    }
}
