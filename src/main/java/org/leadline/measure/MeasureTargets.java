package org.leadline.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.unit.sheet.Targets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The targets of measures, while they count. */
@Component
@Transactional(readOnly = true)
class MeasureTargets implements Targets {
    private final Measures measures;
    private final Clock clock;

    MeasureTargets(Measures measures, Clock clock) {
        this.measures = measures;
        this.clock = clock;
    }

    @Override
    public Optional<Target> find(SignedIn me, String address) {
        try {
            return Targets.numberIn(address, "/measure/")
                    .map(number -> measures.get(me, number))
                    .filter(this::binds)
                    .map(MeasureTargets::target);
        } catch (NotHere none) {
            return Optional.empty();
        }
    }

    @Override
    public List<Target> list(SignedIn me, long unitId) {
        return measures.list(me, unitId).stream()
                .filter(this::binds)
                .map(MeasureTargets::target)
                .toList();
    }

    private boolean binds(Measure measure) {
        return measure.retired() == null && !Double.isNaN(measure.targetOn(LocalDate.now(clock)));
    }

    private static Target target(Measure measure) {
        double value = measure.target() == null ? Double.NaN : measure.target().value();
        String number = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        return new Target(
                measure.address(),
                measure.name() + ": " + number + " " + measure.unitOfNumber(),
                measure.unitId(),
                measure.owner().personId());
    }
}
