package org.leadline.lesson;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.post.Letters;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.leadline.unit.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to lessons: what happened, what I learned, what changes; about oneself only, and in each unit whoever leads it goes first. Before it is given a
 * lesson is nowhere in Leadline.
 */
@Service
@Transactional
public class Lessons {
    /** So that a teaching case fits on one page. */
    static final int LONGEST_STORY = 1800;

    static final int MOST_PARAGRAPHS = 8;
    static final int LONGEST_LINE = 400;
    private static final int FEWEST_COUNTED_ABOVE = 5;
    private final LessonStore store;
    private final Hands hands;
    private final Typing typing;
    private final People people;
    private final Units units;
    private final Letters letters;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    Lessons(
            LessonStore store,
            Hands hands,
            Typing typing,
            People people,
            Units units,
            Letters letters,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.hands = hands;
        this.typing = typing;
        this.people = people;
        this.units = units;
        this.letters = letters;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whose turn it is to give a lesson in a unit. */
    public sealed interface Turn {
        /** Anybody's. */
        record Everybodys() implements Turn {}

        /** None was given in the unit yet, and this person is the one to go first. */
        record GoFirst() implements Turn {}

        /** None was given yet, and others are to go first. @param asked whether somebody has asked them */
        record Wait(List<String> firstNames, boolean asked) implements Turn {}

        /** Whether whoever goes first can still be asked to. */
        default boolean mayBeAsked() {
            return this instanceof Wait wait && !wait.asked();
        }
    }

    /** Whose turn it is, as this person sees it. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public Turn turn(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        if (store.hasBegun(unitId)) {
            return new Turn.Everybodys();
        }
        var first = hands.leadsHere(unitId);
        return first.contains(me.personId())
                ? new Turn.GoFirst()
                : new Turn.Wait(
                        first.stream().map(people::getName).toList(),
                        store.findAskedFirst(unitId).isPresent());
    }

    /**
     * Asks whoever leads the unit to go first; they are not told who asks. Nothing happens where that was asked already, or one was given.
     *
     * @throws NotHere where the unit is not one's own
     */
    public void askFirst(SignedIn me, long unitId) {
        if (turn(me, unitId).mayBeAsked()) {
            store.askFirst(unitId, now());
            letters.send(hands.leadsHere(unitId), "first-lesson", "/learn");
        }
    }

    /**
     * Gives a lesson.
     *
     * @throws NotHere where the unit is not one's own
     * @throws Refused by {@code turn}, {@code seenBy}, {@code happened}, {@code learned}, {@code changes}
     */
    public Lesson give(SignedIn me, long unitId, NewLesson given) {
        units.getOurs(me, unitId);
        Refused.unlessEmpty(check(me, unitId, given));
        Person author = people.get(me, me.personId());
        String grade = author.grade();
        long id = store.insert(
                unitId, me.personId(), author.name(), grade == null ? author.profession() : grade, tidy(given), now());
        audit.record(me.auditName(), "lesson given", Lesson.addressOf(id), unitId, null);
        return store.find(id).orElseThrow();
    }

    /** @throws NotHere where there is none, it was taken back, or it is not this person's to read */
    @Transactional(readOnly = true)
    public Lesson get(SignedIn me, long id) {
        return store.find(id)
                .filter(lesson -> lesson.authorId() == me.personId()
                        || lesson.visibility().isSeenFrom(units.sight(me, lesson.unitId())))
                .orElseThrow(() -> new NotHere("lesson"));
    }

    /** The unit's, the newest first. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<Lesson> list(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return store.list(unitId);
    }

    /** What the unit's neighbours, and the layers above and below it, have opened to it; the newest first. @throws NotHere where it is not one's own */
    @Transactional(readOnly = true)
    public List<Lesson> listFromAround(SignedIn me, long unitId) {
        Unit unit = units.getOurs(me, unitId);
        List<Unit> around = new ArrayList<>(units.listNeighbours(unitId));
        around.addAll(units.listAbove(unit));
        around.addAll(units.listBelow(unitId));
        return store.listOpen(around.stream().map(Unit::id).toList());
    }

    /** How many lessons the units right below have given that may be counted above; 0 where fewer than five. @throws NotHere where it is not one's own */
    @Transactional(readOnly = true)
    public int countBelow(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        int count = store.countUp(units.listBelow(unitId).stream().map(Unit::id).toList());
        return count < FEWEST_COUNTED_ABOVE ? 0 : count;
    }

    /** Takes a lesson back: nothing of what was written is kept. @throws NotHere unless it is one's own */
    public void takeBack(SignedIn me, long id) {
        Lesson lesson = getMine(me, id);
        store.takeBack(id, now());
        audit.record(me.auditName(), "lesson taken back", lesson.address(), lesson.unitId(), null);
    }

    /**
     * Agrees that a lesson may be printed as a teaching case, from today; or no longer.
     *
     * @param signed null: no longer
     * @throws NotHere unless it is one's own
     */
    public void consent(SignedIn me, long id, Lesson.@Nullable Signed signed) {
        Lesson lesson = getMine(me, id);
        store.consent(id, signed == null ? null : new Lesson.TeachingCase(signed, LocalDate.now(clock)));
        audit.record(
                me.auditName(),
                signed == null ? "teaching case taken back" : "teaching case agreed to",
                lesson.address(),
                lesson.unitId(),
                null);
    }

    /** Without empty lines, and the two lines as one line each. */
    private static NewLesson tidy(NewLesson given) {
        return new NewLesson(
                given.happened().strip().lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n")),
                given.learned().strip().replaceAll("\\s+", " "),
                given.changes().strip().replaceAll("\\s+", " "),
                given.visibility());
    }

    private Lesson getMine(SignedIn me, long id) {
        return store.find(id)
                .filter(lesson -> lesson.authorId() == me.personId())
                .orElseThrow(() -> new NotHere("lesson"));
    }

    private Map<String, String> check(SignedIn me, long unitId, NewLesson given) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (turn(me, unitId) instanceof Turn.Wait wait) {
            problems.put("turn", sentences.say("lesson.problem.turn", sentences.list("lesson.or", wait.firstNames())));
        }
        if (given.visibility() == Visibility.MINE) {
            problems.put("seenBy", sentences.say("lesson.problem.seen-by"));
        }
        Typing.Known known = typing.known(List.of(unitId), me.personId(), List.of());
        typing.nameless("happened", given.happened(), true, LONGEST_STORY, known, problems);
        if (given.happened().strip().lines().filter(line -> !line.isBlank()).count() > MOST_PARAGRAPHS) {
            problems.putIfAbsent("happened", sentences.say("lesson.problem.paragraphs", MOST_PARAGRAPHS));
        }
        typing.nameless("learned", given.learned(), true, LONGEST_LINE, known, problems);
        typing.nameless("changes", given.changes(), true, LONGEST_LINE, known, problems);
        return problems;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
