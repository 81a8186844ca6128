package org.leadline.idea;

import java.util.Comparator;
import java.util.List;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.unit.Units;
import org.leadline.unit.sheet.OnSheet;
import org.leadline.unit.sheet.Section;
import org.leadline.unit.sheet.SheetLine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tests that run, on the unit's sheet, by the day on which they end. */
@Component
@Transactional(readOnly = true)
class TestsOnSheet implements OnSheet {
    private final TestStore tests;
    private final Units units;
    private final Says says;
    private final Sentences sentences;

    TestsOnSheet(TestStore tests, Units units, Says says, Sentences sentences) {
        this.tests = tests;
        this.units = units;
        this.says = says;
        this.sentences = sentences;
    }

    @Override
    public Section section() {
        return Section.TESTS;
    }

    @Override
    public String address(long unitId) {
        return "/try?unit=" + unitId;
    }

    @Override
    public List<SheetLine> listLines(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return tests.listOpenIn(unitId).stream()
                .filter(SmallTest::isRunning)
                .sorted(Comparator.comparing(SmallTest::until))
                .map(this::line)
                .toList();
    }

    private SheetLine line(SmallTest test) {
        boolean over = says.isOver(test);
        String expected = test.prediction() == null ? "" : says.predicted(test.prediction());
        return new SheetLine(
                test.question(),
                sentences.say("idea.test.expected", expected),
                sentences.say(over ? "idea.test.aside.over" : "idea.test.aside", says.day(test.until())),
                over,
                test.address());
    }
}
