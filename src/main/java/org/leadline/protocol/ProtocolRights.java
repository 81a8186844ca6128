package org.leadline.protocol;

import java.util.Set;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.unit.Leavers;
import org.springframework.stereotype.Component;

/** Who may do what with protocols: everybody of the unit reads them, who works there drafts, who owns one or leads the unit puts it in force. */
@Component
class ProtocolRights {
    private static final Set<Role> LEADING = Set.of(Role.LEAD, Role.DEPUTY);
    private final Leavers leavers;

    ProtocolRights(Leavers leavers) {
        this.leavers = leavers;
    }

    /** @throws NotHere where the unit is not one's own */
    void checkReads(SignedIn me, long unitId) {
        if (!me.belongsTo(unitId)) {
            throw new NotHere("protocol");
        }
    }

    boolean mayWrite(SignedIn me, long unitId) {
        return me.worksIn(unitId);
    }

    /** @throws NotHere where the unit is not one's own @throws NotYours where one does not work in it */
    void checkWrites(SignedIn me, long unitId) {
        checkReads(me, unitId);
        if (!mayWrite(me, unitId)) {
            throw new NotYours("to write protocols of the unit");
        }
    }

    /** Whether this person leads the unit, or owns the protocol and may still hold things there. */
    boolean maySettle(SignedIn me, Protocol protocol) {
        boolean leads = me.memberships().stream()
                .anyMatch(mine -> mine.unitId() == protocol.unitId() && LEADING.contains(mine.role()));
        return leads || protocol.ownerId() == me.personId() && leavers.mayHold(me, protocol.unitId());
    }

    /** @throws NotHere where the unit is not one's own @throws NotYours where one neither leads it nor owns the protocol */
    void checkSettles(SignedIn me, Protocol protocol) {
        checkReads(me, protocol.unitId());
        if (!maySettle(me, protocol)) {
            throw new NotYours("to put a protocol in force, or take it out");
        }
    }
}
