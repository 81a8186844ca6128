package org.leadline.aim;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern ADDRESS = Pattern.compile("/aim/([0-9]{1,18})");
    private final Aims aims;
    private final Units units;

    AimTargets(Aims aims, Units units) {
        this.aims = aims;
        this.units = units;
    }

    @Override
    public Optional<Target> find(SignedIn me, String address) {
        Matcher number = ADDRESS.matcher(address);
        if (!number.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(aims.get(me, Long.parseLong(number.group(1))))
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
