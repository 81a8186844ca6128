package org.leadline.protocol;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.unit.sheet.Waiting;
import org.leadline.unit.sheet.Waits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for who owns a protocol: to look at it again, and to put in force what was agreed. */
@Component
@Transactional(readOnly = true)
class ProtocolsWaiting implements Waits {
    private final ProtocolStore store;
    private final ProtocolReading reading;
    private final Sentences sentences;
    private final Clock clock;

    ProtocolsWaiting(ProtocolStore store, ProtocolReading reading, Sentences sentences, Clock clock) {
        this.store = store;
        this.reading = reading;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public List<Waiting> listWaiting(SignedIn me) {
        List<Waiting> waiting = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        for (Protocol protocol : reading.protocols(store.listOwned(me.personId()))) {
            ProtocolVersion draft = protocol.draft();
            ProtocolVersion now = protocol.inForce();
            if (me.worksIn(protocol.unitId()) && draft != null && draft.agreed()) {
                waiting.add(
                        waiting(protocol, "publish", protocol.address() + "/draft#settle", store.agreedAt(draft.id())));
            }
            LocalDate next = now == null ? null : now.nextReview();
            if (me.worksIn(protocol.unitId()) && next != null && !next.isAfter(today)) {
                waiting.add(waiting(
                        protocol,
                        "review",
                        protocol.address() + "#review",
                        next.atStartOfDay(clock.getZone()).toInstant()));
            }
        }
        return List.copyOf(waiting);
    }

    private Waiting waiting(Protocol protocol, String what, String address, Instant since) {
        return new Waiting(
                "protocol-" + what,
                protocol.unitId(),
                protocol.title(),
                sentences.say("protocol.waits." + what),
                sentences.say("protocol.waits." + what + ".step"),
                address,
                since,
                null,
                false,
                false);
    }
}
