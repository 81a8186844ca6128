package org.leadline.lesson;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.post.Letters;
import org.leadline.post.ToldBacks;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what a unit does with a heads-up: somebody acknowledges it, and it ends. Whoever raised it hears both, and when it is late. */
@Service
@Transactional
public class HeadsUpAnswers {
    private static final int LONGEST_ROLE = 120;
    private final HeadsUpStore store;
    private final HeadsUps headsUps;
    private final HeadsUpClock clocks;
    private final Hands hands;
    private final Typing typing;
    private final People people;
    private final Units units;
    private final ToldBacks toldBacks;
    private final Letters letters;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    HeadsUpAnswers(
            HeadsUpStore store,
            HeadsUps headsUps,
            HeadsUpClock clocks,
            Hands hands,
            Typing typing,
            People people,
            Units units,
            ToldBacks toldBacks,
            Letters letters,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.headsUps = headsUps;
        this.clocks = clocks;
        this.hands = hands;
        this.typing = typing;
        this.people = people;
        this.units = units;
        this.toldBacks = toldBacks;
        this.letters = letters;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether this person may acknowledge it and end it: the shift leads and leads of the unit that has it, and in whose hands it is. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(SignedIn me, HeadsUp headsUp) {
        return hands.mayAct(me.personId(), headsUp.last(), clock.instant());
    }

    /** Whether nobody has it in hand: it was not acknowledged, or whoever held it has left. */
    @Transactional(readOnly = true)
    public boolean waitsToBeAcknowledged(HeadsUp headsUp) {
        Leg leg = headsUp.last();
        return leg.ended() == null && hands.findHolder(leg).isEmpty();
    }

    /** The layers above the unit that has it, and its neighbours, without those that had it before: to one of them it can be passed on. */
    @Transactional(readOnly = true)
    public List<Unit> listPassable(SignedIn me, long id) {
        return passable(headsUps.get(me, id));
    }

    /**
     * Acknowledges it: this person holds it from now on. Nothing changes where somebody holds it already.
     *
     * @throws NotHere where it is not this person's to know of
     * @throws NotYours unless they may answer it
     */
    public void acknowledge(SignedIn me, long id) {
        HeadsUp headsUp = lock(me, id);
        Leg leg = headsUp.last();
        if (leg.isAcknowledged() && hands.findHolder(leg).isPresent()) {
            return;
        }
        Instant now = now();
        Instant due = now.plus(HeadsUpClock.UNTIL_IT_ENDS);
        store.acknowledge(leg.id(), me.personId(), now, due);
        clocks.set(leg.id(), due);
        audit.record(me.auditName(), "heads-up acknowledged", headsUp.address(), leg.unitId(), null);
        tell(headsUp, me.personId(), sentences.say("lesson.told.acknowledged", me.name(), unitName(leg.unitId())));
    }

    /**
     * Ends it in the unit that has it. Passed on to another unit, it is that unit's turn.
     *
     * @throws NotHere where it is not this person's to know of
     * @throws NotYours unless they may answer it
     * @throws Refused by {@code ending}, {@code line}, {@code to}
     */
    public void end(SignedIn me, long id, NewEnding typed) {
        HeadsUp headsUp = lock(me, id);
        Leg leg = headsUp.last();
        Unit to = unitToPassTo(headsUp, typed);
        check(headsUp, typed, to);
        Ending ending = Objects.requireNonNull(typed.ending());
        Instant now = now();
        String passedTo = ending != Ending.PASSED_ON ? null : to == null ? strip(typed.to()) : to.name();
        store.end(
                leg.id(),
                new Leg.Ended(
                        ending,
                        typed.line().strip(),
                        passedTo,
                        passedTo == null || to == null ? null : to.id(),
                        me.personId(),
                        now));
        clocks.stop(leg.id());
        audit.record(me.auditName(), "heads-up ended: " + ending.word(), headsUp.address(), leg.unitId(), null);
        tell(headsUp, null, toldOfTheEnd(ending, typed.line().strip(), passedTo, leg.unitId()));
        if (passedTo != null && to != null) {
            headsUps.beginLeg(id, to.id(), now);
        }
    }

    /** Gives one that is held, or that nobody holds any more, to somebody else of the unit that has it. */
    void giveOn(SignedIn by, HeadsUp headsUp, long toPersonId) {
        Leg leg = headsUp.last();
        Instant now = now();
        if (leg.isOpen()) {
            Instant due = now.plus(HeadsUpClock.UNTIL_IT_ENDS);
            store.acknowledge(leg.id(), toPersonId, now, due);
            clocks.set(leg.id(), due);
        } else {
            store.giveOn(leg.id(), toPersonId);
        }
        audit.record(by.auditName(), "heads-up given on", headsUp.address(), leg.unitId(), null);
        tell(
                headsUp,
                toPersonId,
                sentences.say("lesson.told.given-on", people.getName(toPersonId), unitName(leg.unitId())));
        if (toPersonId != by.personId()) {
            letters.send(toPersonId, "heads-up", headsUp.address());
        }
    }

    /** Ends one with a reason when its holder leaves; the caller has made sure that they may. */
    void close(SignedIn by, HeadsUp headsUp, String reason) {
        Leg leg = headsUp.last();
        store.end(leg.id(), new Leg.Ended(Ending.EXPLAINED, reason, null, null, by.personId(), now()));
        clocks.stop(leg.id());
        audit.record(by.auditName(), "heads-up ended: explained", headsUp.address(), leg.unitId(), null);
        tell(headsUp, null, toldOfTheEnd(Ending.EXPLAINED, reason, null, leg.unitId()));
    }

    /** Its time has passed: the lead has it too, and whoever raised it hears so. */
    void late(long legId) {
        HeadsUp headsUp =
                store.findByLeg(legId).flatMap(found -> store.lock(found.id())).orElse(null);
        if (headsUp == null) {
            return;
        }
        Leg leg = headsUp.last();
        Instant now = now();
        if (leg.id() != legId || !leg.isLate(now) || leg.lateAt() != null) {
            return;
        }
        store.late(legId, now);
        Set<Long> leads = hands.leads(leg.unitId());
        letters.send(leads, "heads-up-late", headsUp.address());
        audit.record("clock", "heads-up late", headsUp.address(), leg.unitId(), null);
        tell(
                headsUp,
                null,
                sentences.say(
                        leg.isOpen() ? "lesson.told.not-acknowledged" : "lesson.told.not-ended",
                        sentences.list(
                                "lesson.and",
                                leads.stream().map(people::getName).toList()),
                        unitName(leg.unitId())));
    }

    private HeadsUp lock(SignedIn me, long id) {
        headsUps.get(me, id);
        HeadsUp headsUp = store.lock(id).orElseThrow(() -> new NotHere("heads-up"));
        if (!mayAnswer(me, headsUp)) {
            throw new NotYours("to answer this heads-up");
        }
        return headsUp;
    }

    private void check(HeadsUp headsUp, NewEnding typed, @Nullable Unit to) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (typed.ending() == null) {
            problems.put("ending", sentences.say("lesson.problem.ending"));
        }
        Set<Long> unitIds = Stream.of(headsUp.unitId(), headsUp.last().unitId()).collect(Collectors.toSet());
        Typing.Known known = typing.known(unitIds, null, List.of(headsUp.raiserId()));
        if (typed.ending() == Ending.PASSED_ON && to == null) {
            typing.nameless("to", typed.to(), true, LONGEST_ROLE, known, problems);
        }
        typing.nameless("line", typed.line(), true, HeadsUps.LONGEST_LINE, known, problems);
        Refused.unlessEmpty(problems);
    }

