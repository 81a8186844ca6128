package org.leadline.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Waiting;
import org.leadline.unit.sheet.Waits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for somebody who leaves soon and still holds something, and for who leads a unit in which something is ownerless and not explained. */
@Component
@Transactional(readOnly = true)
class LeaversWait implements Waits {
    private final HandOvers handOvers;
    private final People people;
    private final Units units;
    private final Sentences sentences;
    private final Clock clock;

    LeaversWait(HandOvers handOvers, People people, Units units, Sentences sentences, Clock clock) {
        this.handOvers = handOvers;
        this.people = people;
        this.units = units;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public List<Waiting> listWaiting(SignedIn me) {
        List<Waiting> waiting = new ArrayList<>();
        LocalDate day = people.findHere(me.personId()).map(Person::leavingOn).orElse(null);
        LocalDate today = LocalDate.now(clock);
        boolean soon = day != null && !today.plusDays(Changeover.FIRST_DAYS).isBefore(day);
        List<Held> mine = soon ? handOvers.listMine(me) : List.of();
        if (day != null && !mine.isEmpty()) {
            waiting.add(new Waiting(
                    "hand-over",
                    mine.getFirst().unitId(),
                    sentences.say("practice.waits.hand-over.title"),
                    sentences.say(
                            mine.size() == 1 ? "practice.waits.hand-over.one" : "practice.waits.hand-over",
                            mine.size(),
                            Days.date(day)),
                    sentences.say("practice.waits.hand-over.step"),
                    "/hand-over",
                    startOf(day.minusDays(Changeover.FIRST_DAYS)),
                    startOf(day.plusDays(1)),
                    false,
                    !today.plusDays(Changeover.LAST_DAYS).isBefore(day)));
        }
        for (Unit unit : units.listOurs(me)) {
            if (HandOvers.leads(me, unit.id())) {
                long unexplained = handOvers.countUnexplained(me, unit.id());
                if (unexplained > 0) {
                    waiting.add(ownerless(unit, unexplained));
                }
            }
        }
        return List.copyOf(waiting);
    }

    private Waiting ownerless(Unit unit, long unexplained) {
        return new Waiting(
                "ownerless",
                unit.id(),
                sentences.say("practice.waits.ownerless.title", unit.name()),
                sentences.say(
                        unexplained == 1 ? "practice.waits.ownerless.one" : "practice.waits.ownerless", unexplained),
                sentences.say("practice.waits.ownerless.step"),
                "/hand-over/ownerless?unit=" + unit.id(),
                clock.instant(),
                null,
                false,
                false);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
