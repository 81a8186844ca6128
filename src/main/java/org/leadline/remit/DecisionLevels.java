package org.leadline.remit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.post.ToldBacks;
import org.leadline.sounding.Decision;
import org.leadline.sounding.Outcomes;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.act.State;
import org.leadline.sounding.act.Template;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to where decisions were taken: in the unit, or above it. A unit reads its own one by one and says which it could have taken itself; a layer sees
 * counts over the units below, none under five, and what those units said.
 */
@Service
@Transactional
public class DecisionLevels {
    private static final Duration A_QUARTER = Duration.ofDays(91);
    private static final int FEWEST_SHOWN = 5;
    private final RemitStore store;
    private final Sides sides;
    private final Units units;
    private final Outcomes outcomes;
    private final Soundings soundings;
    private final ToldBacks toldBacks;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    DecisionLevels(
            RemitStore store,
            Sides sides,
            Units units,
            Outcomes outcomes,
            Soundings soundings,
            ToldBacks toldBacks,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.sides = sides;
        this.units = units;
        this.outcomes = outcomes;
        this.soundings = soundings;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A decision and where it was taken.
     *
     * @param question what was asked
     * @param above whether a layer above took it
     * @param couldBeLocal whether the unit says that it could have taken it itself
     */
    public record Taken(
            long soundingId, String question, String address, boolean above, Instant at, boolean couldBeLocal) {}

    /** How many decisions of a quarter were taken in the units themselves, out of how many. {@code shown}: false where there are fewer than five. */
    public record Share(int here, int all, boolean shown) {
        static Share of(List<Boolean> above, int fewest) {
            int here = (int) above.stream().filter(one -> !one).count();
            return above.size() < fewest ? new Share(0, 0, false) : new Share(here, above.size(), true);
        }
    }

    /** The share of the last quarter, and of the one before. */
    public record Shares(Share last, Share before) {}

    /** What was decided of the unit's soundings in the last quarter, and of its layer's, as far as this person may know of it; the newest first. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<Taken> list(SignedIn me, long unitId) {
        return list(me, unitId, clock.instant().minus(A_QUARTER));
    }

    /** The shares of that list. @throws NotHere as {@link #list} */
    @Transactional(readOnly = true)
    public Shares share(SignedIn me, long unitId) {
        Instant quarter = clock.instant().minus(A_QUARTER);
        List<Taken> half = list(me, unitId, quarter.minus(A_QUARTER));
        return new Shares(
                Share.of(
                        half.stream()
                                .filter(one -> !one.at().isBefore(quarter))
                                .map(Taken::above)
                                .toList(),
                        1),
                Share.of(
                        half.stream()
                                .filter(one -> one.at().isBefore(quarter))
                                .map(Taken::above)
                                .toList(),
                        1));
    }

    /** The shares over all units below a layer; none of fewer than five decisions. @throws NotHere where one is not of that layer */
    @Transactional(readOnly = true)
    public Shares shareBelow(SignedIn me, long layerId) {
        units.getOurs(me, layerId);
        List<Long> below = listBelow(layerId).map(Unit::id).toList();
        Instant quarter = clock.instant().minus(A_QUARTER);
        return new Shares(shareOf(below, quarter, Instant.MAX), shareOf(below, quarter.minus(A_QUARTER), quarter));
    }

    /** Decisions of which units below say that they could have taken them, as far as this person may know of them; the newest first. @throws NotHere where one is not of that layer */
    @Transactional(readOnly = true)
    public List<Taken> listCouldBeLocal(SignedIn me, long layerId) {
        units.getOurs(me, layerId);
        Map<Long, List<Long>> marked =
                store.listLocal(listBelow(layerId).map(Unit::id).toList());
        return soundings.list(me).stream()
                .filter(sounding -> marked.containsKey(sounding.id()))
                .map(sounding -> taken(sounding, sounding.stateAt(), true))
                .sorted(Comparator.comparing(Taken::at).reversed())
                .toList();
    }

    /**
     * A unit says that it could have taken a decision itself, or takes that back. Who leads the layer hears it the first time.
     *
     * @throws NotHere where the unit is not one's own, or the decision is none of {@link #list} that was taken above
     * @throws NotYours unless one leads the unit
     */
    public void mark(SignedIn me, long unitId, long soundingId, boolean couldBeLocal) {
        Unit unit = units.getOurs(me, unitId);
        if (!sides.leads(me, unitId)) {
            throw new NotYours("to say where it could have been decided");
        }
        Taken taken = list(me, unitId).stream()
                .filter(one -> one.soundingId() == soundingId && one.above())
                .findFirst()
                .orElseThrow(() -> new NotHere("decision"));
        boolean changed = couldBeLocal
                ? store.insertLocal(soundingId, unitId, me.personId(), clock.instant())
                : store.deleteLocal(soundingId, unitId);
        if (changed) {
            audit.record(
                    me.auditName(),
                    couldBeLocal ? "could have been local" : "not local after all",
                    taken.address(),
                    unitId,
                    null);
        }
        if (changed && couldBeLocal) {
            sides.findAbove(unit)
                    .ifPresent(above -> sides.listLeading(above.id()).stream()
                            .filter(person -> person.id() != me.personId())
                            .forEach(person -> toldBacks.tell(
                                    person.id(),
                                    above.id(),
                                    taken.address(),
                                    taken.question(),
                                    sentences.say("remit.told.local", unit.name()))));
        }
    }

    private List<Taken> list(SignedIn me, long unitId, Instant since) {
        Unit unit = units.getOurs(me, unitId);
        Set<Long> local = store.listLocalOf(unitId);
        List<Taken> taken = new ArrayList<>();
        outcomes.listDecided(me, unitId, since).forEach(earlier -> {
            Decision decision = earlier.decision();
            Sounding sounding = earlier.sounding();
            if (decision != null
                    && !sounding.template().isBedside()
                    && !decision.at().isBefore(since)) {
                taken.add(taken(sounding, decision.at(), local.contains(sounding.id())));
            }
        });
        sides.findAbove(unit)
                .ifPresent(above -> soundings.list(me).stream()
                        .filter(sounding -> sounding.unitId() == above.id() && sounding.template() != Template.UPWARD)
                        .filter(sounding -> sounding.state() == State.DECIDED
                                && !sounding.stateAt().isBefore(since))
                        .forEach(sounding -> taken.add(new Taken(
                                sounding.id(),
                                sounding.question(),
                                sounding.address(),
                                true,
                                sounding.stateAt(),
                                local.contains(sounding.id())))));
        taken.sort(Comparator.comparing(Taken::at).reversed());
        return List.copyOf(taken);
    }

    private static Taken taken(Sounding sounding, Instant at, boolean couldBeLocal) {
        return new Taken(
                sounding.id(),
                sounding.question(),
                sounding.address(),
                sounding.template() == Template.UPWARD,
                at,
                couldBeLocal);
    }

    private Share shareOf(List<Long> unitIds, Instant from, Instant until) {
        return Share.of(
                outcomes.listTaken(unitIds, from, until).stream()
                        .map(Outcomes.Taken::above)
                        .toList(),
                FEWEST_SHOWN);
    }

    private Stream<Unit> listBelow(long layerId) {
        return units.listBelow(layerId).stream()
                .flatMap(below -> Stream.concat(Stream.of(below), listBelow(below.id())));
    }
}
