package org.leadline.lesson;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.post.Letters;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to heads-ups: anybody of a unit says where and what; it stands on the unit's sheet until it has ended, and whoever raised it hears how. */
@Service
@Transactional
public class HeadsUps {
    static final int LONGEST_LINE = 600;
    private final HeadsUpStore store;
    private final ChipLists chips;
    private final Hands hands;
    private final HeadsUpClock clocks;
    private final Typing typing;
    private final People people;
    private final Units units;
    private final Letters letters;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    HeadsUps(
            HeadsUpStore store,
            ChipLists chips,
            Hands hands,
            HeadsUpClock clocks,
            Typing typing,
            People people,
            Units units,
            Letters letters,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.chips = chips;
        this.hands = hands;
        this.clocks = clocks;
        this.typing = typing;
        this.people = people;
        this.units = units;
        this.letters = letters;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Raises a heads-up: with the shift lead from now on, and on the sheet.
     *
     * @throws NotHere where the unit is not one's own
     * @throws Refused by {@code where}, {@code what}, {@code more}
     */
    public HeadsUp raise(SignedIn me, long unitId, NewHeadsUp said) {
        return raise(me, unitId, me.personId(), null, said);
    }

    /**
     * The same for a patient partner of the unit who says it by telephone, or in passing: it is theirs, and they hear back.
     *
     * @throws Refused by {@code by} too, where that is no patient partner of the unit
     */
    public HeadsUp raiseFor(SignedIn me, long unitId, long partnerId, NewHeadsUp said) {
        units.getOurs(me, unitId);
        if (listPartners(me, unitId).stream().noneMatch(partner -> partner.id() == partnerId)) {
            throw new Refused(Map.of("by", sentences.say("lesson.problem.by")));
        }
        return raise(me, unitId, partnerId, me.personId(), said);
    }

    /** The patient partners of the unit for whom somebody may write. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<Person> listPartners(SignedIn me, long unitId) {
        return people.list(me, unitId).stream()
                .map(Person.InUnit::person)
                .filter(person -> person.patientPartner() && person.id() != me.personId())
                .toList();
    }

    /** What is wrong with it, by field; empty where it can be raised. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public Map<String, String> check(SignedIn me, long unitId, NewHeadsUp said) {
        ChipLists.Chips lists = chips.get(me, unitId);
        Typing.Known known = typing.known(List.of(unitId), null, List.of());
        List<String> notNames = new ArrayList<>(known.notNames());
        notNames.addAll(lists.where());
        notNames.addAll(lists.what());
        Typing.Known here = new Typing.Known(known.people(), notNames);
        Map<String, String> problems = new LinkedHashMap<>();
        typing.nameless("where", said.where(), true, ChipLists.LONGEST_CHIP, here, problems);
        typing.nameless("what", said.what(), true, ChipLists.LONGEST_CHIP, here, problems);
        typing.nameless("more", said.more(), false, LONGEST_LINE, here, problems);
        return problems;
    }

    /** @throws NotHere where there is none, or it is not this person's to know of */
    @Transactional(readOnly = true)
    public HeadsUp get(SignedIn me, long id) {
        return store.find(id).filter(found -> mayRead(me, found)).orElseThrow(() -> new NotHere("heads-up"));
    }

    /** Those that are not ended and are, or were, with the unit; the oldest first. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<HeadsUp> listOpen(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return store.listOpen(unitId);
    }

    /** Those that ended since then; the newest first. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<HeadsUp> listEnded(SignedIn me, long unitId, Instant since) {
        units.getOurs(me, unitId);
        return store.listEnded(unitId, since).reversed();
    }

    /** Those that this person raised, the newest first. */
    @Transactional(readOnly = true)
    public List<HeadsUp> listMine(SignedIn me) {
        return store.listRaisedBy(me.personId()).reversed();
    }

    /** Who gets one that is raised now, by name. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<String> listReaders(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        Instant now = clock.instant();
        Leg next = new Leg(0, unitId, now, now.plusSeconds(1), null, null, null, null);
        return hands.of(next, now).stream().map(people::getName).toList();
    }

    /** Whether somebody who has the role of shift lead gets it; else whoever leads the unit does. */
    @Transactional(readOnly = true)
    public boolean goesToAShiftLead(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return hands.hasShiftLead(unitId);
    }

    /** Whether this person sees who raised it: they did, they wrote it down, or they are to deal with it in the unit where it was raised. */
    @Transactional(readOnly = true)
    public boolean seesRaiser(SignedIn me, HeadsUp headsUp) {
        long person = me.personId();
        Long holder = headsUp.legs().getFirst().holderId();
        return person == headsUp.raiserId()
                || Objects.equals(headsUp.scribeId(), person)
                || hands.answering(headsUp.unitId()).contains(person)
                || (Objects.equals(holder, person) && hands.worksIn(person, headsUp.unitId()));
    }

    private HeadsUp raise(SignedIn me, long unitId, long raiserId, @Nullable Long scribeId, NewHeadsUp said) {
        units.getOurs(me, unitId);
        Refused.unlessEmpty(check(me, unitId, said));
        Instant now = now();
        long id = store.insert(unitId, raiserId, scribeId, said, now);
        beginLeg(id, unitId, now);
        audit.record(me.auditName(), "heads-up raised", HeadsUp.addressOf(id), unitId, null);
        return store.find(id).orElseThrow();
    }

    /** It is that unit's turn: its clock runs, and a letter goes to those in whose hands it is. */
    void beginLeg(long id, long unitId, Instant now) {
        Instant due = now.plus(Duration.ofHours(chips.shiftHours(unitId)));
        long legId = store.insertLeg(id, unitId, now, due);
        clocks.set(legId, due);
        HeadsUp headsUp = store.find(id).orElseThrow();
        Set<Long> to = hands.of(headsUp.last(), now);
        letters.send(
                to.stream().filter(person -> person != headsUp.raiserId()).toList(), "heads-up", headsUp.address());
    }

    private boolean mayRead(SignedIn me, HeadsUp headsUp) {
        Instant now = clock.instant();
        return me.personId() == headsUp.raiserId()
                || me.belongsTo(headsUp.unitId())
                || headsUp.legs().stream()
                        .anyMatch(leg ->
                                me.belongsTo(leg.unitId()) || hands.of(leg, now).contains(me.personId()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
