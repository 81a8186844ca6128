package org.leadline.idea;

import java.util.List;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.idea.share.OfIdeas;
import org.leadline.idea.share.OfPeople;
import org.leadline.unit.sheet.OnSheet;
import org.leadline.unit.sheet.Section;
import org.leadline.unit.sheet.SheetLine;
import org.springframework.stereotype.Component;

/** Tried, once a month: the two shares as they were shown for the last month, a line each and never in one. */
@Component
class TriedOnSheet implements OnSheet {
    private final Shares shares;
    private final Sentences sentences;

    TriedOnSheet(Shares shares, Sentences sentences) {
        this.shares = shares;
        this.sentences = sentences;
    }

    @Override
    public Section section() {
        return Section.NUMBERS;
    }

    @Override
    public String address(long unitId) {
        return "/try/shares?unit=" + unitId;
    }

    @Override
    public List<SheetLine> listLines(SignedIn me, long unitId) {
        return shares.listMonths(me, unitId).stream()
                .findFirst()
                .map(month -> {
                    OfIdeas ideas = month.ofIdeas();
                    OfPeople people = month.ofPeople();
                    return List.of(
                            line("idea.tried.ideas", ideas.inUse(), ideas.said(), unitId),
                            line("idea.tried.people", people.withOneInUse(), people.people(), unitId));
                })
                .orElse(List.of());
    }

    private SheetLine line(String key, int some, int all, long unitId) {
        return new SheetLine(sentences.say(key), sentences.say(key + ".line", some, all), null, false, address(unitId));
    }
}
