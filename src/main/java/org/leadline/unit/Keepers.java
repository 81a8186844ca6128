package org.leadline.unit;

import java.util.EnumSet;
import java.util.Set;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;

/** Who keeps a unit's list of people, its name, its numbers and its neighbours: who leads it, who stands in for them, and who keeps the system. */
final class Keepers {
    static final Set<Role> ROLES = Set.copyOf(EnumSet.of(Role.ADMINISTRATOR, Role.LEAD, Role.DEPUTY));
    /** Given and ended by who keeps the system only, where the unit has somebody who does. */
    static final Set<Role> OF_THE_SYSTEM = Set.copyOf(EnumSet.of(Role.ADMINISTRATOR, Role.PRIVACY_OFFICER));

    private Keepers() {}

    static boolean include(SignedIn me, long unitId) {
        return me.memberships().stream().anyMatch(mine -> mine.unitId() == unitId && ROLES.contains(mine.role()));
    }

    static boolean keepsTheSystem(SignedIn me, long unitId) {
        return me.memberships().contains(new SignedIn.Membership(unitId, Role.ADMINISTRATOR));
    }

    /**
     * Passes for a keeper.
     *
     * @throws NotHere where the unit is not one's own
     * @throws NotYours where it is, and somebody else keeps it
     */
    static void check(SignedIn me, long unitId) {
        if (!me.belongsTo(unitId)) {
            throw new NotHere("unit");
        }
        if (!include(me, unitId)) {
            throw new NotYours("to keep the unit's list");
        }
    }
}
