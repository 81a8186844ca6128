package org.leadline.sounding;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.leadline.access.SignedIn;
import org.leadline.sounding.act.State;
import org.springframework.stereotype.Component;

/** What was decided the last time about the same. */
@Component
class Memory {
    private static final Duration RECENT = Duration.ofDays(30);
    private final SoundingStore store;
    private final ViewStore views;
    private final DecisionStore decisions;
    private final Footings footings;

    Memory(SoundingStore store, ViewStore views, DecisionStore decisions, Footings footings) {
        this.store = store;
        this.views = views;
        this.decisions = decisions;
        this.footings = footings;
    }

    /** The unit's last one about that address whose views were read, as far as this person may know of it. */
    Optional<Earlier> findEarlier(SignedIn me, long unitId, String address, Instant now) {
        if (address.isBlank()) {
            return Optional.empty();
        }
        return store.listAbout(unitId, address).stream()
                .filter(sounding -> switch (sounding.state()) {
                    case REVEALED, DECIDED, LOOKED_BACK, NOBODY_HEARD -> true;
                    default -> false;
                })
                .filter(sounding -> footings.mayKnow(me, sounding))
                .findFirst()
                .map(sounding -> recall(sounding, now));
    }

    /** The earlier one that an opened sounding points at. */
    Optional<Earlier> findEarlier(SignedIn me, Sounding again) {
        Long id = again.againOf();
        return id == null
                ? Optional.empty()
                : store.find(id)
                        .filter(sounding -> footings.mayKnow(me, sounding))
                        .map(sounding -> recall(sounding, again.openedAt()));
    }

    /** What came of it. */
    Earlier recall(Sounding sounding, Instant now) {
        Afterwards after = decisions.find(sounding.id());
        boolean decided = sounding.state() == State.DECIDED || sounding.state() == State.LOOKED_BACK;
        Afterwards.LookBack lookBack = after.lookBack();
        return new Earlier(
                sounding,
                decided ? after.decisions().getLast() : null,
                views.countAgainst(sounding.id()),
                lookBack == null ? null : lookBack.whatHappened(),
                sounding.openedAt().plus(RECENT).isAfter(now));
    }
}
