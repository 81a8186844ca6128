package org.leadline.aim;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.leadline.access.SignedIn;
import org.leadline.unit.Units;
import org.leadline.unit.sheet.OnSheet;
import org.leadline.unit.sheet.Section;
import org.leadline.unit.sheet.SheetLine;
import org.springframework.stereotype.Component;

/** The aims of a unit on its sheet, its own and those together with others, each with its sentence. */
@Component
class AimsOnSheet implements OnSheet {
    private final Aims aims;
    private final AimSteps steps;
    private final AimSays says;
    private final Units units;

    AimsOnSheet(Aims aims, AimSteps steps, AimSays says, Units units) {
        this.aims = aims;
        this.steps = steps;
        this.says = says;
        this.units = units;
    }

    @Override
    public Section section() {
        return Section.AIMS;
    }

    @Override
    public String address(long unitId) {
        return "/aim?unit=" + unitId;
    }

    @Override
    public List<SheetLine> listLines(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return Stream.concat(aims.list(me, unitId).stream(), aims.listJoint(me, unitId).stream())
                .sorted(Comparator.comparing(aim -> !says.isOver(aim)))
                .map(aim -> {
                    String aside = says.aside(aim);
                    return new SheetLine(
                            aim.line(),
                            steps.sentence(me, aim),
                            aside.isEmpty() ? null : aside,
                            says.isOver(aim),
                            aim.address());
                })
                .toList();
    }
}
