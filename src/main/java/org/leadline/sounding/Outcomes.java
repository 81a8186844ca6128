package org.leadline.sounding;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.sounding.act.State;
import org.leadline.sounding.act.Template;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what came of a unit's soundings, in short: decided, views against as a number, looked back on. It reads nobody's view. */
@Service
@Transactional(readOnly = true)
public class Outcomes {
    private final SoundingStore store;
    private final Footings footings;
    private final Memory memory;
    private final Units units;
    private final Clock clock;

    Outcomes(SoundingStore store, Footings footings, Memory memory, Units units, Clock clock) {
        this.store = store;
        this.footings = footings;
        this.memory = memory;
        this.units = units;
        this.clock = clock;
    }

    /**
     * The unit's decided soundings that the person may know of, the last decided first.
     *
     * @param since those decided before, or looked back on before, are left out
     * @throws org.leadline.access.NotHere where the unit is not one's own
     */
    public List<Earlier> listDecided(SignedIn me, long unitId, Instant since) {
        units.getOurs(me, unitId);
        Instant now = clock.instant();
        return store.listFor(me.personId(), List.of(unitId)).stream()
                .filter(sounding -> sounding.unitId() == unitId)
                .filter(sounding -> sounding.state() == State.DECIDED || sounding.state() == State.LOOKED_BACK)
                .filter(sounding -> !sounding.stateAt().isBefore(since))
                .filter(sounding -> footings.mayKnow(me, sounding))
                .map(sounding -> memory.recall(sounding, now))
                .sorted((one, other) ->
                        other.sounding().stateAt().compareTo(one.sounding().stateAt()))
                .toList();
    }

    /**
     * Where a sounding stands that another module opened and keeps the number of; nothing of what was asked or answered.
     *
     * @param decidedAt null while it is not decided
     */
    public record Standing(
            long soundingId, State state, @Nullable Instant decidedAt) {}

    /** Where these stand, whoever asks; those that are not there are left out. */
    public List<Standing> listStanding(Collection<Long> soundingIds) {
        return soundingIds.stream()
                .map(store::find)
                .flatMap(Optional::stream)
                .map(sounding -> new Standing(sounding.id(), sounding.state(), decidedAt(sounding)))
                .toList();
    }

    /** That something was decided: in which unit, whether the layer above did on being asked, and when; not what. */
    public record Taken(long unitId, boolean above, Instant at) {}

    /** What these units decided, or had decided for them, from one instant until before another, whoever asks; none from the bedside. */
    public List<Taken> listTaken(Collection<Long> unitIds, Instant from, Instant until) {
        return unitIds.stream()
                .flatMap(unitId -> store.listOf(unitId).stream())
                .filter(sounding -> !sounding.template().isBedside())
                .flatMap(sounding -> Optional.ofNullable(decidedAt(sounding)).stream()
                        .filter(at -> !at.isBefore(from) && at.isBefore(until))
                        .map(at -> new Taken(sounding.unitId(), sounding.template() == Template.UPWARD, at)))
                .toList();
    }

    private @Nullable Instant decidedAt(Sounding sounding) {
        Decision decision = memory.recall(sounding, clock.instant()).decision();
        return decision == null ? null : decision.at();
    }
}
