package org.leadline.aim;

import org.leadline.access.SignedIn;
import org.leadline.unit.Sight;
import org.leadline.unit.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who reads what a unit is for. */
@Component
@Transactional(readOnly = true)
public class AimSight {
    private final Units units;

    AimSight(Units units) {
        this.units = units;
    }

    /** Whether this person reads the values and aims of that unit. */
    public boolean sees(SignedIn me, long unitId) {
        return units.sight(me, unitId) != Sight.NONE;
    }
}
