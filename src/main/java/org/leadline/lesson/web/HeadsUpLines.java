package org.leadline.lesson.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.leadline.lesson.HeadsUp;
import org.leadline.lesson.Leg;
import org.leadline.unit.People;
import org.leadline.unit.Units;
import org.leadline.unit.sheet.SheetLine;
import org.springframework.stereotype.Component;

/** Says in lines where a heads-up stands and how it went. Whoever raised it is named to nobody here. */
@Component
class HeadsUpLines {
    private final People people;
    private final Units units;
    private final LearnWords words;

    HeadsUpLines(People people, Units units, LearnWords words) {
        this.people = people;
        this.units = units;
        this.words = words;
    }

    /** One that is not ended, as a unit sees it. */
    Line open(HeadsUp headsUp, long unitId) {
        Leg leg = headsUp.last();
        boolean late = leg.isLate(words.now());
        List<String> why = new ArrayList<>();
        if (headsUp.more() != null) {
            why.add(words.say("lesson.where-what", headsUp.where(), headsUp.what()));
        }
        why.add(words.say("lesson.open.since", words.time(headsUp.at()), with(leg, unitId)));
        String age = words.since(headsUp.at());
        return new Line(
                headsUp.address(),
                headsUp.title(),
                why,
                late ? words.say("lesson.late", age) : leg.isOpen() ? words.say("lesson.open") : age,
                late);
    }

    /** The late ones first, then the oldest. */
    List<HeadsUp> pressingFirst(List<HeadsUp> open) {
        return open.stream()
                .sorted(Comparator.comparing(
                                (HeadsUp headsUp) -> !headsUp.last().isLate(words.now()))
                        .thenComparing(HeadsUp::at))
                .toList();
    }

    /** One that is not ended, as it stands on the sheet. */
    SheetLine onSheet(HeadsUp headsUp, long unitId) {
        Line line = open(headsUp, unitId);
        String when = words.shortly(headsUp.at());
        String with = with(headsUp.last(), unitId);
        return new SheetLine(
                line.what(),
                headsUp.more() == null
                        ? words.say("lesson.sheet.line", when, with)
                        : words.say("lesson.sheet.line.where", headsUp.where(), when, with),
                line.aside(),
                line.needsAPerson(),
                line.address());
    }

    /** One that has ended, and how. */
    Line ended(HeadsUp headsUp) {
        Leg.Ended ended = Objects.requireNonNull(headsUp.last().ended());
        return new Line(
                headsUp.address(),
                headsUp.title(),
                List.of(end(ended)),
                words.say("lesson.ended." + ended.ending().word()),
                false);
    }

    /** What happened to it, the first first. */
    List<String> course(HeadsUp headsUp) {
        List<String> course = new ArrayList<>();
        course.add(words.say("lesson.course.raised", words.time(headsUp.at()), unit(headsUp.unitId())));
        for (Leg leg : headsUp.legs()) {
            if (leg.acknowledgedAt() != null && leg.holderId() != null) {
                course.add(words.say(
                        "lesson.course.held",
                        words.time(leg.acknowledgedAt()),
                        people.getName(leg.holderId()),
                        unit(leg.unitId())));
            }
            Leg.Ended ended = leg.ended();
            if (ended != null) {
                course.add(words.say(
                        "lesson.course.ended",
                        words.time(ended.at()),
                        people.getName(ended.byId()),
                        unit(leg.unitId()),
                        words.say("lesson.ended." + ended.ending().word()).toLowerCase(java.util.Locale.ROOT)
                                + (ended.passedTo() == null ? "" : " " + words.say("lesson.to", ended.passedTo())),
                        ended.line()));
            }
        }
        return course;
    }

    /** Where it stands, in a sentence. */
    String standing(HeadsUp headsUp, long unitId) {
        Leg leg = headsUp.last();
        Leg.Ended ended = leg.ended();
        return ended == null
                ? words.say(
                        leg.isLate(words.now()) ? "lesson.standing.late" : "lesson.standing.open",
                        with(leg, unitId),
                        words.time(leg.dueAt()))
                : end(ended);
    }

    /** With the shift lead; with the lead; held by Jo Marsh; with the Emergency department. */
    String with(Leg leg, long unitId) {
        String holder = leg.holderId() == null ? null : people.getName(leg.holderId());
        String here = holder != null
                ? words.say("lesson.with.holder", holder)
                : words.say(leg.isLate(words.now()) ? "lesson.with.lead" : "lesson.with.shift-lead");
        return leg.unitId() == unitId ? here : words.say("lesson.with.elsewhere", unit(leg.unitId()), here);
    }

    private String end(Leg.Ended ended) {
        String passedTo = ended.passedTo();
        return passedTo == null ? ended.line() : words.say("lesson.ended.to", passedTo, ended.line());
    }

    private String unit(long unitId) {
        return units.find(unitId).orElseThrow().name();
    }
}
