package org.leadline.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.unit.Visibility;
import org.leadline.unit.sheet.OnSheet;
import org.leadline.unit.sheet.Section;
import org.leadline.unit.sheet.SheetLine;
import org.springframework.stereotype.Component;

/** Puts promises on a unit's sheet: those made to it and those it owes, late ones first; nothing that stands between two people alone. */
@Component
class PromisesOnSheet implements OnSheet {
    private final Promises promises;
    private final Sentences sentences;
    private final Clock clock;

    PromisesOnSheet(Promises promises, Sentences sentences, Clock clock) {
        this.promises = promises;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public Section section() {
        return Section.PROMISES;
    }

    @Override
    public String address(long unitId) {
        return "/promise?unit=" + unitId;
    }

    @Override
    public List<SheetLine> listLines(SignedIn me, long unitId) {
        return promises.list(me, unitId).stream()
                .filter(seen -> seen.promise().state().isOwed())
                .filter(seen -> seen.promise().visibility() != Visibility.MINE)
                .filter(seen -> isForEverybody(seen.promise(), unitId))
                .sorted(Comparator.comparing((SeenPromise seen) -> !seen.overdue())
                        .thenComparing(seen -> seen.promise().dueOn()))
                .map(seen -> line(seen, unitId))
                .toList();
    }

    private static boolean isForEverybody(Promise promise, long unitId) {
        return promise.unitId() == unitId || promise.toPersonId() == null;
    }

    private SheetLine line(SeenPromise seen, long unitId) {
        Promise promise = seen.promise();
        boolean within = promise.unitId() == promise.toUnitId();
        String person = seen.toName();
        String to = person == null ? seen.toUnitName() : person;
        String line = within
                ? sentences.say(
                        person == null ? "practice.sheet.within" : "practice.sheet.to-person", seen.keeperName(), to)
                : promise.toUnitId() == unitId
                        ? sentences.say("practice.sheet.to-us", seen.unitName(), seen.keeperName())
                        : sentences.say("practice.sheet.by-us", to, seen.keeperName());
        return new SheetLine(promise.words(), line, aside(promise, seen.overdue()), seen.overdue(), promise.address());
    }

    private String aside(Promise promise, boolean overdue) {
        if (promise.state() == PromiseState.DONE) {
            return sentences.say("practice.sheet.done");
        }
        return aside(sentences, LocalDate.now(clock), promise.dueOn(), overdue);
    }

    /** "in 9 days", "today", "2 days late". */
    static String aside(Sentences sentences, LocalDate today, LocalDate dueOn, boolean overdue) {
        long days = Math.abs(ChronoUnit.DAYS.between(today, dueOn));
        if (days == 0) {
            return sentences.say("practice.days.today");
        }
        return sentences.say("practice.days." + (overdue ? "late" : "in") + (days == 1 ? ".one" : ""), days);
    }
}
