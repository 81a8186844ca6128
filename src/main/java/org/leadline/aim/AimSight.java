package org.leadline.aim;

import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.unit.Sight;
import org.leadline.unit.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who reads what a unit is for: its people, those of the units above, below and beside it, and those of the units that share its boss. */
@Component
@Transactional(readOnly = true)
public class AimSight {
    private final Units units;
    private final ShareStore shares;

    AimSight(Units units, ShareStore shares) {
        this.units = units;
        this.shares = shares;
    }

    /** Whether this person reads the values and aims of that unit. */
    public boolean sees(SignedIn me, long unitId) {
        return units.sight(me, unitId) != Sight.NONE || sharesABoss(me, unitId);
    }

    /** Whether this person reads that aim: they see its unit or, of a joint one, a unit of any owner. A draft is its owners' units' own. */
    public boolean sees(SignedIn me, Aim aim) {
        return aim.draft()
                ? belongs(me, aim)
                : sees(me, aim.unitId()) || shares.listUnits(aim.id()).stream().anyMatch(unitId -> sees(me, unitId));
    }

    /** Whether it is an aim of this person's own unit or, of a joint one, of any owner's. */
    public boolean belongs(SignedIn me, Aim aim) {
        return me.belongsTo(aim.unitId()) || shares.listUnits(aim.id()).stream().anyMatch(me::belongsTo);
    }

    /** @throws NotHere where this person does not see the unit's aims */
    void check(SignedIn me, long unitId) {
        if (!sees(me, unitId)) {
            throw new NotHere("unit");
        }
    }

    private boolean sharesABoss(SignedIn me, long unitId) {
        return units.find(unitId)
                .map(unit -> unit.parentId())
                .filter(boss -> me.memberships().stream()
                        .anyMatch(mine -> units.find(mine.unitId())
                                .map(unit -> unit.parentId())
                                .filter(boss::equals)
                                .isPresent()))
                .isPresent();
    }
}
