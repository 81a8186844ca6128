package org.leadline.protocol;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.unit.sheet.TakesMinutes;
import org.leadline.unit.sheet.Waiting;
import org.leadline.unit.sheet.Waits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for who owns a protocol: to look at it again, and to put in force what was agreed; and how long that takes. */
@Component
@Transactional(readOnly = true)
class ProtocolsWaiting implements Waits, TakesMinutes {
    private static final String PUBLISH = "publish";
    private static final String REVIEW = "review";
    private static final Map<String, Integer> SECONDS = Map.of("protocol-" + PUBLISH, 60, "protocol-" + REVIEW, 600);
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
        for (Protocol protocol : listOwned(me)) {
            ProtocolVersion draft = protocol.draft();
            if (draft != null && draft.agreed()) {
                waiting.add(toPublish(protocol, draft));
            }
            review(protocol).ifPresent(waiting::add);
        }
        Instant now = clock.instant();
        waiting.removeIf(one -> one.since().isAfter(now));
        return List.copyOf(waiting);
    }

    /** What was agreed counts also where it is in force by now. A review that was done has another day. */
    @Override
    public List<Ask> listAsked(SignedIn me, Instant from, Instant until) {
        List<Waiting> asked = new ArrayList<>();
        for (Protocol protocol : listOwned(me)) {
            Stream.of(protocol.draft(), protocol.inForce())
                    .filter(version -> version != null && version.agreed())
                    .forEach(version -> asked.add(toPublish(protocol, version)));
            review(protocol).ifPresent(asked::add);
        }
        return asked.stream()
                .filter(one -> one.beganIn(from, until))
                .map(one -> Ask.of(one, Objects.requireNonNull(SECONDS.get(one.kind())), true))
                .toList();
    }

    private List<Protocol> listOwned(SignedIn me) {
        return reading.protocols(store.listOwned(me.personId())).stream()
                .filter(protocol -> me.worksIn(protocol.unitId()))
                .toList();
    }

    private Waiting toPublish(Protocol protocol, ProtocolVersion version) {
        return waiting(protocol, PUBLISH, protocol.address() + "/draft#settle", store.agreedAt(version.id()));
    }

    /** From its day on, whether that has come or not. */
    private Optional<Waiting> review(Protocol protocol) {
        return Optional.ofNullable(protocol.inForce())
                .map(ProtocolVersion::nextReview)
                .map(next -> waiting(
                        protocol,
                        REVIEW,
                        protocol.address() + "#review",
                        next.atStartOfDay(clock.getZone()).toInstant()));
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
