package org.leadline.aim;

import java.util.Comparator;
import java.util.List;
import org.leadline.access.SignedIn;
import org.leadline.unit.Units;
import org.leadline.unit.sheet.OnSheet;
import org.leadline.unit.sheet.Section;
import org.leadline.unit.sheet.SheetLine;
import org.springframework.stereotype.Component;

/** The aims of a unit on its sheet, each with its sentence. */
@Component
class AimsOnSheet implements OnSheet {
    private final Aims aims;
    private final AimSays says;
    private final Units units;

    AimsOnSheet(Aims aims, AimSays says, Units units) {
        this.aims = aims;
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
        return aims.list(me, unitId).stream()
                .sorted(Comparator.comparing(aim -> !says.isOver(aim)))
                .map(aim -> {
                    String aside = says.aside(aim);
                    return new SheetLine(
                            aim.line(),
                            says.sentence(aim),
                            aside.isEmpty() ? null : aside,
                            says.isOver(aim),
                            aim.address());
                })
                .toList();
    }
}
