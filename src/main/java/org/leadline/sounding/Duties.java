package org.leadline.sounding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.post.ToldBacks;
import org.leadline.sounding.act.Readers;
import org.leadline.sounding.act.State;
import org.leadline.unit.People;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people owe to soundings: having asked, deciding, looking back. The promise stays as it was frozen: whoever takes a duty on stands in for whom it
 * named, and is somebody who may read by it anyway. Bedside soundings last hours and are nobody's to give on.
 */
@Component
@Transactional
class Duties implements Holds {
    private static final String PART = "sounding";

    private final SoundingStore store;
    private final DecisionStore decisions;
    private final StandInStore standIns;
    private final Footings footings;
    private final Endings endings;
    private final Telling telling;
    private final People people;
    private final ToldBacks toldBacks;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    Duties(
            SoundingStore store,
            DecisionStore decisions,
            StandInStore standIns,
            Footings footings,
            Endings endings,
            Telling telling,
            People people,
            ToldBacks toldBacks,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.standIns = standIns;
        this.footings = footings;
        this.endings = endings;
        this.telling = telling;
        this.people = people;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /** What one person owes to one sounding. */
    private record Duty(Sounding sounding, long personId) {
        String id() {
            return sounding.id() + "-" + personId;
        }

        boolean asks() {
            return sounding.asker().personId() == personId;
        }

        boolean isWithdrawable() {
            return asks() && sounding.state() == State.OPEN;
        }
    }

    @Override
    public String part() {
        return PART;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> listHeld(long personId) {
        return store.listFor(personId, List.of()).stream()
                .filter(Duties::isOwed)
                .filter(sounding -> holders(sounding).contains(personId))
                .map(sounding -> held(new Duty(sounding, personId), sounding.question()))
                .toList();
    }

    /** Who reads this list need not be one of those whom the promise names: it says the question only where the whole unit may read it. */
    @Override
    @Transactional(readOnly = true)
    public List<Held> listOwnerless(long unitId) {
        List<Held> ownerless = new ArrayList<>();
        for (Sounding sounding : store.listOf(unitId)) {
            if (isOwed(sounding)) {
                String title = isForTheUnit(sounding)
                        ? sounding.question()
                        : sentences.say(
                                "sounding.duty.untitled", sounding.asker().name());
                listWithout(sounding).forEach(personId -> ownerless.add(held(new Duty(sounding, personId), title)));
            }
        }
        return List.copyOf(ownerless);
    }

    /** The deputy of the promise; else somebody whom it names, those who decide first. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Long> findHeir(String id) {
        Duty duty = get(id);
        Sounding sounding = duty.sounding();
        return named(sounding)
                .filter(personId -> personId != duty.personId())
                .filter(personId -> people.find(personId)
                        .filter(here -> mayTakeOn(here, sounding))
                        .isPresent())
                .findFirst();
    }

    @Override
    public void giveOn(SignedIn by, String id, long toPersonId) {
        Duty duty = lock(id);
        Sounding sounding = duty.sounding();
        SignedIn to = people.find(toPersonId)
                .filter(here -> here.personId() != duty.personId())
                .orElseThrow(() -> refused("sounding.duty.not-here"));
        if (!mayTakeOn(to, sounding)) {
            throw refused(isPartnerOnly(to) ? "sounding.duty.partner" : "sounding.duty.not-named");
        }
        standIns.insert(sounding.id(), duty.personId(), toPersonId, by.personId(), clock.instant());
        audit.record(
                by.auditName(), "given on to stand in", sounding.address(), sounding.unitId(), "person/" + toPersonId);
        telling.person(sounding, toPersonId, "sounding-deputy");
        String from = people.getName(duty.personId());
        tell(toPersonId, sounding, "sounding.duty.told.to", from);
        Set<Long> others = new LinkedHashSet<>();
        others.add(sounding.asker().personId());
        sounding.promise().deciders().forEach(decider -> others.add(decider.personId()));
        others.removeAll(List.of(toPersonId, duty.personId(), by.personId()));
        others.stream()
                .filter(other -> people.find(other).isPresent())
                .forEach(other -> tell(other, sounding, "sounding.duty.told.others", from, to.name()));
    }

    @Override
    public void close(SignedIn by, String id, String reason) {
        Duty duty = lock(id);
        if (!duty.isWithdrawable()) {
            throw new NotHere("duty");
        }
        endings.withdrawFor(by, duty.sounding(), reason);
    }

    private Held held(Duty duty, String title) {
        Sounding sounding = duty.sounding();
        boolean looksBack = sounding.state() == State.DECIDED;
        Instant due = sounding.state() == State.OPEN
                ? sounding.promise().closesAt()
                : sounding.promise().answerBy();
        LocalDate on = looksBack
                ? decisions.find(sounding.id()).decisions().getLast().lookBackOn()
                : LocalDate.ofInstant(due, clock.getZone());
        String kind = looksBack ? "look-back" : duty.asks() ? "asker" : "decider";
        return new Held(
                PART,
                duty.id(),
                sentences.say("sounding.duty." + kind),
                title,
                sounding.unitId(),
                sounding.address(),
                on,
                duty.isWithdrawable());
    }

    private static boolean isOwed(Sounding sounding) {
        return !sounding.template().isBedside()
                && switch (sounding.state()) {
                    case OPEN, REVEALED, NOBODY_HEARD, DECIDED -> true;
                    case LOOKED_BACK, SPOKEN_INSTEAD, WITHDRAWN, TOO_FEW -> false;
                };
    }

    /** Whoever asked, decides, or stands in, and has not given it on. */
    private Set<Long> holders(Sounding sounding) {
        StandIns passed = standIns.list(sounding.id());
        Set<Long> holders = new LinkedHashSet<>(passed.now());
        holders.add(sounding.asker().personId());
        sounding.promise().deciders().forEach(decider -> holders.add(decider.personId()));
        Long deputy = sounding.deputyId();
        if (deputy != null && footings.standsIn(deputy, sounding)) {
            holders.add(deputy);
        }
        holders.removeIf(passed::hasPassedOn);
        return holders;
    }

    /** Those of its holders who have left, where nobody does their part: for an asker always, for who decides where nobody else decides. */
    private List<Long> listWithout(Sounding sounding) {
        Set<Long> holders = holders(sounding);
        Set<Long> gone = holders.stream()
                .filter(personId -> personId == sounding.asker().personId()
                        ? footings.askerIsGone(sounding)
                        : footings.isGone(personId, sounding))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean somebodyDecides = Stream.concat(
                        sounding.promise().deciders().stream().map(Someone::personId),
                        standIns.list(sounding.id()).now().stream())
                .anyMatch(personId -> holders.contains(personId) && !gone.contains(personId));
        return gone.stream()
                .filter(personId ->
                        !somebodyDecides || personId == sounding.asker().personId())
                .toList();
    }

    private static Stream<Long> named(Sounding sounding, List<Asked> asked) {
        Stream<Long> first = Stream.concat(
                Stream.ofNullable(sounding.deputyId()),
                Stream.concat(
                        sounding.promise().deciders().stream().map(Someone::personId),
                        Stream.of(sounding.asker().personId())));
        return Stream.concat(first, asked.stream().map(Asked::personId)).distinct();
    }

    private Stream<Long> named(Sounding sounding) {
        return named(sounding, store.listAsked(sounding.id()));
    }

    private boolean mayTakeOn(SignedIn person, Sounding sounding) {
        boolean ofTheUnit = sounding.promise().readers() == Readers.OURS && person.belongsTo(sounding.unitId());
        return !isPartnerOnly(person)
                && !footings.isGone(person.personId(), sounding)
                && (ofTheUnit || named(sounding).anyMatch(named -> named == person.personId()));
    }

    private static boolean isPartnerOnly(SignedIn person) {
        return person.memberships().stream().noneMatch(mine -> person.worksIn(mine.unitId()));
    }

    private static boolean isForTheUnit(Sounding sounding) {
        boolean unread = sounding.state() == State.OPEN && sounding.template().hasViews();
        return sounding.promise().readers() == Readers.OURS && !unread;
    }

    private Duty get(String id) {
        return duty(id, store.find(soundingIn(id)));
    }

    private Duty lock(String id) {
        return duty(id, store.lock(soundingIn(id)));
    }

    private Duty duty(String id, Optional<Sounding> sounding) {
        long personId = Long.parseLong(id.substring(id.indexOf('-') + 1));
        return sounding.filter(Duties::isOwed)
                .filter(found -> holders(found).contains(personId))
                .map(found -> new Duty(found, personId))
                .orElseThrow(() -> new NotHere("duty"));
    }

    private static long soundingIn(String id) {
        if (!id.matches("[0-9]{1,18}-[0-9]{1,18}")) {
            throw new NotHere("duty");
        }
        return Long.parseLong(id.substring(0, id.indexOf('-')));
    }

    private void tell(long personId, Sounding sounding, String key, Object... values) {
        toldBacks.tell(
                personId, sounding.unitId(), sounding.address(), sounding.question(), sentences.say(key, values));
    }

    private CannotBeGivenOn refused(String key) {
        return new CannotBeGivenOn(sentences.say(key));
    }
}
