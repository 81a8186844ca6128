package org.leadline.sounding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.sounding.act.LeftOut;
import org.leadline.sounding.act.State;
import org.leadline.sounding.act.Template;
import org.leadline.sounding.act.Turn;
import org.leadline.unit.Person;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of asking: a draft is written, looked over and opened. From then on nothing of its promise can be altered. */
@Service
@Transactional
public class Asks {
    private static final Duration BEDSIDE_ANSWER = Duration.ofHours(24);
    private final DraftStore drafts;
    private final SoundingStore store;
    private final BoxStore boxes;
    private final Circles circles;
    private final Memory memory;
    private final Units units;
    private final Clockwork clockwork;
    private final Telling telling;
    private final AuditTrail audit;
    private final Clock clock;
    private final Turns turns;

    Asks(
            DraftStore drafts,
            SoundingStore store,
            BoxStore boxes,
            Circles circles,
            Memory memory,
            Units units,
            Turns turns,
            Clockwork clockwork,
            Telling telling,
            AuditTrail audit,
            Clock clock) {
        this.drafts = drafts;
        this.store = store;
        this.boxes = boxes;
        this.circles = circles;
        this.memory = memory;
        this.units = units;
        this.clockwork = clockwork;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
        this.turns = turns;
    }

    /** Keeps what was begun; nothing of it needs to be right yet. @throws NotHere where the unit is not one's own */
    public Draft begin(SignedIn me, long unitId, Asking asking) {
        units.getOurs(me, unitId);
        return drafts.insert(unitId, me.personId(), upward(me, unitId, asking), clock.instant());
    }

    /** Keeps a change. Empty where the draft was changed meanwhile, in another window. @throws NotHere where it is not one's own */
    public Optional<Draft> change(SignedIn me, long draftId, int version, Asking asking) {
        Draft draft = get(me, draftId);
        return drafts.update(draftId, me.personId(), version, upward(me, draft.unitId(), asking), clock.instant())
                ? drafts.find(draftId, me.personId())
                : Optional.empty();
    }

    /** @throws NotHere where there is none, or it is another's */
    @Transactional(readOnly = true)
    public Draft get(SignedIn me, long draftId) {
        return drafts.find(draftId, me.personId())
                .filter(draft -> me.belongsTo(draft.unitId()))
                .orElseThrow(() -> new NotHere("draft"));
    }

    /** One's own, the last changed first. */
    @Transactional(readOnly = true)
    public List<Draft> list(SignedIn me) {
        return drafts.list(me.personId());
    }

    /** Throws one's own draft away. @throws NotHere where there is none */
    public void discard(SignedIn me, long draftId) {
        if (!drafts.delete(draftId, me.personId())) {
            throw new NotHere("draft");
        }
    }

    /** The draft looked over: who answers when, whom it leaves out, what has to be put right. */
    @Transactional(readOnly = true)
    public Check check(SignedIn me, long draftId) {
        return check(me, get(me, draftId));
    }

    /** Opens it: freezes the promise and whom it asks, and asks them. */
    public Opening open(SignedIn me, long draftId, int version) {
        Draft draft = get(me, draftId);
        if (draft.version() != version) {
            return new Opening.ChangedMeanwhile();
        }
        Check check = check(me, draft);
        if (!check.problems().isEmpty()) {
            return new Opening.Refused(check.problems());
        }
        if (!drafts.delete(draftId, me.personId())) {
            throw new NotHere("draft");
        }
        return new Opening.Opened(open(me, check));
    }

    /** Opens at once what another module, or the sample hospital, asks in a person's name. */
    public Opening openNow(SignedIn me, long unitId, Asking asking) {
        Draft draft = begin(me, unitId, asking);
        Opening opening = open(me, draft.id(), draft.version());
        if (!(opening instanceof Opening.Opened)) {
            discard(me, draft.id());
        }
        return opening;
    }

    private Check check(SignedIn me, Draft draft) {
        Asking asking = draft.asking();
        Map<Long, Circles.Found> known = circles.everybody(me, draft.unitId());
        Optional<Earlier> earlier = memory.findEarlier(me, draft.unitId(), asking.aboutAddress(), clock.instant());
        boolean bedsideOn = units.getOurs(me, draft.unitId()).bedsideCall() != null;
        List<Check.AskedPerson> people = among(asking.asked(), known)
                .map(found -> asked(asking, found))
                .sorted(Comparator.comparing(Check.AskedPerson::turn)
                        .thenComparing(one -> one.person().profession())
                        .thenComparing(one -> one.person().name()))
                .toList();
        boolean named = AskingRules.named(asking, asking.asked());
        List<Person> deciders = among(asking.deciders(), known)
                .map(Circles.Found::person)
                .sorted(Comparator.comparing(Person::name))
                .toList();
        return new Check(
                draft,
                people,
                leftOut(draft, known, people),
                AskingRules.problems(asking, known, bedsideOn, earlier, LocalDateTime.now(clock)),
                named,
                deciders,
                deputy(me, draft, known),
                promise(asking, named, deciders),
                earlier);
    }

