package org.leadline.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The door of handing over: everything that somebody holds on one page, each given on or closed with a reason; and what of a unit nobody holds. */
@Service
@Transactional
public class HandOvers {
    private static final Duration LATELY = Duration.ofDays(60);
    private final Everything everything;
    private final Candidates candidates;
    private final HandOverStore store;
    private final Passing passing;
    private final People people;
    private final Units units;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    HandOvers(
            Everything everything,
            Candidates candidates,
            HandOverStore store,
            Passing passing,
            People people,
            Units units,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.everything = everything;
        this.candidates = candidates;
        this.store = store;
        this.passing = passing;
        this.people = people;
        this.units = units;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /** What this person holds, in every part of Leadline and every unit. */
    @Transactional(readOnly = true)
    public HandOver getMine(SignedIn me) {
        LocalDate leavingOn =
                people.findHere(me.personId()).map(Person::leavingOn).orElse(null);
        return new HandOver(
                leavingOn,
                everything.listHeld(me.personId()).stream()
                        .map(held -> row(held, null, candidates.of(me, held, me.personId()), null))
                        .toList(),
                store.listPassedFrom(me.personId(), since()).stream()
                        .map(this::passed)
                        .toList());
    }

    /** What of a unit nobody holds, each explained or not. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public HandOver getOwnerless(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        List<Held> ownerless = everything.listOwnerless(unitId);
        Map<Thing, Person> whose = ownerless.isEmpty() ? Map.of() : everything.leaversOf(unitId);
        Map<Thing, HandOverStore.Explanation> explained = store.mapExplained(unitId);
        return new HandOver(
                null,
                ownerless.stream()
                        .map(held -> row(
                                held,
                                whose.get(Thing.of(held)),
                                candidates.of(me, held, null),
                                explained.get(Thing.of(held))))
                        .toList(),
                store.listPassedIn(unitId, since()).stream().map(this::passed).toList());
    }

    /** How many things of a unit nobody holds and nobody has explained. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public long countUnexplained(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        Map<Thing, HandOverStore.Explanation> explained = store.mapExplained(unitId);
        return everything.listOwnerless(unitId).stream()
                .filter(held -> !explained.containsKey(Thing.of(held)))
                .count();
    }

    /** What this person holds, what presses first. */
    @Transactional(readOnly = true)
    public List<Held> listMine(SignedIn me) {
        return everything.listHeld(me.personId());
    }

    /** Whether this person may settle what is ownerless in the unit: they lead it, or stand in for who does. */
    public static boolean leads(SignedIn me, long unitId) {
        return me.memberships().stream()
                .anyMatch(mine -> mine.unitId() == unitId && (mine.role() == Role.LEAD || mine.role() == Role.DEPUTY));
    }

    /**
     * Gives on and closes several of one's own things: all of what was chosen, or nothing.
     *
     * @return by field what is wrong, as a sentence: {@code toideaX12}, {@code reasonideaX12}; empty where it was done
     */
    public Map<String, String> settleMine(SignedIn me, List<Choice> choices) {
        Map<Thing, Held> mine = everything.listHeld(me.personId()).stream()
                .collect(Collectors.toMap(Thing::of, Function.identity(), (one, same) -> one));
        return settle(me, choices, mine, thing -> me.personId());
    }

    /**
     * The same with what is ownerless in a unit, which can be explained as well: {@code explainideaX12}.
     *
     * @throws NotHere where the unit is not one's own
     * @throws NotYours unless one leads it
     */
    public Map<String, String> settleOwnerless(SignedIn me, long unitId, List<Choice> choices) {
        units.getOurs(me, unitId);
        Map<String, String> problems = new LinkedHashMap<>();
        choices.forEach(choice -> mustBeOne(choice, problems));
        if (!problems.isEmpty()) {
            return problems;
        }
        if (!leads(me, unitId)) {
            throw new NotYours("to settle what is ownerless");
        }
        Map<Thing, Person> whose = everything.leaversOf(unitId);
        Map<Thing, Held> ownerless = everything.listOwnerless(unitId).stream()
                .collect(Collectors.toMap(Thing::of, Function.identity(), (one, same) -> one));
        return settle(
                me,
                choices,
                ownerless,
                thing -> Optional.ofNullable(whose.get(thing)).map(Person::id).orElse(null));
    }

    private interface Whose {
        @Nullable
        Long of(Thing thing);
    }

    private Map<String, String> settle(SignedIn me, List<Choice> choices, Map<Thing, Held> held, Whose whose) {
        Map<String, String> problems = new LinkedHashMap<>();
        for (Choice choice : choices) {
            if (!choice.isEmpty()) {
                Held thing = held.get(choice.thing());
                if (thing == null) {
                    throw new NotHere("thing");
                }
                settle(me, choice, thing, whose.of(choice.thing()), problems);
            }
        }
        if (!problems.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return problems;
    }

    private void settle(SignedIn me, Choice choice, Held held, @Nullable Long whose, Map<String, String> problems) {
        String word = choice.thing().word();
        Long to = choice.toPersonId();
        if (!choice.isOne()) {
            mustBeOne(choice, problems);
        } else if (to != null) {
            try {
                passing.giveOn(me, held, whose, to, false);
            } catch (Holds.CannotBeGivenOn refused) {
                problems.put("to" + word, String.valueOf(refused.getMessage()));
            }
        } else if (!choice.reason().isBlank()) {
            if (!held.closable()) {
                problems.put("reason" + word, sentences.say("practice.problem.not-closable"));
            } else if (isRight("reason" + word, choice.reason(), problems)) {
                try {
                    passing.close(me, held, whose, choice.reason().strip());
                } catch (Holds.CannotBeClosed refused) {
                    problems.put("reason" + word, String.valueOf(refused.getMessage()));
                }
            }
        } else if (isRight("explain" + word, choice.explanation(), problems)) {
            store.explain(
                    choice.thing(), held.unitId(), choice.explanation().strip(), me.personId(), LocalDate.now(clock));
            audit.record(
                    me.auditName(),
                    "ownerless, explained: " + choice.thing().name(),
                    held.address(),
                    held.unitId(),
                    null);
        }
    }

    private void mustBeOne(Choice choice, Map<String, String> problems) {
        if (!choice.isEmpty() && !choice.isOne()) {
            problems.put("to" + choice.thing().word(), sentences.say("practice.problem.one-of-these"));
        }
    }

    private boolean isRight(String field, String line, Map<String, String> problems) {
        Map<String, String> keys = new LinkedHashMap<>();
        Lines.check(field, line, true, keys);
        problems.putAll(sentences.say(keys));
        return keys.isEmpty();
    }

    private HandOver.Row row(
            Held held,
            @Nullable Person whose,
            Map<Long, String> candidates,
            HandOverStore.@Nullable Explanation explained) {
        return new HandOver.Row(
                held,
                units.find(held.unitId()).map(Unit::name).orElse(""),
                whose == null ? null : whose.name(),
                candidates,
                explained == null
                        ? null
                        : new HandOver.Explained(explained.line(), explained.on(), nameOf(explained.byId())));
    }

    private HandOver.Passed passed(HandOverStore.Row row) {
        return new HandOver.Passed(
                row.kind(),
                row.title(),
                row.address(),
                nameOf(row.fromPersonId()),
                nameOf(row.toPersonId()),
                row.reason(),
                row.at().toInstant(),
                row.byId() == null);
    }

    private @Nullable String nameOf(@Nullable Long personId) {
        return personId == null ? null : people.getName(personId);
    }

    private Instant since() {
        return clock.instant().minus(LATELY);
    }
}
