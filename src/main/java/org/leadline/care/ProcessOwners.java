package org.leadline.care;

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

/** Who owns which process, and giving one on. A process is never closed: care goes on, so somebody owns it. */
@Component
@Transactional
class ProcessOwners implements Holds {
    private static final String PART = "care";

    private final ProcessStore store;
    private final People people;
    private final Leavers leavers;
    private final ToldBacks toldBacks;
    private final Sentences sentences;
    private final AuditTrail audit;

    ProcessOwners(
            ProcessStore store,
            People people,
            Leavers leavers,
            ToldBacks toldBacks,
            Sentences sentences,
            AuditTrail audit) {
        this.store = store;
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
        return store.listOwnedBy(personId).stream().map(this::held).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> listOwnerless(long unitId) {
        return store.listInUnit(unitId).stream()
                .filter(process -> people.find(process.owner().personId())
                        .filter(here -> leavers.mayHold(here, unitId))
                        .isEmpty())
                .map(this::held)
                .toList();
    }

    @Override
    public void giveOn(SignedIn by, String id, long toPersonId) {
        CareProcess process = get(id);
        if (process.owner().personId() == toPersonId) {
            throw new CannotBeGivenOn(sentences.say("care.owner.same"));
        }
        SignedIn to = people.find(toPersonId)
                .filter(here -> leavers.mayHold(here, process.unitId()))
                .orElseThrow(() -> new CannotBeGivenOn(sentences.say("care.problem.owner")));
        store.updateOwner(process.id(), new Someone(to.personId(), to.name()));
        audit.record(by.auditName(), "process given on", process.address(), process.unitId(), "person/" + toPersonId);
        toldBacks.tell(
                toPersonId,
                process.unitId(),
                process.address(),
                process.name(),
                sentences.say("care.owner.told", process.owner().name()));
    }

    @Override
    public void close(SignedIn by, String id, String reason) {
        throw new NotHere("a process that can be closed");
    }

    private CareProcess get(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw new NotHere("process");
        }
        return store.find(Long.parseLong(id)).orElseThrow(() -> new NotHere("process"));
    }

    private Held held(CareProcess process) {
        return new Held(
                PART,
                Long.toString(process.id()),
                sentences.say("care.owner.kind"),
                process.name(),
                process.unitId(),
                process.address(),
                null,
                false);
    }
}
