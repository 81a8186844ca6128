package org.leadline.aim;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.leadline.access.SignedIn;
import org.leadline.aim.QuarterHour.Step;
import org.leadline.aim.QuarterHour.What;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the hour of a quarter. It keeps nothing: what is done is told by the things themselves, so that one goes on where one left off, and so that
 * whoever did a step elsewhere finds it done.
 */
@Service
@Transactional(readOnly = true)
public class QuarterHours {
    private static final int FEWEST_VALUES = 3;
    private static final Duration A_FRAME_STANDS = Duration.ofDays(365);
    private final Aims aims;
    private final AimSays says;
    private final Passes passes;
    private final Compacts compacts;
    private final AimGraphs graphs;
    private final QuarterStore store;
    private final Units units;
    private final Clock clock;

    QuarterHours(
            Aims aims,
            AimSays says,
            Passes passes,
            Compacts compacts,
            AimGraphs graphs,
            QuarterStore store,
            Units units,
            Clock clock) {
        this.aims = aims;
        this.says = says;
        this.passes = passes;
        this.compacts = compacts;
        this.graphs = graphs;
        this.store = store;
        this.units = units;
        this.clock = clock;
    }

    /** As this person sees it: the last step is their own. @throws org.leadline.access.NotHere where the unit is not one's own */
    public QuarterHour get(SignedIn me, long unitId) {
        Unit unit = units.getOurs(me, unitId);
        String here = "?unit=" + unitId;
        List<Aim> ours = aims.list(me, unitId);
        List<Aim> all = Stream.of(ours, aims.listJoint(me, unitId), aims.listOfPeople(me, unitId))
                .flatMap(List::stream)
                .toList();
        int values = aims.listValues(me, unitId).size();
        Set<Long> orphans = new HashSet<>(graphs.whole().orphans());
        Set<Long> near = store.listAims(near(unit));
        Set<Long> marked = store.listMarked(ours.stream().map(Aim::id).toList());
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(What.VALUES, 5, Math.max(0, FEWEST_VALUES - values), FEWEST_VALUES, "/aim" + here));
        steps.add(new Step(
                What.LOOK,
                10,
                ours.isEmpty()
                        ? 1
                        : (int) ours.stream().filter(says::wantsALook).count(),
                ours.size(),
                "/aim" + here));
        steps.add(new Step(
                What.ORPHANS,
                5,
                (int) all.stream().filter(aim -> orphans.contains(aim.id())).count(),
                all.size(),
                "/aim/orphans" + here));
        List<Pass> waiting = passes.listWaiting(me, unitId);
        steps.add(new Step(
                What.PASSED,
                5,
                waiting.size(),
                0,
                waiting.isEmpty() ? "/aim" + here : waiting.getFirst().address()));
        steps.add(new Step(
                What.NEIGHBOURS,
                15,
                (int) near.stream().filter(aim -> !marked.contains(aim)).count(),
                near.size(),
                "/aim/neighbours" + here));
        boolean frameStands = store.findLastFrame(unitId)
                .filter(at -> at.plus(A_FRAME_STANDS).isAfter(clock.instant()))
                .isPresent();
        steps.add(new Step(What.FRAME, 10, frameStands ? 0 : 1, 0, "/aim/frame" + here));
        Compact compact = compacts.get(me, unitId);
        steps.add(new Step(
                What.PROMISED,
                5,
                compact.overdueOfUs() + compact.overdueToUs(),
                compact.expected().size() + compact.promised().size(),
                "/aim/promised" + here));
        boolean wished = store.hasWish(me.personId(), LocalDate.now(clock).getYear());
        steps.add(new Step(What.WISH, 5, wished ? 0 : 1, 0, "/aim/mine"));
        return new QuarterHour(steps);
    }

    /** The unit above, those of the same boss, those below and the adjoining ones. */
    private Set<Long> near(Unit unit) {
        Set<Long> near = new HashSet<>();
        units.listNeighbours(unit.id()).forEach(other -> near.add(other.id()));
        units.listBelow(unit.id()).forEach(other -> near.add(other.id()));
        Long above = unit.parentId();
        if (above != null) {
            near.add(above);
            units.listBelow(above).forEach(other -> near.add(other.id()));
        }
        near.remove(unit.id());
        return near;
    }
}
