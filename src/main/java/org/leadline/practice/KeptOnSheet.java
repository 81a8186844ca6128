package org.leadline.practice;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.unit.sheet.OnSheet;
import org.leadline.unit.sheet.Section;
import org.leadline.unit.sheet.SheetLine;
import org.springframework.stereotype.Component;

/** Puts Kept of the month that is past on a unit's sheet. */
@Component
class KeptOnSheet implements OnSheet {
    private final Kept kept;
    private final Sentences sentences;
    private final Clock clock;

    KeptOnSheet(Kept kept, Sentences sentences, Clock clock) {
        this.kept = kept;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public Section section() {
        return Section.NUMBERS;
    }

    @Override
    public String address(long unitId) {
        return "/kept?unit=" + unitId;
    }

    @Override
    public List<SheetLine> listLines(SignedIn me, long unitId) {
        Kept.Month month = kept.of(me, unitId, YearMonth.now(clock).minusMonths(1));
        String line = month.due() == 0
                ? sentences.say("practice.sheet.kept.none")
                : sentences.say(
                        month.due() == 1 ? "practice.sheet.kept.one" : "practice.sheet.kept",
                        month.onTime(),
                        month.due());
        return List.of(new SheetLine(sentences.say("practice.kept.title"), line, null, false, address(unitId)));
    }
}
