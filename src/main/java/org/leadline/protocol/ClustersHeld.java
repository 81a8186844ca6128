package org.leadline.protocol;

import java.util.List;
import java.util.Objects;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.post.ToldBacks;
import org.leadline.protocol.db.tables.records.ClusterRecord;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells who is to answer over-rides that are alike, and lets that be given on. It ends by an answer only. */
@Component
@Transactional
class ClustersHeld implements Holds {
    private static final String PART = "over-ride";
    private final ClusterStore store;
    private final ClusterReading reading;
    private final ToldBacks toldBacks;
    private final Sentences sentences;
    private final AuditTrail audit;

    ClustersHeld(
            ClusterStore store, ClusterReading reading, ToldBacks toldBacks, Sentences sentences, AuditTrail audit) {
        this.store = store;
        this.reading = reading;
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
        return store.listOpen().stream()
                .filter(row -> row.getOwnerId() == personId)
                .map(this::held)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> listOwnerless(long unitId) {
        return store.listOpen().stream()
                .filter(row -> row.getUnitId() == unitId && !reading.isHere(row.getOwnerId(), unitId))
                .map(this::held)
                .toList();
    }

    /** To the peer too: what they said as the peer is taken away, and the new owner chooses another. */
    @Override
    public void giveOn(SignedIn by, String id, long toPersonId) {
        ClusterRecord row = lock(id);
        if (!reading.isHere(toPersonId, row.getUnitId())) {
            throw new CannotBeGivenOn(sentences.say("override.hold.not-here"));
        }
        if (Objects.equals(row.getPeerId(), toPersonId)) {
            store.takeAwayPeer(row);
        }
        row.setOwnerId(toPersonId);
        store.update(row);
        String address = Cluster.addressOf(row.getId());
        if (by.personId() != toPersonId) {
            toldBacks.tell(
                    toPersonId, row.getUnitId(), address, row.getSubject(), sentences.say("override.told.given-on"));
        }
        audit.record(by.auditName(), "over-rides given on", address, row.getUnitId(), "person/" + toPersonId);
    }

    @Override
    public void close(SignedIn by, String id, String reason) {
        throw new NotHere("cluster that ends without an answer");
    }

    private Held held(ClusterRecord row) {
        return new Held(
                PART,
                Long.toString(row.getId()),
                sentences.say("override.hold.answer"),
                row.getSubject(),
                row.getUnitId(),
                Cluster.addressOf(row.getId()),
                reading.day(row.getAnswerBy()),
                false);
    }

    private ClusterRecord lock(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw new NotHere("cluster");
        }
        return store.lock(Long.parseLong(id))
                .filter(row -> row.getAnswer() == null)
                .orElseThrow(() -> new NotHere("cluster"));
    }
}
