package org.leadline.lesson.web;

import java.util.List;
import org.leadline.access.SignedIn;
import org.leadline.lesson.HeadsUps;
import org.leadline.unit.sheet.OnSheet;
import org.leadline.unit.sheet.Section;
import org.leadline.unit.sheet.SheetLine;
import org.springframework.stereotype.Component;

/** The open heads-ups of a unit on its huddle sheet, without whoever raised them: the late ones first, then the oldest. */
@Component
class HeadsUpSheet implements OnSheet {
    private final HeadsUps headsUps;
    private final HeadsUpLines lines;

    HeadsUpSheet(HeadsUps headsUps, HeadsUpLines lines) {
        this.headsUps = headsUps;
        this.lines = lines;
    }

    @Override
    public Section section() {
        return Section.HEADS_UPS;
    }

    @Override
    public String address(long unitId) {
        return "/learn?unit=" + unitId;
    }

    @Override
    public List<SheetLine> listLines(SignedIn me, long unitId) {
        return lines.pressingFirst(headsUps.listOpen(me, unitId)).stream()
                .map(headsUp -> lines.onSheet(headsUp, unitId))
                .toList();
    }
}
