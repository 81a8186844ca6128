package org.leadline.care;

import java.util.List;
import org.leadline.access.SignedIn;
import org.leadline.care.journey.Sentences;
import org.leadline.unit.sheet.Waiting;
import org.leadline.unit.sheet.Waits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for whoever owns a process: that the team says what has changed in it. */
@Component
@Transactional(readOnly = true)
class FlowWaits implements Waits {
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
                        "care-drift",
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
}
