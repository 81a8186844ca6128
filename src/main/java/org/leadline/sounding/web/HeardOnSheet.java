package org.leadline.sounding.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Heard;
import org.leadline.unit.sheet.OnSheet;
import org.leadline.unit.sheet.Section;
import org.leadline.unit.sheet.SheetLine;
import org.springframework.stereotype.Component;

/** Puts Heard of the month that is past on a unit's sheet. */
@Component
class HeardOnSheet implements OnSheet {
    private final Heard heard;
    private final SoundingWords words;
    private final Clock clock;

    HeardOnSheet(Heard heard, SoundingWords words, Clock clock) {
        this.heard = heard;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Section section() {
        return Section.NUMBERS;
    }

    @Override
    public String address(long unitId) {
        return "/ask?unit=" + unitId;
    }

    @Override
    public List<SheetLine> listLines(SignedIn me, long unitId) {
        Heard.Month month = heard.of(me, unitId, YearMonth.now(clock).minusMonths(1));
        String line = month.due() == 0
                ? words.say("ask.sheet.heard.none")
                : words.say(
                        month.due() == 1 ? "ask.sheet.heard.one" : "ask.sheet.heard",
                        month.answered(),
                        month.due(),
                        month.notHeard());
        return List.of(new SheetLine(words.say("ask.sheet.heard.title"), line, null, false, address(unitId)));
    }
}