    private @Nullable Unit unitToPassTo(HeadsUp headsUp, NewEnding typed) {
        Long chosen = typed.toUnitId();
        if (typed.ending() != Ending.PASSED_ON || chosen == null) {
            return null;
        }
        return passable(headsUp).stream()
                .filter(unit -> unit.id() == chosen)
                .findFirst()
                .orElseThrow(() -> new Refused(Map.of("to", sentences.say("lesson.problem.to"))));
    }

    private List<Unit> passable(HeadsUp headsUp) {
        Unit unit = units.find(headsUp.last().unitId()).orElseThrow();
        Set<Long> had = headsUp.legs().stream().map(Leg::unitId).collect(Collectors.toSet());
        List<Unit> others = new ArrayList<>(units.listAbove(unit));
        others.addAll(units.listNeighbours(unit.id()));
        others.removeIf(other -> had.contains(other.id()));
        return List.copyOf(others);
    }

    private String toldOfTheEnd(Ending ending, String line, @Nullable String passedTo, long unitId) {
        return sentences.say(
                "lesson.told.ended." + ending.word(), line, passedTo == null ? unitName(unitId) : passedTo);
    }

    /** Tells whoever raised it; how it ended in any case, anything else unless they did it themselves. */
    private void tell(HeadsUp headsUp, @Nullable Long actorId, String sentence) {
        if (actorId == null || actorId != headsUp.raiserId()) {
            toldBacks.tell(
                    headsUp.raiserId(),
                    headsUp.scribeId(),
                    headsUp.unitId(),
                    headsUp.address(),
                    headsUp.title(),
                    sentence);
        }
    }

    private String unitName(long unitId) {
        return units.find(unitId).orElseThrow().name();
    }

    private static @Nullable String strip(@Nullable String typed) {
        return typed == null ? null : typed.strip();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
