package org.leadline.practice;

import java.time.Clock;
import java.time.LocalDate;
import org.leadline.access.AuditTrail;
import org.leadline.access.SignedIn;
import org.leadline.unit.Visibility;
import org.springframework.stereotype.Component;

/** Writes a promise that all rules let pass: sets its clock and tells its receiver. */
@Component
class Promising {
    private final PromiseStore store;
    private final PromiseClock late;
    private final PromisesTold told;
    private final AuditTrail audit;
    private final Clock clock;

    Promising(PromiseStore store, PromiseClock late, PromisesTold told, AuditTrail audit, Clock clock) {
        this.store = store;
        this.late = late;
        this.told = told;
        this.audit = audit;
        this.clock = clock;
    }

    Promise write(SignedIn me, NewPromise typed, Receiver to, long toUnitId, Visibility visibility, LocalDate by) {
        long id = store.insert(
                typed, to, toUnitId, visibility, by, new PromiseStore.Maker(me.personId(), me.name()), clock.instant());
        Promise promise = store.find(id).orElseThrow();
        late.set(promise);
        told.receivers(promise, me.personId(), "practice.told.made", me.name(), told.day(by));
        audit.record(me.auditName(), "promised", promise.address(), promise.unitId(), null);
        return promise;
    }
}
