package org.leadline.access.web;

import java.time.Clock;
import java.time.LocalDate;
import org.leadline.access.SignedIn;
import org.leadline.practice.Making;
import org.leadline.practice.NewPromise;
import org.leadline.practice.Promise;
import org.leadline.practice.Promises;
import org.leadline.practice.Receiver;
import org.leadline.unit.Visibility;

/** Makes promises for the house: each to a unit as a whole, and not due yet. */
final class Pledges {
    private final Promises promises;
    private final Clock clock;

    Pledges(Promises promises, Clock clock) {
        this.promises = promises;
        this.clock = clock;
    }

    long made(SignedIn maker, long unitId) {
        var promise = new NewPromise(
                unitId,
                "A fan for bay 4",
                new Receiver.WholeUnit(unitId),
                LocalDate.now(clock).plusDays(30),
                Visibility.OURS,
                null);
        return switch (promises.make(maker, promise)) {
            case Making.Made(Promise made) -> made.id();
            case Making other -> throw new IllegalStateException(other.toString());
        };
    }
}
