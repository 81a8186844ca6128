package org.leadline.aim;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.springframework.stereotype.Component;

/** Writes values; who may is asked before. */
@Component
class ValueWriting {
    private final ValueStore store;
    private final AimStore aims;
    private final AuditTrail audit;
    private final Clock clock;

    ValueWriting(ValueStore store, AimStore aims, AuditTrail audit, Clock clock) {
        this.store = store;
        this.aims = aims;
        this.audit = audit;
        this.clock = clock;
    }

    /** The number of a new value. @throws NotTaken where the words cannot be taken, or there are five already */
    long enter(SignedIn me, long unitId, String sentence, @Nullable String looksLike) {
        Typed typed = new Typed();
        String line = typed.needed("sentence", sentence, Typed.MOST_OF_A_LINE);
        String more = typed.optional("looksLike", looksLike, Typed.MOST_OF_MORE);
        typed.take();
        long id = store.takePlace(unitId).orElseGet(() -> {
            typed.refuse("sentence", "aim.problem.five-values");
            typed.take();
            throw new IllegalStateException("refused above");
        });
        store.addWords(id, 1, line, more, me.personId(), clock.instant());
        audit.record(me.auditName(), "value entered", "/aim/value/" + id, unitId, null);
        return id;
    }

    /** @throws NotTaken where the words cannot be taken, or somebody changed it meanwhile */
    void change(SignedIn me, Value before, int version, String sentence, @Nullable String looksLike) {
        checkInForce(before);
        Typed typed = new Typed();
        String line = typed.needed("sentence", sentence, Typed.MOST_OF_A_LINE);
        String more = typed.optional("looksLike", looksLike, Typed.MOST_OF_MORE);
        typed.take();
        if (before.version() != version
                || !store.addWords(before.id(), version + 1, line, more, me.personId(), clock.instant())) {
            typed.refuse("sentence", "aim.problem.meanwhile");
        }
        typed.take();
        audit.record(me.auditName(), "value changed", before.address(), before.unitId(), null);
    }

    /** @throws NotTaken where the reason cannot be taken, or an aim or a draft hangs from it */
    void retire(SignedIn me, Value value, String because) {
        checkInForce(value);
        Typed typed = new Typed();
        String reason = typed.needed("because", because, Typed.MOST_OF_MORE);
        if (aims.isValueOfAnAim(value.id())) {
            typed.refuse("because", "aim.problem.value-in-use");
        }
        typed.take();
        store.retire(value.id(), reason, me.personId(), clock.instant());
        audit.record(me.auditName(), "value retired", value.address(), value.unitId(), null);
    }

    private static void checkInForce(Value value) {
        if (value.retired() != null) {
            throw new NotHere("value");
        }
    }
}
