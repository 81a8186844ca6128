package org.leadline.aim;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.access.SignedIn.Membership;
import org.leadline.aim.db.tables.records.ShareRecord;
import org.springframework.stereotype.Component;

/** Which parts of joint aims wait for somebody to say what they bring. */
@Component
class JointWaiting {
    private static final Set<Role> LEADING = Set.of(Role.LEAD, Role.DEPUTY);
    private final ShareStore shares;
    private final AimStore aims;

    JointWaiting(ShareStore shares, AimStore aims) {
        this.shares = shares;
        this.aims = aims;
    }

    /** Of this person, and of the units that they lead or stand in for who does; of aims that have not ended. */
    List<ShareRecord> listToBring(SignedIn me) {
        Stream<ShareRecord> ofUnits = me.memberships().stream()
                .filter(mine -> LEADING.contains(mine.role()))
                .map(Membership::unitId)
                .distinct()
                .flatMap(unitId -> shares.listOfUnit(unitId).stream())
                .filter(share -> share.getPersonId() == null);
        return Stream.concat(ofUnits, shares.listOfPerson(me.personId()).stream())
                .filter(share -> share.getBrings() == null)
                .filter(share -> aims.findAim(share.getAimId())
                        .filter(rows -> rows.aim().getRetiredAt() == null)
                        .isPresent())
                .toList();
    }
}
