package org.leadline.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.protocol.db.tables.records.SurpriseRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what surprised the people of a unit: something that a card foresaw, or something that no card did and that becomes one. It is counted by the
 * day and is nobody's: who wrote it down is kept nowhere.
 */
@Service
@Transactional
public class Surprises {
    /** Days that counts look back on. */
    public static final int LOOKED_AT = 180;

    private final SurpriseStore store;
    private final Protocols protocols;
    private final ProtocolRights rights;
    private final AuditTrail audit;
    private final Clock clock;

    Surprises(SurpriseStore store, Protocols protocols, ProtocolRights rights, AuditTrail audit, Clock clock) {
        this.store = store;
        this.protocols = protocols;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** One surprise of a day. @param ifThis the words of its card @param onCard whether the card was there before it */
    public record Surprise(long id, String ifThis, boolean onCard) {}

    /** @param onCard how many of {@code all} a card foresaw */
    public record Foreseen(int all, int onCard) {

        /** That no card foresaw. */
        public int onNone() {
            return all - onCard;
        }
    }

    /** Of the last half year. @throws NotHere where there is no such protocol, or its unit is not one's own */
    @Transactional(readOnly = true)
    public Foreseen count(SignedIn me, long protocolId) {
        return count(me, protocolId, LocalDate.now(clock).minusDays(LOOKED_AT));
    }

    /** @param from the first day that counts @throws NotHere as {@link #count(SignedIn, long)} */
    @Transactional(readOnly = true)
    public Foreseen count(SignedIn me, long protocolId, LocalDate from) {
        List<SurpriseRecord> some = store.list(protocols.get(me, protocolId).id(), from);
        return new Foreseen(some.size(), (int)
                some.stream().filter(SurpriseRecord::getOnCard).count());
    }

    /** Those written down today, which can still be taken back. @throws NotHere as {@link #count(SignedIn, long)} */
    @Transactional(readOnly = true)
    public List<Surprise> listOfToday(SignedIn me, long protocolId) {
        return store.list(protocols.get(me, protocolId).id(), LocalDate.now(clock)).stream()
                .map(row -> new Surprise(row.getId(), row.getIfThis(), row.getOnCard()))
                .toList();
    }

    /**
     * It happened, as a card says.
     *
     * @param number of the version on which the card stands, one that is or was in force
     * @param place of the card, from 1
     * @throws NotHere where there is no such card, or its unit is not one's own
     * @throws org.leadline.access.NotYours where one does not work there
     */
    public void happened(SignedIn me, long protocolId, int number, int place) {
        Protocol protocol = writable(me, protocolId);
        ProtocolVersion version = protocols.getVersion(me, protocolId, number);
        ContingencyCard card = version.cards().stream()
                .filter(one -> one.place() == place && version.publishedAt() != null)
                .findFirst()
                .orElseThrow(() -> new NotHere("card"));
        keep(protocol, card.ifThis(), true);
    }

    /** It happened, no card foresaw it, and it has become one of the next version. */
    void becameACard(Protocol protocol, String ifThis) {
        keep(protocol, ifThis, false);
    }

    /**
     * Takes one of today's back.
     *
     * @throws NotHere where there is none of today, or its unit is not one's own
     * @throws org.leadline.access.NotYours where one does not work there
     */
    public void takeBack(SignedIn me, long protocolId, long surpriseId) {
        Protocol protocol = writable(me, protocolId);
        SurpriseRecord surprise = store.find(surpriseId)
                .filter(row ->
                        row.getProtocolId() == protocol.id() && row.getOnDay().equals(LocalDate.now(clock)))
                .orElseThrow(() -> new NotHere("surprise"));
        store.remove(surprise.getId());
        audit.recordDayOnly("surprise taken back", protocol.address(), protocol.unitId(), null);
    }

    private void keep(Protocol protocol, String ifThis, boolean onCard) {
        store.insert(protocol.id(), ifThis, onCard, LocalDate.now(clock));
        audit.recordDayOnly("surprise written down", protocol.address(), protocol.unitId(), null);
    }

    private Protocol writable(SignedIn me, long protocolId) {
        Protocol protocol = protocols.get(me, protocolId);
        rights.checkWrites(me, protocol.unitId());
        if (protocol.retiredBecause() != null) {
            throw new NotHere("protocol");
        }
        return protocol;
    }
}
