package org.leadline.aim;

import java.util.List;
import org.leadline.access.SignedIn;
import org.leadline.measure.AimsOfMeasures;
import org.springframework.stereotype.Component;

/** Tells measures which aims a unit has. */
@Component
class AimsForMeasures implements AimsOfMeasures {
    private final Aims aims;

    AimsForMeasures(Aims aims) {
        this.aims = aims;
    }

    @Override
    public List<Known> list(SignedIn me, long unitId) {
        return aims.list(me, unitId).stream()
                .map(aim -> new Known(aim.address(), aim.line()))
                .toList();
    }
}
