package org.leadline.protocol;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.care.CareProcess;
import org.leadline.care.ProcessPart;
import org.leadline.unit.sheet.TakesMinutes;
import org.leadline.unit.sheet.Waiting;
import org.leadline.unit.sheet.Waits;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever owns a process that its design is to be looked at again, and shows the design on the page of the process. */
@Component
@Order(40)
@Transactional(readOnly = true)
class DesignWaits implements Waits, TakesMinutes, ProcessPart {
    private static final String REVIEW = "design-review";
    private static final int SECONDS_OF_A_REVIEW = 300;
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private final Designs designs;
    private final DesignSays says;
    private final Sentences sentences;
    private final Clock clock;

    DesignWaits(Designs designs, DesignSays says, Sentences sentences, Clock clock) {
        this.designs = designs;
        this.says = says;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public List<Waiting> listWaiting(SignedIn me) {
        Instant now = clock.instant();
        return listEver(me).filter(waiting -> !waiting.since().isAfter(now)).toList();
    }

    @Override
    public List<Ask> listAsked(SignedIn me, Instant from, Instant until) {
        return listEver(me)
                .filter(one -> one.beganIn(from, until))
                .map(one -> Ask.of(one, SECONDS_OF_A_REVIEW, true))
                .toList();
    }

    @Override
    public @Nullable Shown show(SignedIn me, CareProcess process) {
        Design design = designs.get(me, process.id());
        boolean begun = !design.lines().isEmpty() || design.nextReview() != null;
        return new Shown(
                sentences.say("design.title"),
                List.of(new Line(begun ? says.sentence(design) : sentences.say("design.part.none"), null, null)),
                design.address(),
                null);
    }

    private Stream<Waiting> listEver(SignedIn me) {
        return me.memberships().stream()
                .map(SignedIn.Membership::unitId)
                .distinct()
                .filter(me::worksIn)
                .flatMap(unitId -> designs.list(me, unitId).stream())
                .filter(design -> design.process().owner().personId() == me.personId())
                .flatMap(this::waiting);
    }

    private Stream<Waiting> waiting(Design design) {
        LocalDate next = design.nextReview();
        return next == null
                ? Stream.of()
                : Stream.of(new Waiting(
                        REVIEW,
                        design.process().unitId(),
                        sentences.say("design.of", design.process().name()),
                        sentences.say("design.waits"),
                        sentences.say("design.waits.step"),
                        design.address(),
                        next.atTime(MORNING).atZone(clock.getZone()).toInstant(),
                        null,
                        false,
                        false));
    }
}
