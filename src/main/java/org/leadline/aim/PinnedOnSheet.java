package org.leadline.aim;

import java.util.List;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.unit.sheet.OnSheet;
import org.leadline.unit.sheet.Section;
import org.leadline.unit.sheet.SheetLine;
import org.springframework.stereotype.Component;

/** The one important thing that does not press, on the unit's sheet; after four weeks it asks for the decision. */
@Component
class PinnedOnSheet implements OnSheet {
    private final PinnedThings things;
    private final AimSays says;
    private final Sentences sentences;

    PinnedOnSheet(PinnedThings things, AimSays says, Sentences sentences) {
        this.things = things;
        this.says = says;
        this.sentences = sentences;
    }

    @Override
    public Section section() {
        return Section.PINNED;
    }

    @Override
    public String address(long unitId) {
        return "/aim?unit=" + unitId + "#pinned-thing";
    }

    @Override
    public List<SheetLine> listLines(SignedIn me, long unitId) {
        return things.find(me, unitId).stream()
                .map(thing -> new SheetLine(
                        thing.line(),
                        says.sentence(thing),
                        thing.needsADecision() ? sentences.say("aim.aside.decide") : null,
                        thing.needsADecision(),
                        thing.address()))
                .toList();
    }
}
