package org.leadline.idea;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.unit.Units;
import org.leadline.unit.sheet.OnSheet;
import org.leadline.unit.sheet.Section;
import org.leadline.unit.sheet.SheetLine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Open ideas on the unit's sheet with their days, and what is stuck with this unit: the late first, then those that wait longest. */
@Component
@Transactional(readOnly = true)
class IdeasOnSheet implements OnSheet {
    private final IdeaStore ideas;
    private final TestStore tests;
    private final StuckStore stuck;
    private final Units units;
    private final Says says;
    private final Sentences sentences;

    IdeasOnSheet(IdeaStore ideas, TestStore tests, StuckStore stuck, Units units, Says says, Sentences sentences) {
        this.ideas = ideas;
        this.tests = tests;
        this.stuck = stuck;
        this.units = units;
        this.says = says;
        this.sentences = sentences;
    }

    @Override
    public Section section() {
        return Section.IDEAS;
    }

    @Override
    public String address(long unitId) {
        return "/try?unit=" + unitId;
    }

    @Override
    public List<SheetLine> listLines(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        List<Line> lines = new ArrayList<>();
        ideas.listOf(unitId).stream().filter(idea -> idea.state().isOpen()).forEach(idea -> lines.add(line(idea)));
        stuck.listTo(unitId).stream().filter(one -> one.answeredAt() == null).forEach(one -> lines.add(line(one)));
        lines.sort(Comparator.comparing((Line one) -> !one.line().needsAPerson())
                .thenComparing(Line::rank)
                .thenComparing(Line::since));
        return lines.stream().map(Line::line).toList();
    }

    private record Line(SheetLine line, int rank, Instant since) {}

    private Line line(Idea idea) {
        Optional<SmallTest> test = tests.listOpen(idea.id()).stream().findFirst();
        boolean late = says.isLate(idea);
        String aside = idea.state() == IdeaState.SAID ? says.daysToAnswer(idea) : says.days(idea.stateAt());
        return new Line(
                new SheetLine(idea.line(), says.sentence(idea, test), aside, late, idea.address()),
                idea.state().ordinal(),
                idea.stateAt());
    }

    private Line line(Stuck one) {
        boolean late = says.isLate(one);
        String days = says.days(one.at());
        String from = units.find(one.unitId()).orElseThrow().name();
        return new Line(
                new SheetLine(
                        sentences.say("idea.stuck.title", one.because()),
                        sentences.say("idea.stuck.from", from),
                        late ? sentences.say("idea.days.late", days) : days,
                        late,
                        one.address()),
                0,
                one.at());
    }
}
