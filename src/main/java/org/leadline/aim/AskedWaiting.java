package org.leadline.aim;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Role;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.SignedIn.Membership;
import org.leadline.aim.db.tables.records.RoundRecord;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.act.State;
import org.leadline.unit.sheet.Waiting;
import org.leadline.unit.sheet.Waits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for those who lead a unit after it was asked: what we changed because of what we heard, and the next step of a round. What waits to be
 * answered or decided is told by the soundings themselves.
 */
@Component
@Transactional(readOnly = true)
class AskedWaiting implements Waits {
    static final String CHANGED = "aim-what-changed";
    static final String ROUND = "aim-round";
    private final AskedStore store;
    private final RoundStore rounds;
    private final RoundReading roundReading;
    private final AimStore aims;
    private final AimReading reading;
    private final Soundings soundings;
    private final Sentences sentences;
    private final Clock clock;

    AskedWaiting(
            AskedStore store,
            RoundStore rounds,
            RoundReading roundReading,
            AimStore aims,
            AimReading reading,
            Soundings soundings,
            Sentences sentences,
            Clock clock) {
        this.store = store;
        this.rounds = rounds;
        this.roundReading = roundReading;
        this.aims = aims;
        this.reading = reading;
        this.soundings = soundings;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public List<Waiting> listWaiting(SignedIn me) {
        List<Waiting> waits = new ArrayList<>();
        me.memberships().stream()
                .filter(membership -> membership.role() == Role.LEAD || membership.role() == Role.DEPUTY)
                .map(Membership::unitId)
                .distinct()
                .forEach(unitId -> {
                    waits.addAll(changed(me, unitId));
                    rounds.listOpen(unitId).forEach(row -> {
                        Waiting next = next(me, row);
                        if (next != null) {
                            waits.add(next);
                        }
                    });
                });
        return waits;
    }

    /** Decided on the page of the sounding, and not yet written beside the aim. */
    private List<Waiting> changed(SignedIn me, long unitId) {
        List<Sounding> about = soundings.listAbout(me, unitId, "/aim/");
        return store.listOfUnit(unitId).stream()
                .filter(asked -> store.findHeard(asked.getId()).isEmpty())
                .flatMap(asked -> about.stream()
                        .filter(sounding -> sounding.id() == asked.getSoundingId())
                        .filter(sounding -> sounding.state() == State.DECIDED && sounding.isRead())
                        .map(sounding -> changed(asked.getAimId(), sounding)))
                .toList();
    }

    private Waiting changed(long aimId, Sounding sounding) {
        Aim aim = reading.aim(aims.findAim(aimId).orElseThrow());
        return new Waiting(
                CHANGED,
                sounding.unitId(),
                aim.line(),
                sentences.say("aimask.waits.changed"),
                sentences.say("aimask.waits.changed.step"),
                aim.address(),
                sounding.stateAt(),
                null,
                false,
                false);
    }

    private @Nullable Waiting next(SignedIn me, RoundRecord row) {
        Round round = roundReading.outline(me, row);
        Sounding ranking = round.ranking();
        Sounding read = ranking == null ? round.naming() : ranking;
        Instant now = clock.instant();
        return switch (round.step()) {
            case MERGE, ADOPT, NOT_HEARD ->
                new Waiting(
                        ROUND,
                        round.unitId(),
                        sentences.say("aimask.round.title"),
                        sentences.say("aimask.waits.round." + round.step().word()),
                        sentences.say("aimask.waits.round." + round.step().word() + ".step"),
                        round.address(),
                        read == null ? round.at() : read.stateAt(),
                        round.adoptBy(),
                        round.adoptBy().isBefore(now),
                        false);
            case NAMING, RANKING, ADOPTED, CALLED_OFF -> null;
        };
    }
}
