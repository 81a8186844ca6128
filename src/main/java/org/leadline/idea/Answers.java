package org.leadline.idea;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of answering ideas: the first answer within seven days, and what those who carry an idea decide about it later. */
@Service
@Transactional
public class Answers {
    private final Steps steps;
    private final Standing standing;
    private final Ending ending;

    Answers(Steps steps, Standing standing, Ending ending) {
        this.steps = steps;
        this.standing = standing;
        this.ending = ending;
    }

    /**
     * Gives an idea its first answer, or a further one to an idea that went up and came back.
     *
     * @param line 1 to 600 characters, told to whoever said it
     * @throws org.leadline.access.NotHere where this person sees no such idea
     * @throws NotYours unless the answer is theirs to give
     */
    public Doing answer(SignedIn me, long ideaId, @Nullable IdeaAnswer answer, String line) {
        Idea idea = steps.lock(me, ideaId);
        mustAnswer(me, idea);
        var lines = new Lines();
        String said = lines.must("line", line, Lines.MOST);
        if (answer == null) {
            lines.refuse("answer", "idea.problem.answer");
            return new Doing.Refused(lines.problems());
        }
        if (!lines.areGood()) {
            return new Doing.Refused(lines.problems());
        }
        if (idea.state() != IdeaState.SAID) {
            return new Doing.Refused(Map.of("idea", "idea.problem.moved-on"));
        }
        return steps.take(
                me, idea, answer.deed(), said, null, now -> Steps.goingUp(now, answer == IdeaAnswer.NOT_OURS, null));
    }

    /**
     * Parks an open idea, with a reason: whoever holds it, or leads the unit.
     *
     * @throws NotYours unless it is theirs to carry on
     */
    public Doing park(SignedIn me, long ideaId, String because) {
        return end(me, ideaId, Deed.PARK, because);
    }

    /** Gives up an idea that was held or tried, with a reason. @throws NotYours unless it is theirs to carry on */
    public Doing abandon(SignedIn me, long ideaId, String because) {
        return end(me, ideaId, Deed.ABANDON, because);
    }

    /** Takes a parked idea up again: it looks for a holder. @throws NotYours unless the answer is theirs to give, or they lead the unit */
    public Doing takeUpAgain(SignedIn me, long ideaId, String because) {
        Idea idea = steps.lock(me, ideaId);
        if (!Standing.leads(me, idea.unitId())) {
            mustAnswer(me, idea);
        }
        var lines = new Lines();
        String said = lines.must("because", because, Lines.MOST);
        return lines.areGood()
                ? steps.take(
                        me,
                        idea,
                        Deed.TAKE_UP_AGAIN,
                        said,
                        null,
                        now -> Steps.withHolder(Steps.goingUp(now, false, null), null))
                : new Doing.Refused(lines.problems());
    }

    /**
     * Writes down that the ask was sent which an idea became.
     *
     * @throws NotYours unless the answer is theirs to give, or they lead the unit
     */
    public Doing goneUp(SignedIn me, long ideaId) {
        Idea idea = steps.lock(me, ideaId);
        if (!Standing.leads(me, idea.unitId())) {
            mustAnswer(me, idea);
        }
        return idea.goesUp() && idea.goneUpAt() == null
                ? steps.take(me, idea, Deed.ASK_SENT, null, null, now -> Steps.goingUp(now, true, standing.now()))
                : new Doing.Refused(Map.of("idea", "idea.problem.moved-on"));
    }

    private Doing end(SignedIn me, long ideaId, Deed deed, String because) {
        Idea idea = steps.lock(me, ideaId);
        if (!Standing.carries(me, idea)) {
            mustAnswer(me, idea);
        }
        var lines = new Lines();
        String said = lines.must("because", because, Lines.MOST);
        return lines.areGood() ? ending.end(me, idea, deed, said) : new Doing.Refused(lines.problems());
    }

    private void mustAnswer(SignedIn me, Idea idea) {
        if (!standing.answers(me, idea)) {
            throw new NotYours("to answer this idea");
        }
    }
}
