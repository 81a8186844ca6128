package org.leadline.idea;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.post.ToldBacks;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ideas that somebody holds and the tests that they run: given on to somebody else of the unit, or closed with a reason. */
@Component
@Transactional
class IdeaHolds implements Holds {
    private static final String PART = "idea";
    private static final Pattern ID = Pattern.compile("(idea|test)-([0-9]{1,18})");
    private final IdeaStore ideas;
    private final TestStore tests;
    private final Steps steps;
    private final Ending ending;
    private final Standing standing;
    private final TestNews news;
    private final ToldBacks toldBacks;
    private final Sentences sentences;

    IdeaHolds(
            IdeaStore ideas,
            TestStore tests,
            Steps steps,
            Ending ending,
            Standing standing,
            TestNews news,
            ToldBacks toldBacks,
            Sentences sentences) {
        this.ideas = ideas;
        this.tests = tests;
        this.steps = steps;
        this.ending = ending;
        this.standing = standing;
        this.news = news;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
    }

    @Override
    public String part() {
        return PART;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> listHeld(long personId) {
        List<Held> held = new ArrayList<>();
        ideas.listHeldBy(personId).forEach(idea -> held.add(held(idea)));
        tests.listOpenRunBy(personId).forEach(test -> held.add(held(test)));
        return List.copyOf(held);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> listOwnerless(long unitId) {
        List<Held> ownerless = new ArrayList<>();
        ideas.listHeldIn(unitId).stream()
                .filter(idea -> !standing.isOf(unitId, Objects.requireNonNull(idea.holderId())))
                .forEach(idea -> ownerless.add(held(idea)));
        tests.listOpenIn(unitId).stream()
                .filter(test -> !standing.isOf(unitId, test.runnerId()))
                .forEach(test -> ownerless.add(held(test)));
        return List.copyOf(ownerless);
    }

    @Override
    public void giveOn(SignedIn by, String id, long toPersonId) {
        Matcher parts = parse(id);
        long number = Long.parseLong(parts.group(2));
        if (parts.group(1).equals(PART)) {
            Idea idea = openIdea(number);
            if (idea.saidById() == toPersonId) {
                throw new CannotBeGivenOn(sentences.say("idea.problem.own"));
            }
            mustBeOf(idea.unitId(), toPersonId);
            steps.take(by, idea, Deed.GIVE_ON, null, toPersonId, now -> Steps.withHolder(now, toPersonId));
        } else {
            SmallTest test = openTest(number);
            Idea idea = ideas.find(test.ideaId()).orElseThrow();
            mustBeOf(idea.unitId(), toPersonId);
            tests.giveOn(test.id(), toPersonId);
            tell(by, idea, test, toPersonId);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Long> findHeir(String id) {
        Matcher parts = parse(id);
        long number = Long.parseLong(parts.group(2));
        if (parts.group(1).equals(PART)) {
            if (ideas.find(number)
                    .filter(idea -> idea.state() == IdeaState.HELD || idea.state() == IdeaState.TRIED)
                    .isEmpty()) {
                throw new NotHere("idea");
            }
            return Optional.empty();
        }
        Idea idea = ideas.find(openTest(number).ideaId()).orElseThrow();
        return Optional.ofNullable(idea.holderId())
                .filter(holder -> idea.isHeldBy(holder) && standing.isOf(idea.unitId(), holder));
    }

    @Override
    public void close(SignedIn by, String id, String reason) {
        Matcher parts = parse(id);
        long number = Long.parseLong(parts.group(2));
        if (parts.group(1).equals(PART)) {
            if (ending.end(by, openIdea(number), Deed.PARK, reason) instanceof Doing.Refused(var problems)) {
                throw new CannotBeClosed(
                        sentences.say(problems.values().iterator().next()));
            }
        } else {
            SmallTest test = openTest(number);
            Idea idea = ideas.find(test.ideaId()).orElseThrow();
            tests.close(test.id(), standing.now(), reason);
            news.closed(by, idea, test, reason);
            tellAuthor(by, idea, sentences.say("idea.told.test-closed", by.name(), reason));
        }
    }

    private void tell(SignedIn by, Idea idea, SmallTest test, long toPersonId) {
        if (toPersonId != by.personId()) {
            toldBacks.tell(
                    toPersonId,
                    idea.unitId(),
                    test.address(),
                    test.question(),
                    sentences.say("idea.told.test-given-to-you", by.name()));
        }
        tellAuthor(by, idea, sentences.say("idea.told.test-given-on", by.name()));
    }

    private void tellAuthor(SignedIn by, Idea idea, String sentence) {
        if (idea.saidById() != by.personId()) {
            toldBacks.tell(idea.saidById(), idea.scribeId(), idea.unitId(), idea.address(), idea.line(), sentence);
        }
    }

    private Held held(Idea idea) {
        return new Held(
                PART,
                "idea-" + idea.id(),
                sentences.say("idea.held.idea"),
                idea.line(),
                idea.unitId(),
                idea.address(),
                null,
                true);
    }

    private Held held(SmallTest test) {
        return new Held(
                PART,
                "test-" + test.id(),
                sentences.say("idea.held.test"),
                test.question(),
                ideas.find(test.ideaId()).orElseThrow().unitId(),
                test.address(),
                test.until(),
                true);
    }

    private void mustBeOf(long unitId, long personId) {
        if (!standing.isOf(unitId, personId)) {
            throw new CannotBeGivenOn(sentences.say("idea.problem.runner"));
        }
    }

    private Idea openIdea(long id) {
        return ideas.lock(id)
                .filter(idea -> idea.state() == IdeaState.HELD || idea.state() == IdeaState.TRIED)
                .orElseThrow(() -> new NotHere("idea"));
    }

    private SmallTest openTest(long id) {
        return tests.find(id).filter(test -> !test.hasEnded()).orElseThrow(() -> new NotHere("test"));
    }

    private static Matcher parse(String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            throw new NotHere("idea");
        }
        return parts;
    }
}
