package org.leadline.protocol;

import java.util.List;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.post.ToldBacks;
import org.leadline.unit.Leavers;
import org.leadline.unit.People;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who owns which protocol, its drafts included; given on, or retired with a reason. */
@Component
@Transactional
class ProtocolsHeld implements Holds {
    private static final String PART = "protocol";
    private final ProtocolStore store;
    private final ProtocolReading reading;
    private final Publications publications;
    private final People people;
    private final Leavers leavers;
    private final ToldBacks toldBacks;
    private final Sentences sentences;
    private final AuditTrail audit;

    ProtocolsHeld(
            ProtocolStore store,
            ProtocolReading reading,
            Publications publications,
            People people,
            Leavers leavers,
            ToldBacks toldBacks,
            Sentences sentences,
            AuditTrail audit) {
        this.store = store;
        this.reading = reading;
        this.publications = publications;
        this.people = people;
        this.leavers = leavers;
        this.toldBacks = toldBacks;
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
        return reading.protocols(store.listOwned(personId)).stream()
                .map(this::held)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> listOwnerless(long unitId) {
        return reading.protocols(store.listOfUnit(unitId)).stream()
                .filter(protocol -> protocol.retiredBecause() == null)
                .filter(protocol -> people.find(protocol.ownerId())
                        .filter(here -> leavers.mayHold(here, unitId))
                        .isEmpty())
                .map(this::held)
                .toList();
    }

    @Override
    public void giveOn(SignedIn by, String id, long toPersonId) {
        Protocol protocol = get(id);
        if (protocol.ownerId() == toPersonId) {
            throw new CannotBeGivenOn(sentences.say("protocol.held.same"));
        }
        if (people.find(toPersonId)
                .filter(here -> leavers.mayHold(here, protocol.unitId()))
                .isEmpty()) {
            throw new CannotBeGivenOn(sentences.say("protocol.held.who"));
        }
        store.updateOwner(protocol.id(), toPersonId);
        audit.record(
                by.auditName(), "protocol given on", protocol.address(), protocol.unitId(), "person/" + toPersonId);
        if (toPersonId != by.personId()) {
            toldBacks.tell(
                    toPersonId,
                    protocol.unitId(),
                    protocol.address(),
                    protocol.title(),
                    sentences.say("protocol.told.given-on", protocol.ownerName()));
        }
    }

    @Override
    public void close(SignedIn by, String id, String reason) {
        Protocol protocol = get(id);
        publications.findHindrance(protocol).ifPresent(hindrance -> {
            throw new CannotBeClosed(hindrance);
        });
        publications.end(by, protocol, reason);
    }

    private Protocol get(String id) {
        Long number = DraftLooking.number(id);
        if (number == null) {
            throw new NotHere("protocol");
        }
        return store.find(number)
                .map(reading::protocol)
                .filter(protocol -> protocol.retiredBecause() == null)
                .orElseThrow(() -> new NotHere("protocol"));
    }

    private Held held(Protocol protocol) {
        ProtocolVersion now = protocol.inForce();
        return new Held(
                PART,
                Long.toString(protocol.id()),
                sentences.say("protocol.held.kind"),
                protocol.title(),
                protocol.unitId(),
                protocol.address(),
                now == null ? null : now.nextReview(),
                true);
    }
}
