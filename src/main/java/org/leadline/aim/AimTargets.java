package org.leadline.aim;

import java.util.List;
import java.util.Optional;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.unit.Units;
import org.leadline.unit.sheet.Targets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A unit's own aims in force, as targets: nobody is held to an aim where a patient needs something else. */
@Component
@Transactional(readOnly = true)
class AimTargets implements Targets {
    private final Aims aims;
    private final Units units;

    AimTargets(Aims aims, Units units) {
        this.aims = aims;
        this.units = units;
    }

    @Override
    public Optional<Target> find(SignedIn me, String address) {
        try {
            return Targets.numberIn(address, "/aim/")
                    .map(number -> aims.get(me, number))
                    .filter(aim -> aim.inForce() && aim.ofTheUnit() && me.belongsTo(aim.unitId()))
                    .map(AimTargets::target);
        } catch (NotHere none) {
            return Optional.empty();
        }
    }

    @Override
    public List<Target> list(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return aims.list(me, unitId).stream().map(AimTargets::target).toList();
    }

    private static Target target(Aim aim) {
        return new Target(aim.address(), aim.line(), aim.unitId(), aim.owner().personId());
    }
}
