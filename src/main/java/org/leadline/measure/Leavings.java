package org.leadline.measure;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.measure.publish.CountedDay;
import org.leadline.measure.publish.Leaving;
import org.leadline.measure.publish.ShownStretch;
import org.leadline.measure.publish.SmallNumbers;
import org.leadline.measure.publish.Stretch;
import org.leadline.unit.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to which numbers leave a unit and how. By itself none does; each goes as its unit said, small ones hidden and the others rounded. */
@Service
@Transactional
public class Leavings {
    private final LeavingStore store;
    private final MeasureSight sight;
    private final FigureStore figures;
    private final SmallNumberRule rule;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    Leavings(
            LeavingStore store,
            MeasureSight sight,
            FigureStore figures,
            SmallNumberRule rule,
            People people,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.sight = sight;
        this.figures = figures;
        this.rule = rule;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** What leaves, or would. @throws NotHere where the measure is not one's own */
    @Transactional(readOnly = true)
    public LeavingNumbers get(SignedIn me, long measureId) {
        Measure measure = sight.get(me, measureId);
        Optional<LeavingStore.Said> said = store.find(measureId);
        List<ShownStretch> months = list(measure, Stretch.MONTH);
        List<ShownStretch> quarters = list(measure, Stretch.QUARTER);
        Stretch stretch = said.map(LeavingStore.Said::stretch).orElse(null);
        return new LeavingNumbers(
                measure,
                stretch,
                said.filter(LeavingStore.Said::goesUp).isPresent(),
                said.map(one -> new LeavingNumbers.Said(new Someone(one.byId(), people.getName(one.byId())), one.at())),
                stretch == Stretch.MONTH ? months : quarters,
                LeavingNumbers.Hidden.of(months),
                LeavingNumbers.Hidden.of(quarters));
    }

    /** Whether numbers of such a measure can leave: counts of whole periods, and shares and rates of them. */
    public boolean canLeave(Measure measure) {
        return measure.retired() == null && measure.period() != Period.EVENT && Leaving.canLeave(measure.kind());
    }

    /** What is done to numbers that leave. */
    public SmallNumbers rule() {
        return rule.now();
    }

    /**
     * Says whether the layers above see the numbers. By which stretch they leave is said once and stands.
     *
     * @param stretch {@code month} or {@code quarter}; passed over where it stands already
     * @throws NotHere where the measure is not one's own, or is retired
     * @throws NotYours where one neither owns it nor leads its unit
     */
    public Doing say(SignedIn me, long measureId, @Nullable String stretch, boolean goesUp) {
        Measure measure = sight.getToKeep(me, measureId);
        if (!canLeave(measure)) {
            return new Doing.Refused(Map.of("stretch", "peers.problem.cannot-leave"));
        }
        Optional<Stretch> chosen = chosen(measureId, stretch);
        if (chosen.isEmpty()) {
            return new Doing.Refused(Map.of("stretch", "peers.problem.choose"));
        }
        store.put(measureId, chosen.get(), goesUp, me.personId(), clock.instant());
        audit.record(
                me.auditName(),
                goesUp ? "numbers go up by the " + chosen.get().word() : "numbers no longer go up",
                measure.address(),
                measure.unitId(),
                null);
        return new Doing.Done(measure.address() + "/leaving");
    }

    /** Lets peers see them, by the stretch that stands, or else by this one; empty where neither is. */
    Optional<Stretch> settle(SignedIn me, Measure measure, @Nullable String stretch) {
        Optional<Stretch> chosen = chosen(measure.id(), stretch);
        chosen.ifPresent(one -> {
            boolean goesUp =
                    store.find(measure.id()).filter(LeavingStore.Said::goesUp).isPresent();
            store.put(measure.id(), one, goesUp, me.personId(), clock.instant());
        });
        return chosen;
    }

    /** As others see them; empty where nothing was said of that measure, or they cannot leave. */
    List<ShownStretch> list(Measure measure) {
        return store.find(measure.id())
                .map(said -> list(measure, said.stretch()))
                .orElse(List.of());
    }

    private List<ShownStretch> list(Measure measure, Stretch stretch) {
        if (!canLeave(measure)) {
            return List.of();
        }
        List<CountedDay> counted = figures.list(measure.id()).stream()
                .map(figure -> new CountedDay(
                        figure.day(), measure.period().next(figure.day()), figure.numerator(), figure.denominator()))
                .toList();
        return Leaving.list(measure.kind(), counted, stretch, rule.now());
    }

    private Optional<Stretch> chosen(long measureId, @Nullable String stretch) {
        return store.find(measureId)
                .map(LeavingStore.Said::stretch)
                .or(() -> Arrays.stream(Stretch.values())
                        .filter(one -> one.word().equals(stretch))
                        .findFirst());
    }
}
