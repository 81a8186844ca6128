package org.leadline.lesson;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.unit.Units;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The heads-ups that somebody has in hand. Those that nobody has taken in hand are the shift lead's, whoever that is, and so nobody's to give on. */
@Component
@Transactional
class HeadsUpHolds implements Holds {
    private final HeadsUpStore store;
    private final HeadsUpAnswers answers;
    private final Hands hands;
    private final Typing typing;
    private final Units units;
    private final Sentences sentences;
    private final Clock clock;

    HeadsUpHolds(
            HeadsUpStore store,
            HeadsUpAnswers answers,
            Hands hands,
            Typing typing,
            Units units,
            Sentences sentences,
            Clock clock) {
        this.store = store;
        this.answers = answers;
        this.hands = hands;
        this.typing = typing;
        this.units = units;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public String part() {
        return "lesson";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> listHeld(long personId) {
        return store.listHeldBy(personId).stream().map(this::held).toList();
    }

    /** Those whose holder has left the unit, and those that nobody has in hand where nobody answers for the unit. */
    @Override
    @Transactional(readOnly = true)
    public List<Held> listOwnerless(long unitId) {
        return store.listOpen(unitId).stream()
                .filter(headsUp -> headsUp.last().unitId() == unitId)
                .filter(headsUp -> headsUp.last().isOpen()
                        ? hands.answering(unitId).isEmpty()
                        : hands.findHolder(headsUp.last()).isEmpty())
                .map(this::held)
                .toList();
    }

    @Override
    public void giveOn(SignedIn by, String id, long toPersonId) {
        HeadsUp headsUp = lock(id);
        long unitId = headsUp.last().unitId();
        if (!hands.worksIn(toPersonId, unitId)) {
            throw new CannotBeGivenOn(sentences.say(
                    "lesson.hold.not-here", units.find(unitId).orElseThrow().name()));
        }
        answers.giveOn(by, headsUp, toPersonId);
    }

    @Override
    public void close(SignedIn by, String id, String reason) {
        HeadsUp headsUp = lock(id);
        Map<String, String> problems = new LinkedHashMap<>();
        typing.nameless(
                "line",
                reason,
                true,
                HeadsUps.LONGEST_LINE,
                typing.known(List.of(headsUp.last().unitId()), null, List.of(headsUp.raiserId())),
                problems);
        problems.values().stream().findFirst().ifPresent(sentence -> {
            throw new CannotBeClosed(sentence);
        });
        answers.close(by, headsUp, reason.strip());
    }

    private HeadsUp lock(String id) {
        Long number = number(id);
        return (number == null ? java.util.Optional.<HeadsUp>empty() : store.lock(number))
                .filter(headsUp -> !headsUp.hasEnded())
                .orElseThrow(() -> new NotHere("heads-up"));
    }

    private static @Nullable Long number(String id) {
        return id.matches("[0-9]{1,18}") ? Long.valueOf(id) : null;
    }

    private Held held(HeadsUp headsUp) {
        Leg leg = headsUp.last();
        return new Held(
                part(),
                Long.toString(headsUp.id()),
                sentences.say("lesson.hold.kind"),
                headsUp.title(),
                leg.unitId(),
                headsUp.address(),
                LocalDate.ofInstant(leg.dueAt(), clock.getZone()),
                true);
    }
}
