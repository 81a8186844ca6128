package org.leadline.aim;

import java.util.List;
import java.util.stream.Stream;
import org.leadline.access.SignedIn;
import org.leadline.aim.AimStore.AimRows;
import org.leadline.measure.AimsOfMeasures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells measures which aims a unit has: its own, those that it owns with others, and those of its people. */
@Component
@Transactional(readOnly = true)
class AimsForMeasures implements AimsOfMeasures {
    private final AimStore store;
    private final AimReading reading;
    private final AimSight sight;

    AimsForMeasures(AimStore store, AimReading reading, AimSight sight) {
        this.store = store;
        this.reading = reading;
        this.sight = sight;
    }

    @Override
    public List<Known> list(SignedIn me, long unitId) {
        sight.check(me, unitId);
        Stream<AimRows> joint =
                store.listJoint(unitId).stream().filter(rows -> rows.aim().getAdoptedAt() != null);
        return Stream.concat(Stream.concat(store.listAims(unitId).stream(), joint), store.listOfPeople(unitId).stream())
                .map(reading::aim)
                .map(aim -> new Known(aim.address(), aim.line()))
                .toList();
    }
}
