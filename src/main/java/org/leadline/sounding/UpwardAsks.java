package org.leadline.sounding;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.leadline.access.SignedIn;
import org.leadline.sounding.act.State;
import org.leadline.sounding.act.Template;
import org.leadline.unit.People;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to how a layer answers what the units below ask of it: in numbers, without the questions. */
@Service
@Transactional(readOnly = true)
public class UpwardAsks {
    private final SoundingStore store;
    private final DecisionStore decisions;
    private final People people;
    private final Units units;
    private final Clock clock;

    UpwardAsks(SoundingStore store, DecisionStore decisions, People people, Units units, Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Upward asks, each counted once.
     *
     * @param open wait for an answer, their day still to come
     * @param late wait for an answer, their day past
     * @param inTime were answered by their day
     * @param afterwards were answered after it
     */
    public record Count(int open, int late, int inTime, int afterwards) {
        public int all() {
            return open + late + inTime + afterwards;
        }
    }

    /**
     * How what those units asked since then of people of the layer was answered; what was withdrawn is not counted.
     *
     * @throws org.leadline.access.NotHere where the layer is not one's own
     */
    public Count count(SignedIn me, long layerId, Collection<Long> unitIds, Instant since) {
        units.getOurs(me, layerId);
        List<Sounding> asks = unitIds.stream()
                .flatMap(unitId -> store.listOf(unitId).stream())
                .filter(sounding -> sounding.template() == Template.UPWARD)
                .filter(sounding -> !sounding.openedAt().isBefore(since))
                .filter(sounding -> sounding.promise().deciders().stream()
                        .anyMatch(decider -> people.find(decider.personId())
                                .filter(here -> here.belongsTo(layerId))
                                .isPresent()))
                .toList();
        Instant now = clock.instant();
        int open = 0;
        int late = 0;
        int inTime = 0;
        int afterwards = 0;
        for (Sounding ask : asks) {
            Instant answerBy = ask.promise().answerBy();
            if (ask.state() == State.OPEN) {
                if (now.isBefore(answerBy)) {
                    open++;
                } else {
                    late++;
                }
            } else if (ask.state() == State.DECIDED || ask.state() == State.LOOKED_BACK) {
                if (decisions.find(ask.id()).decisions().getFirst().at().isAfter(answerBy)) {
                    afterwards++;
                } else {
                    inTime++;
                }
            }
        }
        return new Count(open, late, inTime, afterwards);
    }
}
