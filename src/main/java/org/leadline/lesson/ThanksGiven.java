package org.leadline.lesson;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.post.Letters;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.Sight;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to thanks: for a deed, from somebody by name, to whoever did it. Theirs alone, unless they show it; nobody counts them. */
@Service
@Transactional
public class ThanksGiven {
    static final int LONGEST_DEED = 600;
    private final ThanksStore store;
    private final Typing typing;
    private final People people;
    private final Units units;
    private final Letters letters;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    ThanksGiven(
            ThanksStore store,
            Typing typing,
            People people,
            Units units,
            Letters letters,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.typing = typing;
        this.people = people;
        this.units = units;
        this.letters = letters;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /** The people of one unit who can be thanked from another, or from itself. */
    public record Circle(Unit unit, List<Person> people) {
        public Circle {
            people = List.copyOf(people);
        }
    }

    /** Whom somebody can thank from a unit: its own people first, then those of its neighbours. @throws NotHere where it is not one's own */
    @Transactional(readOnly = true)
    public List<Circle> listCircles(SignedIn me, long unitId) {
        Unit unit = units.getOurs(me, unitId);
        List<Circle> circles = new java.util.ArrayList<>(List.of(circle(me, unit, Sight.OURS)));
        units.listNeighbours(unitId).forEach(near -> circles.add(circle(me, near, Sight.NEAR)));
        return List.copyOf(circles);
    }

    /**
     * Thanks somebody.
     *
     * @throws NotHere where the unit is not one's own
     * @throws Refused by {@code to}, {@code kind}, {@code deed}
     */
    public Thanks give(SignedIn me, long unitId, NewThanks given) {
        Map<String, String> problems = new LinkedHashMap<>();
        Optional<Unit> receiversUnit = listCircles(me, unitId).stream()
                .filter(circle -> circle.people().stream().anyMatch(person -> person.id() == given.toPersonId()))
                .map(Circle::unit)
                .findFirst();
        Thanks.Kind kind = given.kind();
        if (receiversUnit.isEmpty()) {
            problems.put("to", sentences.say("lesson.problem.thank-whom"));
        }
        if (kind == null) {
            problems.put("kind", sentences.say("lesson.problem.thank-kind"));
        }
        typing.line("deed", given.deed(), true, LONGEST_DEED, problems);
        if (kind == null || receiversUnit.isEmpty() || !problems.isEmpty()) {
            throw new Refused(problems);
        }
        long id = store.insert(
                unitId,
                me.personId(),
                given.toPersonId(),
                receiversUnit.get().id(),
                kind,
                given.deed().strip(),
                now());
        audit.record(me.auditName(), "thanks given", Thanks.addressOf(id), unitId, null);
        letters.send(given.toPersonId(), "thanks", Thanks.addressOf(id));
        return store.find(id).orElseThrow();
    }

    /** @throws NotHere where there is none, or one neither gave nor received it; shown ones stand on the unit's page, not here */
    @Transactional(readOnly = true)
    public Thanks get(SignedIn me, long id) {
        return store.find(id)
                .filter(thanks -> thanks.receiverId() == me.personId() || thanks.giverId() == me.personId())
                .orElseThrow(() -> new NotHere("thanks"));
    }

    /** What this person was thanked for, the newest first. */
    @Transactional(readOnly = true)
    public List<Thanks> listReceived(SignedIn me) {
        return store.listReceived(me.personId());
    }

    /** What people have shown to the unit, the newest first. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<Thanks> listShown(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return store.listShown(unitId);
    }

    /** The receiver keeps it to themselves, or no longer shows it. @throws NotHere unless one received it */
    public void keep(SignedIn me, long id) {
        read(me, id, false);
    }

    /** The receiver shows it on the page of the unit. @throws NotHere unless one received it */
    public void show(SignedIn me, long id) {
        read(me, id, true);
    }

    private void read(SignedIn me, long id, boolean shown) {
        Thanks thanks = get(me, id);
        if (thanks.receiverId() != me.personId()) {
            throw new NotHere("thanks");
        }
        store.read(id, now(), shown);
    }

    private Circle circle(SignedIn me, Unit unit, Sight sight) {
        return new Circle(
                unit,
                people.listToAsk(me, unit.id(), sight).stream()
                        .map(Person.InUnit::person)
                        .filter(person -> person.id() != me.personId())
                        .toList());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
