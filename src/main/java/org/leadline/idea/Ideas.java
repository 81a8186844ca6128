package org.leadline.idea;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.leadline.access.AuditTrail;
import org.leadline.access.Clocks;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.post.ToldBacks;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.Sight;
import org.leadline.unit.Units;
import org.leadline.unit.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to ideas: they are said in a line, by anybody of the unit, and found again. */
@Service
@Transactional
public class Ideas {
    /** Until the first answer is owed. */
    static final Duration UNTIL_ANSWERED = Duration.ofDays(7);

    private static final int MOST_ALLOWED = 100;
    private final IdeaStore store;
    private final Standing standing;
    private final ShareClock shareClock;
    private final Units units;
    private final People people;
    private final ToldBacks toldBacks;
    private final Sentences sentences;
    private final Clocks clocks;
    private final AuditTrail audit;

    Ideas(
            IdeaStore store,
            Standing standing,
            ShareClock shareClock,
            Units units,
            People people,
            ToldBacks toldBacks,
            Sentences sentences,
            Clocks clocks,
            AuditTrail audit) {
        this.store = store;
        this.standing = standing;
        this.shareClock = shareClock;
        this.units = units;
        this.people = people;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
        this.clocks = clocks;
        this.audit = audit;
    }

    /**
     * Says an idea; its first answer is owed within seven days.
     *
     * @throws NotHere where the unit is not one's own
     */
    public Saying say(SignedIn me, long unitId, NewIdea typed) {
        units.getOurs(me, unitId);
        var lines = new Lines();
        NewIdea idea = new NewIdea(
                lines.must("line", typed.line(), Lines.MOST),
                lines.may("turnsOver", typed.turnsOver(), Lines.MOST),
                lines.may("smallestPart", typed.smallestPart(), Lines.MOST),
                typed.visibility(),
                typed.saidByPersonId());
        if (idea.visibility() != Visibility.OURS && idea.visibility() != Visibility.OPEN) {
            lines.refuse("visibility", "idea.problem.visibility");
        }
        Long author = idea.saidByPersonId();
        if (author != null && !maySpeakFor(me, unitId, author)) {
            lines.refuse("saidBy", "idea.problem.saidBy");
        }
        if (!lines.areGood()) {
            return new Saying.Refused(lines.problems());
        }
        store.queueUp(unitId);
        Intake intake = intakeOf(me, unitId);
        return intake.isPaused() ? new Saying.Paused(intake) : said(me, unitId, idea);
    }

    private Saying said(SignedIn me, long unitId, NewIdea typed) {
        Instant now = standing.now();
        Long other = typed.saidByPersonId();
        long author = other == null ? me.personId() : other;
        Long scribe = author == me.personId() ? null : me.personId();
        long id = store.insert(typed, unitId, author, scribe, now, now.plus(UNTIL_ANSWERED));
        Idea idea = store.find(id).orElseThrow();
        store.add(id, new Idea.Move(Deed.SAY, IdeaState.SAID, null, author, null, now));
        clocks.set(IdeaClocks.ANSWER, Long.toString(id), idea.answerBy());
        shareClock.wind(unitId);
        audit.record(me.auditName(), "idea: say", idea.address(), unitId, null);
        if (scribe != null) {
            toldBacks.tell(
                    author,
                    scribe,
                    unitId,
                    idea.address(),
                    idea.line(),
                    sentences.say("idea.told.taken-down", me.name()));
        }
        return new Saying.Said(idea);
    }

    /** @throws NotHere where there is none that this person sees */
    @Transactional(readOnly = true)
    public Idea get(SignedIn me, long ideaId) {
        return store.find(ideaId).filter(idea -> standing.sees(me, idea)).orElseThrow(() -> new NotHere("idea"));
    }

    /** What was done with an idea, the first step first. @throws NotHere where there is none that this person sees */
    @Transactional(readOnly = true)
    public List<Idea.Move> listMoves(SignedIn me, long ideaId) {
        return store.listMoves(get(me, ideaId).id());
    }

    /** All ideas of a unit that this person sees, the oldest first. @throws NotHere where they may not know of the unit */
    @Transactional(readOnly = true)
    public List<Idea> list(SignedIn me, long unitId) {
        if (units.sight(me, unitId) == Sight.NONE) {
            throw new NotHere("unit");
        }
        return store.listOf(unitId).stream()
                .filter(idea -> standing.sees(me, idea))
                .toList();
    }

    /** Whether a unit takes in ideas just now, and who owes answers. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public Intake intake(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return intakeOf(me, unitId);
    }

    /**
     * Sets how many ideas may wait for their first answer before the unit takes in no more.
     *
     * @param most 1 to 100
     * @return whether it was set; false where that is no such number
     * @throws NotHere where the unit is not one's own
     * @throws NotYours unless one leads it, or is its administrator
     */
    public boolean setMostUnanswered(SignedIn me, long unitId, int most) {
        units.getOurs(me, unitId);
        if (!maySetMost(me, unitId)) {
            throw new NotYours("to say how many ideas may wait");
        }
        if (most < 1 || most > MOST_ALLOWED) {
            return false;
        }
        store.setMostUnanswered(unitId, most);
        audit.record(me.auditName(), "ideas that may wait: " + most, "/try", unitId, null);
        return true;
    }

    /** The patient partners for whom this person may write an idea down. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<Person> listPartners(SignedIn me, long unitId) {
        return people.list(me, unitId).stream()
                .map(Person.InUnit::person)
                .filter(Person::patientPartner)
                .filter(person -> person.id() != me.personId() && me.worksIn(unitId))
                .toList();
    }

    /** Whether this person owes an idea its first answer, or may yet park it and take it up again. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(SignedIn me, Idea idea) {
        return standing.answers(me, idea);
    }

    /** Whether this person leads the unit, or stands in for who does. */
    public boolean leads(SignedIn me, long unitId) {
        return Standing.leads(me, unitId);
    }

    /** Whether this person says how many ideas may wait: they lead the unit, or are its administrator. */
    public boolean maySetMost(SignedIn me, long unitId) {
        return Standing.leads(me, unitId) || Standing.administers(me, unitId);
    }

    private boolean maySpeakFor(SignedIn me, long unitId, long author) {
        return author == me.personId() || listPartners(me, unitId).stream().anyMatch(partner -> partner.id() == author);
    }

    private Intake intakeOf(SignedIn me, long unitId) {
        Optional<Integer> most = store.findMostUnanswered(unitId);
        return new Intake(
                store.countUnanswered(unitId),
                most.orElse(Intake.USUAL_MOST),
                Standing.answerers(people.list(me, unitId), 0));
    }
}
