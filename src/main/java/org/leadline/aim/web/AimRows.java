package org.leadline.aim.web;

import java.util.List;
import org.leadline.access.SignedIn;
import org.leadline.aim.Aim;
import org.leadline.aim.AimSays;
import org.leadline.aim.AimSteps;
import org.leadline.aim.JointAims;
import org.leadline.unit.Units;
import org.springframework.stereotype.Component;

/** Aims as they stand in a list: each with its sentence and the one step that it calls for. */
@Component
class AimRows {
    private final AimSteps steps;
    private final AimSays says;
    private final JointAims joint;
    private final Units units;

    AimRows(AimSteps steps, AimSays says, JointAims joint, Units units) {
        this.steps = steps;
        this.says = says;
        this.joint = joint;
        this.units = units;
    }

    AimView.Row row(SignedIn me, Aim aim) {
        return new AimView.Row(
                aim,
                steps.sentence(me, aim),
                aim.draft() ? "" : says.aside(aim),
                !aim.draft() && says.isOver(aim),
                whose(me, aim),
                steps.step(me, aim).orElse(null));
    }

    List<AimView.Row> rows(SignedIn me, List<Aim> aims) {
        return aims.stream().map(aim -> row(me, aim)).toList();
    }

    /** The person, the owners together, or the unit. */
    String whose(SignedIn me, Aim aim) {
        var person = aim.person();
        if (person != null) {
            return person.name();
        }
        return aim.joint()
                ? String.join(
                        "; ",
                        joint.listShares(me, aim.id()).stream()
                                .map(JointAims.Share::name)
                                .toList())
                : units.find(aim.unitId()).orElseThrow().name();
    }
}
