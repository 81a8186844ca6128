package org.leadline.protocol;

import java.util.List;
import java.util.Objects;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.protocol.db.tables.records.ClusterRecord;
import org.leadline.unit.Leavers;
import org.leadline.unit.People;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells who is to answer over-rides that are alike, and who is to sort them too, and lets that be given on. It ends by an answer only. */
@Component
@Transactional
class ClustersHeld implements Holds {
    private static final String PART = "over-ride";
    private static final String PEER = "-peer";
    private final ClusterStore store;
    private final ClusterReading reading;
    private final Leavers leavers;
    private final People people;
    private final Sentences sentences;
    private final AuditTrail audit;

    ClustersHeld(
            ClusterStore store,
            ClusterReading reading,
            Leavers leavers,
            People people,
            Sentences sentences,
            AuditTrail audit) {
        this.store = store;
        this.reading = reading;
        this.leavers = leavers;
        this.people = people;
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
        return store.listOpen().stream()
                .flatMap(row -> held(row).stream()
                        .filter(held -> Objects.equals(holder(row, held.id()), personId)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> listOwnerless(long unitId) {
        return store.listOpen().stream()
                .filter(row -> row.getUnitId() == unitId)
                .flatMap(row -> held(row).stream().filter(held -> !isHere(holder(row, held.id()), unitId)))
                .toList();
    }

    @Override
    public void giveOn(SignedIn by, String id, long toPersonId) {
        ClusterRecord row = lock(id);
        boolean peer = id.endsWith(PEER);
        Long other = peer ? row.getOwnerId() : row.getPeerId();
        if (!isHere(toPersonId, row.getUnitId())) {
            throw new CannotBeGivenOn(sentences.say("override.hold.not-here"));
        }
        if (Objects.equals(other, toPersonId)) {
            throw new CannotBeGivenOn(sentences.say("override.hold.both"));
        }
        if (peer) {
            row.setPeerId(toPersonId);
        } else {
            row.setOwnerId(toPersonId);
        }
        store.update(row);
        audit.record(
                by.auditName(),
                "over-rides given on",
                Cluster.addressOf(row.getId()),
                row.getUnitId(),
                "person/" + toPersonId);
    }

    @Override
    public void close(SignedIn by, String id, String reason) {
        throw new NotHere("cluster that ends without an answer");
    }

    /** What is to be done with it: its answer, and the peer's sort while they have not. */
    private List<Held> held(ClusterRecord row) {
        Held owner = held(row, Long.toString(row.getId()), "override.hold.answer");
        boolean peerIsDue = row.getPeerId() != null
                && ClusterReading.find(store.listSorted(row.getId()), false).isEmpty();
        return peerIsDue ? List.of(owner, held(row, row.getId() + PEER, "override.hold.sort")) : List.of(owner);
    }

    private Held held(ClusterRecord row, String id, String kind) {
        return new Held(
                PART,
                id,
                sentences.say(kind),
                row.getSubject(),
                row.getUnitId(),
                Cluster.addressOf(row.getId()),
                reading.day(row.getAnswerBy()),
                false);
    }

    private static Long holder(ClusterRecord row, String id) {
        return id.endsWith(PEER) ? row.getPeerId() : row.getOwnerId();
    }

    private boolean isHere(Long personId, long unitId) {
        return people.find(personId)
                .filter(person -> leavers.mayHold(person, unitId))
                .isPresent();
    }

    private ClusterRecord lock(String id) {
        String number = id.endsWith(PEER) ? id.substring(0, id.length() - PEER.length()) : id;
        if (!number.matches("[0-9]{1,18}")) {
            throw new NotHere("cluster");
        }
        return store.lock(Long.parseLong(number))
                .filter(row -> held(row).stream().anyMatch(held -> held.id().equals(id)))
                .filter(row -> row.getAnswer() == null)
                .orElseThrow(() -> new NotHere("cluster"));
    }
}
