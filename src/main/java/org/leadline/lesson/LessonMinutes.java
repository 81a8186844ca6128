package org.leadline.lesson;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.leadline.unit.sheet.TakesMinutes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What Learn asked of somebody. To raise, to share and to thank are nobody's asking; to take in hand, to end and to go first are asked of a role, and to read
 * thanks of anybody. Who was shift lead then is not kept, so it is counted for those who are now.
 */
@Component
@Transactional(readOnly = true)
class LessonMinutes implements TakesMinutes {
    private static final Map<String, Integer> SECONDS =
            Map.of("heads-up-acknowledge", 30, "heads-up-end", 60, "lesson-first", 300, "thanks", 20);

    private final HeadsUpStore headsUps;
    private final LessonStore lessons;
    private final ThanksGiven thanks;
    private final Hands hands;
    private final Units units;
    private final Sentences sentences;

    LessonMinutes(
            HeadsUpStore headsUps,
            LessonStore lessons,
            ThanksGiven thanks,
            Hands hands,
            Units units,
            Sentences sentences) {
        this.headsUps = headsUps;
        this.lessons = lessons;
        this.thanks = thanks;
        this.hands = hands;
        this.units = units;
        this.sentences = sentences;
    }

    @Override
    public List<Ask> listAsked(SignedIn me, Instant from, Instant until) {
        List<Ask> asked = new ArrayList<>();
        for (HeadsUp headsUp : headsUps.listAskedBetween(from, until)) {
            for (Leg leg : headsUp.legs()) {
                if (isIn(leg.at(), from, until)
                        && hands.firstAsked(leg.unitId()).contains(me.personId())) {
                    asked.add(ask("heads-up-acknowledge", headsUp.title(), headsUp.address(), leg.at(), true));
                }
                Instant acknowledgedAt = leg.acknowledgedAt();
                if (acknowledgedAt != null
                        && isIn(acknowledgedAt, from, until)
                        && leg.holderId() != null
                        && leg.holderId() == me.personId()) {
                    asked.add(ask("heads-up-end", headsUp.title(), headsUp.address(), acknowledgedAt, true));
                }
            }
        }
        for (Unit unit : units.listOurs(me)) {
            lessons.findAskedFirst(unit.id())
                    .filter(at ->
                            isIn(at, from, until) && hands.leadsHere(unit.id()).contains(me.personId()))
                    .ifPresent(at -> asked.add(ask(
                            "lesson-first",
                            sentences.say("lesson.queue.lesson-first", unit.name()),
                            "/learn/lesson?unit=" + unit.id(),
                            at,
                            true)));
        }
        thanks.listReceived(me).stream()
                .filter(one -> isIn(one.at(), from, until))
                .forEach(one ->
                        asked.add(ask("thanks", sentences.say("lesson.thanks.one"), one.address(), one.at(), false)));
        return List.copyOf(asked);
    }

    private static Ask ask(String kind, String title, String address, Instant at, boolean becauseOfARole) {
        return new Ask(kind, title, address, at, Objects.requireNonNull(SECONDS.get(kind)), becauseOfARole);
    }

    private static boolean isIn(Instant at, Instant from, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