    /** Those of these people who can be asked still. */
    private static Stream<Circles.Found> among(Set<Long> people, Map<Long, Circles.Found> known) {
        return known.entrySet().stream()
                .filter(entry -> people.contains(entry.getKey()))
                .map(Map.Entry::getValue);
    }

    private Check.AskedPerson asked(Asking asking, Circles.Found found) {
        Person person = found.person();
        boolean decides = asking.deciders().contains(person.id());
        Turn turn = decides ? Turn.LAST : asking.turns().getOrDefault(person.id(), turns.propose(person));
        return new Check.AskedPerson(person, found.unitId(), turn, decides);
    }

    private static LeftOut leftOut(Draft draft, Map<Long, Circles.Found> known, List<Check.AskedPerson> people) {
        List<LeftOut.Member> unit = known.values().stream()
                .filter(found -> found.unitId() == draft.unitId())
                .map(Circles.Found::person)
                .map(person ->
                        new LeftOut.Member(person.id(), person.profession(), person.patientPartner(), person.nights()))
                .toList();
        Set<Long> asked = people.stream().map(one -> one.person().id()).collect(Collectors.toSet());
        Set<Long> first = people.stream()
                .filter(one -> one.turn() == Turn.FIRST)
                .map(one -> one.person().id())
                .collect(Collectors.toSet());
        return LeftOut.of(unit, asked, first);
    }

    private @Nullable Person deputy(SignedIn me, Draft draft, Map<Long, Circles.Found> known) {
        Long chosen = draft.asking().deputy();
        Circles.Found found = chosen == null || chosen == me.personId() ? null : known.get(chosen);
        return found != null
                ? found.person()
                : circles.findDeputy(me, draft.unitId()).orElse(null);
    }

    /** An upward ask goes to those who lead the layer above, who decide it. */
    private Asking upward(SignedIn me, long unitId, Asking asking) {
        if (asking.template() != Template.UPWARD) {
            return asking;
        }
        Set<Long> leading = circles.listLeadingAbove(me, unitId).stream()
                .map(found -> found.person().id())
                .collect(Collectors.toSet());
        return asking.to(leading, leading);
    }

    private Sounding open(SignedIn me, Check check) {
        Asking asking = check.draft().asking();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Promise promise = check.promise();
        if (promise == null) {
            throw new IllegalStateException("The rules let a sounding pass that has no time");
        }
        Person deputy = check.deputy();
        List<Asked> asked = check.people().stream()
                .map(one -> new Asked(
                        one.person().id(),
                        one.unitId(),
                        one.turn(),
                        one.person().profession(),
                        one.person().grade(),
                        one.person().patientPartner()))
                .toList();
        Sounding opened = new Sounding(
                0,
                check.draft().unitId(),
                asking.template(),
                asking.wholeQuestion(),
                asking.aboutAddress().isBlank()
                        ? null
                        : new About(asking.aboutAddress(), asking.aboutTitle().strip()),
                check.earlier().map(earlier -> earlier.sounding().id()).orElse(null),
                asking.whatIsNew().isBlank() ? null : asking.whatIsNew().strip(),
                new Someone(me.personId(), me.name()),
                deputy == null ? null : deputy.id(),
                promise,
                now,
                State.OPEN,
                now,
                null,
                asked.size(),
                null,
                null);
        long id = store.insert(opened, asked);
        if (asking.template().hasViews()) {
            boxes.make(id, asked.size());
        }
        Sounding sounding = store.find(id).orElseThrow();
        clockwork.opened(sounding);
        telling.invite(sounding, asked);
        audit.record(me.auditName(), "opened", sounding.address(), sounding.unitId(), null);
        return sounding;
    }

    /** The promise, as it is frozen at opening; null while a time of it is not given. */
    private @Nullable Promise promise(Asking asking, boolean named, List<Person> deciders) {
        LocalDateTime closes = asking.template().hasViews() ? asking.closesAt() : asking.answerBy();
        LocalDateTime answer =
                asking.template().isBedside() && closes != null ? closes.plus(BEDSIDE_ANSWER) : asking.answerBy();
        return closes == null || answer == null
                ? null
                : new Promise(
                        asking.readers(),
                        named,
                        asking.reasons(),
                        at(closes),
                        at(answer),
                        asking.mayChange().strip(),
                        deciders.stream()
                                .map(person -> new Someone(person.id(), person.name()))
                                .toList(),
                        asking.questions(),
                        asking.choices(),
                        asking.byProfession()
                                && asking.template().hasViews()
                                && !asking.template().isBedside());
    }

    private Instant at(LocalDateTime local) {
        return local.atZone(clock.getZone()).toInstant();
    }
}
