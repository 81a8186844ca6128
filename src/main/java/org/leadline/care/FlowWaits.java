package org.leadline.care;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.leadline.access.SignedIn;
import org.leadline.care.journey.Sentences;
import org.leadline.unit.sheet.TakesMinutes;
import org.leadline.unit.sheet.Waiting;
import org.leadline.unit.sheet.Waits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for whoever owns a process: that the team says what has changed in it; and how long that takes, whoever has said it. */
@Component
@Transactional(readOnly = true)
class FlowWaits implements Waits, TakesMinutes {
    private static final String DRIFT = "care-drift";
    /** To read what looks new, to find out from others, and to say it. */
    private static final int SECONDS_OF_A_DRIFT = 300;

    private final Flows flows;
    private final org.leadline.access.Sentences sentences;

    FlowWaits(Flows flows, org.leadline.access.Sentences sentences) {
        this.flows = flows;
        this.sentences = sentences;
    }

    @Override
    public List<Waiting> listWaiting(SignedIn me) {
        return flows.listUnanswered(me).stream()
                .map(asked -> new Waiting(
                        DRIFT,
                        asked.process().unitId(),
                        asked.process().name(),
                        Sentences.drift(asked.alarm()),
                        sentences.say("flowof.drift.step"),
                        Flow.address(asked.process()) + "#drift",
                        asked.since().toInstant(),
                        null,
                        false,
                        false))
                .toList();
    }

    @Override
    public List<Ask> listAsked(SignedIn me, Instant from, Instant until) {
        Stream<Ask> waiting = flows.listUnanswered(me).stream().map(asked -> ask(asked.process(), asked.since()));
        Stream<Ask> answered = flows.mapAnswered(me).entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(at -> ask(entry.getKey(), at)));
        return Stream.concat(waiting, answered)
                .filter(ask -> !ask.at().isBefore(from) && ask.at().isBefore(until))
                .toList();
    }

    private static Ask ask(CareProcess process, OffsetDateTime at) {
        return new Ask(DRIFT, process.name(), Flow.address(process), at.toInstant(), SECONDS_OF_A_DRIFT, true);
    }
}
