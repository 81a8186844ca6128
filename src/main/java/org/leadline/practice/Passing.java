package org.leadline.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.post.ToldBacks;
import org.leadline.unit.People;
import org.leadline.unit.sheet.Held;
import org.springframework.stereotype.Component;

/** Passes one thing on or closes it, whatever part it is of, keeps what was done, and sees to it that whoever takes it on has been told. */
@Component
class Passing {
    private final Everything everything;
    private final HandOverStore store;
    private final ToldBacks toldBacks;
    private final People people;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    Passing(
            Everything everything,
            HandOverStore store,
            ToldBacks toldBacks,
            People people,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.everything = everything;
        this.store = store;
        this.toldBacks = toldBacks;
        this.people = people;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives it on, in the caller's transaction.
     *
     * @param by in whose name
     * @param fromPersonId whose it was; null where nobody knows
     * @param byClock whether nobody did it but the clock
     * @throws org.leadline.unit.sheet.Holds.CannotBeGivenOn where it cannot be that person's; the transaction can then only be undone
     */
    void giveOn(SignedIn by, Held held, @Nullable Long fromPersonId, long toPersonId, boolean byClock) {
        Thing thing = Thing.of(held);
        Instant before = clock.instant();
        long heard = countTold(held, toPersonId);
        everything.part(thing.part()).giveOn(by, thing.id(), toPersonId);
        if (countTold(held, toPersonId) == heard && (byClock || toPersonId != by.personId())) {
            toldBacks.tell(
                    toPersonId,
                    held.unitId(),
                    held.address(),
                    held.title(),
                    fromPersonId == null
                            ? sentences.say("practice.passed.told.nobodys")
                            : sentences.say("practice.passed.told", people.getName(fromPersonId)));
        }
        store.passedOn(
                held,
                fromPersonId,
                toPersonId,
                null,
                byClock ? null : by.personId(),
                before.truncatedTo(ChronoUnit.MICROS));
        store.forgetExplanation(thing);
        audit.record(
                byClock ? "clock" : by.auditName(),
                "passed on: " + thing.name(),
                held.address(),
                held.unitId(),
                "person/" + toPersonId);
    }

    /** Closes it with a reason, in the caller's transaction. */
    void close(SignedIn by, Held held, @Nullable Long fromPersonId, String reason) {
        Thing thing = Thing.of(held);
        everything.part(thing.part()).close(by, thing.id(), reason);
        store.passedOn(
                held, fromPersonId, null, reason, by.personId(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.forgetExplanation(thing);
        audit.record(by.auditName(), "closed at hand-over: " + thing.name(), held.address(), held.unitId(), null);
    }

    private long countTold(Held held, long personId) {
        return toldBacks.listAbout(held.address()).stream()
                .filter(told -> told.personId() == personId)
                .count();
    }
}
