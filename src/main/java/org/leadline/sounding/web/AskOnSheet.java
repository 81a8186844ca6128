package org.leadline.sounding.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Circles;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.act.State;
import org.leadline.unit.Person;
import org.leadline.unit.sheet.OnSheet;
import org.leadline.unit.sheet.Section;
import org.leadline.unit.sheet.SheetLine;
import org.springframework.stereotype.Component;

/**
 * Puts a unit's waiting decisions and upward asks on its sheet, with their days: those alone that everybody of the unit may read about, none from the
 * bedside, and nothing of what came in.
 */
@Component
class AskOnSheet implements OnSheet {
    private final Soundings soundings;
    private final Circles circles;
    private final SoundingWords words;
    private final Clock clock;

    AskOnSheet(Soundings soundings, Circles circles, SoundingWords words, Clock clock) {
        this.soundings = soundings;
        this.circles = circles;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Section section() {
        return Section.DECISIONS;
    }

    @Override
    public String address(long unitId) {
        return "/ask?unit=" + unitId;
    }

    @Override
    public List<SheetLine> listLines(SignedIn me, long unitId) {
        Set<Long> everybody = circles.list(me, unitId).getFirst().people().stream()
                .map(Person.InUnit::person)
                .map(Person::id)
                .collect(Collectors.toSet());
        return soundings.listForEverybody(unitId, everybody).stream()
                .sorted(Comparator.comparing(AskOnSheet::due))
                .map(this::line)
                .toList();
    }

    private SheetLine line(Sounding sounding) {
        boolean sealing = sounding.state() == State.OPEN && sounding.template().hasViews();
        Instant due = due(sounding);
        boolean late = clock.instant().isAfter(due);
        String key =
                sealing ? "ask.sheet.open" : sounding.template().hasViews() ? "ask.sheet.decide" : "ask.sheet.upward";
        return new SheetLine(
                sounding.question(),
                words.say(key, words.time(due), words.names(sounding.promise().deciders())),
                aside(due, late),
                late,
                sounding.address());
    }

    private String aside(Instant due, boolean late) {
        LocalDate today = LocalDate.now(clock);
        long days = Math.abs(ChronoUnit.DAYS.between(today, words.dayOf(due)));
        return days == 0
                ? words.say(late ? "ask.sheet.late" : "ask.sheet.today")
                : words.say((late ? "ask.sheet.late" : "ask.sheet.in") + (days == 1 ? ".one" : ".days"), days);
    }

    private static Instant due(Sounding sounding) {
        boolean sealing = sounding.state() == State.OPEN && sounding.template().hasViews();
        return sealing ? sounding.promise().closesAt() : sounding.promise().answerBy();
    }
}
