package org.leadline.remit;

import java.time.Instant;
import java.util.List;
import org.leadline.access.Role;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.SignedIn.Membership;
import org.leadline.unit.sheet.TakesMinutes;
import org.leadline.unit.sheet.Waiting;
import org.leadline.unit.sheet.Waits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for who leads a layer because the layer below has left an ask unanswered past its day; until that is answered. */
@Component
@Transactional(readOnly = true)
class RemitsWaiting implements Waits, TakesMinutes {
    private static final int SECONDS_OF_A_LOOK = 60;
    private final RemitAsks asks;
    private final Sides sides;
    private final Sentences sentences;

    RemitsWaiting(RemitAsks asks, Sides sides, Sentences sentences) {
        this.asks = asks;
        this.sides = sides;
        this.sentences = sentences;
    }

    @Override
    public List<Waiting> listWaiting(SignedIn me) {
        return me.memberships().stream()
                .filter(mine -> mine.role() == Role.LEAD || mine.role() == Role.DEPUTY)
                .map(Membership::unitId)
                .distinct()
                .flatMap(layerId -> asks.listRisenTo(layerId).stream().map(ask -> waiting(layerId, ask)))
                .toList();
    }

    @Override
    public List<Ask> listAsked(SignedIn me, Instant from, Instant until) {
        return listWaiting(me).stream()
                .filter(one -> one.beganIn(from, until))
                .map(one -> Ask.of(one, SECONDS_OF_A_LOOK, true))
                .toList();
    }

    private Waiting waiting(long layerId, RemitAsk ask) {
        String asked = sides.findAbove(sides.unit(ask.unitId())).orElseThrow().name();
        return new Waiting(
                RemitAsks.LATE,
                layerId,
                ask.subject(),
                sentences.say("remit.told.late", asked, ask.unitName()),
                sentences.say("remit.waits.step"),
                "/remit?unit=" + layerId,
                ask.answerBy(),
                ask.answerBy(),
                true,
                false);
    }
}
