package org.leadline.aim;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.Role;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.aim.AimStore.AimRows;
import org.leadline.aim.AimStore.Said;
import org.leadline.post.ToldBacks;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.sheet.Holds.CannotBeGivenOn;
import org.springframework.stereotype.Component;

/** Who owns an aim, and what happens to it when they pass it on or it ends. */
@Component
class AimOwners {
    private static final Set<Role> NO_WORK = Set.of(Role.PATIENT_PARTNER, Role.ADMINISTRATOR, Role.PRIVACY_OFFICER);
    private final AimStore store;
    private final ShareStore shares;
    private final People people;
    private final ToldBacks toldBacks;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    AimOwners(
            AimStore store,
            ShareStore shares,
            People people,
            ToldBacks toldBacks,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.shares = shares;
        this.people = people;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everybody who works in the unit. */
    List<Person> list(SignedIn me, long unitId) {
        return people.list(me, unitId).stream()
                .filter(here -> !NO_WORK.containsAll(here.roles()))
                .map(Person.InUnit::person)
                .toList();
    }

    /** Whoever enters it, or the unit's lead where they do none of its work; themselves where there is no lead yet. */
    long first(SignedIn me, long unitId) {
        return me.worksIn(unitId)
                ? me.personId()
                : people.list(me, unitId).stream()
                        .filter(here -> here.roles().contains(Role.LEAD))
                        .map(here -> here.person().id())
                        .findFirst()
                        .orElse(me.personId());
    }

    /** Whether this person does the unit's work today. */
    boolean worksIn(long personId, long unitId) {
        return people.find(personId).filter(here -> here.worksIn(unitId)).isPresent();
    }

    /** Writes the same words once more, as looked at or as somebody else's. */
    void addWords(SignedIn by, AimRows rows, String done, long ownerId) {
        var now = rows.words().getFirst();
        store.addWords(
                rows.aim().getId(),
                now.getVersion() + 1,
                done,
                Said.of(now).ownedBy(ownerId),
                by.personId(),
                clock.instant());
    }

    void giveOn(SignedIn by, Aim aim, long toPersonId) {
        if (aim.person() != null) {
            throw new CannotBeGivenOn(sentences.say("aim.cannot-own.mine"));
        }
        if (!canOwn(toPersonId, aim)) {
            throw new CannotBeGivenOn(sentences.say("aim.cannot-own"));
        }
        AimRows rows = store.findAim(aim.id()).orElseThrow(() -> new NotHere("aim"));
        addWords(by, rows, "given-on", toPersonId);
        audit.record(by.auditName(), "aim given on", aim.address(), aim.unitId(), "/unit/person/" + toPersonId);
        tell(by, involved(rows, toPersonId), aim.unitId(), aim.address(), aim.line(), "aim.told.given-on", toPersonId);
    }

    void retire(SignedIn by, Aim aim, String because) {
        store.retireAim(aim.id(), because, by.personId(), clock.instant());
        audit.record(by.auditName(), "aim retired", aim.address(), aim.unitId(), null);
        AimRows rows = store.findAim(aim.id()).orElseThrow();
        involved(rows, aim.owner().personId()).stream()
                .filter(personId -> personId != by.personId())
                .forEach(personId -> toldBacks.tell(
                        personId,
                        aim.unitId(),
                        aim.address(),
                        aim.line(),
                        sentences.say("aim.told.retired", by.name(), because)));
    }

    /** Whether that person works where the aim is: its unit or, of a joint one, one that owns it. */
    boolean canOwn(long personId, Aim aim) {
        return aim.joint()
                ? shares.listUnits(aim.id()).stream().anyMatch(unitId -> worksIn(personId, unitId))
                : worksIn(personId, aim.unitId());
    }

    /** @throws CannotBeGivenOn where that person does not work in the unit */
    void checkCanOwn(long toPersonId, long unitId) {
        if (!worksIn(toPersonId, unitId)) {
            throw new CannotBeGivenOn(sentences.say("aim.cannot-own"));
        }
    }

    /** Tells each of them but the one who did it that it is that person's from now on. */
    void tell(SignedIn by, Set<Long> whom, long unitId, String address, String title, String key, long toPersonId) {
        String sentence = sentences.say(key, people.getName(toPersonId), by.name());
        whom.stream()
                .filter(personId -> personId != by.personId())
                .forEach(personId -> toldBacks.tell(personId, unitId, address, title, sentence));
    }

    private static Set<Long> involved(AimRows rows, long ownerId) {
        return new LinkedHashSet<>(List.of(
                rows.words().getLast().getById(), rows.words().getFirst().getOwnerId(), ownerId));
    }
}
