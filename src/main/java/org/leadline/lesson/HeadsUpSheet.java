package org.leadline.lesson;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.unit.People;
import org.leadline.unit.Units;
import org.leadline.unit.sheet.OnSheet;
import org.leadline.unit.sheet.Section;
import org.leadline.unit.sheet.SheetLine;
import org.springframework.stereotype.Component;

/** The open heads-ups of a unit on its huddle sheet, without whoever raised them: the late ones first, then the oldest. */
@Component
class HeadsUpSheet implements OnSheet {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final int A_WEEK = 7;
    private final HeadsUps headsUps;
    private final People people;
    private final Units units;
    private final Sentences sentences;
    private final Clock clock;

    HeadsUpSheet(HeadsUps headsUps, People people, Units units, Sentences sentences, Clock clock) {
        this.headsUps = headsUps;
        this.people = people;
        this.units = units;
        this.sentences = sentences;
        this.clock = clock;
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
        Instant now = clock.instant();
        return headsUps.listOpen(me, unitId).stream()
                .sorted(Comparator.comparing((HeadsUp headsUp) -> !headsUp.last().isLate(now))
                        .thenComparing(HeadsUp::at))
                .map(headsUp -> line(headsUp, unitId, now))
                .toList();
    }

    private SheetLine line(HeadsUp headsUp, long unitId, Instant now) {
        Leg leg = headsUp.last();
        boolean late = leg.isLate(now);
        String when = when(headsUp.at());
        String with = with(leg, unitId, late);
        String line = headsUp.more() == null
                ? sentences.say("lesson.sheet.line", when, with)
                : sentences.say("lesson.sheet.line.where", headsUp.where(), when, with);
        long days = Duration.between(headsUp.at(), now).toDays();
        String age = days == 0
                ? sentences.say("lesson.open")
                : sentences.say(days == 1 ? "lesson.days.1" : "lesson.days", days);
        return new SheetLine(
                headsUp.title(), line, late ? sentences.say("lesson.late", age) : age, late, headsUp.address());
    }

    private String with(Leg leg, long unitId, boolean late) {
        Long holder = leg.holderId();
        String with = holder != null
                ? sentences.say("lesson.with.holder", people.getName(holder))
                : sentences.say(late ? "lesson.with.lead" : "lesson.with.shift-lead");
        return leg.unitId() == unitId
                ? with
                : sentences.say(
                        "lesson.with.elsewhere", units.find(leg.unitId()).orElseThrow().name(), with);
    }

    /** 05:20; Friday; 3 Nov. */
    private String when(Instant at) {
        ZonedDateTime then = at.atZone(clock.getZone());
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        if (then.toLocalDate().equals(now.toLocalDate())) {
            return TIME.format(then);
        }
        return (Duration.between(then, now).toDays() < A_WEEK - 1 ? DAY : DATE).format(then);
    }
}
