package org.leadline.practice;

import java.util.List;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.unit.Leavers;
import org.leadline.unit.People;
import org.leadline.unit.Visibility;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who keeps which promise, and giving one on: it stays as it was said, somebody else of the unit that owes it keeps it. */
@Component
@Transactional
class PromisesHeld implements Holds {
    private static final String PART = "practice";

    private final PromiseStore store;
    private final Promises promises;
    private final PromisesTold told;
    private final People people;
    private final Leavers leavers;
    private final Sentences sentences;
    private final AuditTrail audit;

    PromisesHeld(
            PromiseStore store,
            Promises promises,
            PromisesTold told,
            People people,
            Leavers leavers,
            Sentences sentences,
            AuditTrail audit) {
        this.store = store;
        this.promises = promises;
        this.told = told;
        this.people = people;
        this.leavers = leavers;
        this.sentences = sentences;
        this.audit = audit;
    }

    @Override
    public String part() {
        return PART;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> listHeld(long personId) {
        return store.listKeptBy(personId).stream()
                .map(promise -> held(promise, promise.words()))
                .toList();
    }

    /** What stands between two people alone is named without its words. */
    @Override
    @Transactional(readOnly = true)
    public List<Held> listOwnerless(long unitId) {
        return store.listOwedBy(unitId).stream()
                .filter(promise -> people.find(promise.keeperId())
                        .filter(here -> leavers.mayHold(here, unitId))
                        .isEmpty())
                .map(promise -> held(
                        promise,
                        promise.visibility() == Visibility.MINE
                                ? sentences.say("practice.held.between-two", promise.makerName())
                                : promise.words()))
                .toList();
    }

    @Override
    public void giveOn(SignedIn by, String id, long toPersonId) {
        Promise promise = lock(id);
        Long receiver = promise.toPersonId();
        if (promise.keeperId() == toPersonId) {
            throw refused("practice.held.same");
        }
        if (receiver != null && receiver == toPersonId) {
            throw refused("practice.held.receiver");
        }
        SignedIn to = people.find(toPersonId)
                .filter(here -> leavers.mayHold(here, promise.unitId()))
                .orElseThrow(() -> refused("practice.held.not-there"));
        String from = people.getName(promise.keeperId());
        store.giveOn(promise.id(), toPersonId);
        Promise given = store.find(promise.id()).orElseThrow();
        told.one(given, toPersonId, "practice.told.given-to", from, told.day(given.dueOn()));
        told.receivers(given, by.personId(), "practice.told.given-on", from, to.name());
        if (given.makerId() != promise.keeperId()
                && given.makerId() != toPersonId
                && given.makerId() != by.personId()) {
            told.one(given, given.makerId(), "practice.told.given-on", from, to.name());
        }
        audit.record(by.auditName(), "promise given on", given.address(), given.unitId(), "person/" + toPersonId);
    }

    @Override
    public void close(SignedIn by, String id, String reason) {
        promises.letGo(by, lock(id), reason);
    }

    private Promise lock(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw new NotHere("promise");
        }
        return store.lock(Long.parseLong(id))
                .filter(promise -> promise.state().isOwed())
                .orElseThrow(() -> new NotHere("promise"));
    }

    private Held held(Promise promise, String title) {
        return new Held(
                PART,
                Long.toString(promise.id()),
                sentences.say("practice.held.kind"),
                title,
                promise.unitId(),
                promise.address(),
                promise.dueOn(),
                true);
    }

    private CannotBeGivenOn refused(String key) {
        return new CannotBeGivenOn(sentences.say(key));
    }
}
