package org.leadline.lesson;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.leadline.unit.sheet.Waiting;
import org.leadline.unit.sheet.Waits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What of Learn waits for somebody: heads-ups to take in hand and to end, to go first with a lesson, thanks to read. */
@Component
@Transactional(readOnly = true)
class LessonQueue implements Waits {
    private final HeadsUpStore headsUps;
    private final LessonStore lessons;
    private final ThanksGiven thanks;
    private final Hands hands;
    private final People people;
    private final Units units;
    private final Sentences sentences;
    private final Clock clock;

    LessonQueue(
            HeadsUpStore headsUps,
            LessonStore lessons,
            ThanksGiven thanks,
            Hands hands,
            People people,
            Units units,
            Sentences sentences,
            Clock clock) {
        this.headsUps = headsUps;
        this.lessons = lessons;
        this.thanks = thanks;
        this.hands = hands;
        this.people = people;
        this.units = units;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public List<Waiting> listWaiting(SignedIn me) {
        List<Waiting> waiting = new ArrayList<>();
        Instant now = clock.instant();
        headsUps.listAllOpen().stream()
                .filter(headsUp -> hands.of(headsUp.last(), now).contains(me.personId()))
                .map(headsUp -> headsUp(headsUp, now))
                .sorted(java.util.Comparator.comparing((Waiting one) -> !one.now())
                        .thenComparing(Waiting::since))
                .forEach(waiting::add);
        for (Unit unit : units.listOurs(me)) {
            if (!lessons.hasBegun(unit.id()) && hands.leadsHere(unit.id()).contains(me.personId())) {
                lessons.findAskedFirst(unit.id()).ifPresent(asked -> waiting.add(first(unit, asked)));
            }
        }
        thanks.listReceived(me).stream()
                .filter(one -> one.readAt() == null)
                .map(this::thanks)
                .forEach(waiting::add);
        return List.copyOf(waiting);
    }

    private Waiting headsUp(HeadsUp headsUp, Instant now) {
        Leg leg = headsUp.last();
        boolean late = leg.isLate(now);
        boolean held = hands.findHolder(leg).isPresent();
        String kind = held ? "heads-up-end" : "heads-up-acknowledge";
        return new Waiting(
                kind,
                leg.unitId(),
                headsUp.title(),
                sentences.say(
                        late ? "lesson.queue." + kind + ".late" : "lesson.queue." + kind,
                        headsUp.where(),
                        units.find(headsUp.unitId()).orElseThrow().name()),
                sentences.say("lesson.queue." + kind + ".step"),
                headsUp.address(),
                held && leg.acknowledgedAt() != null ? leg.acknowledgedAt() : leg.at(),
                leg.dueAt(),
                late,
                !held);
    }

    private Waiting first(Unit unit, Instant asked) {
        return new Waiting(
                "lesson-first",
                unit.id(),
                sentences.say("lesson.queue.lesson-first", unit.name()),
                sentences.say("lesson.queue.lesson-first.line"),
                sentences.say("lesson.queue.lesson-first.step"),
                "/learn/lesson?unit=" + unit.id(),
                asked,
                null,
                false,
                false);
    }

    private Waiting thanks(Thanks one) {
        return new Waiting(
                "thanks",
                one.receiverUnitId(),
                sentences.say("lesson.queue.thanks", people.getName(one.giverId())),
                one.deed(),
                sentences.say("lesson.queue.thanks.step"),
                one.address(),
                one.at(),
                null,
                false,
                false);
    }
}
