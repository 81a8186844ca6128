package org.leadline.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.leadline.access.SignedIn;
import org.leadline.unit.sheet.TakesMinutes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what promises asked of somebody: to judge one that is said to be done, and to answer for another day. What one promised oneself does not count. */
@Component
@Transactional(readOnly = true)
class PracticeMinutes implements TakesMinutes {
    private static final int JUDGING_SECONDS = 30;
    private final PromiseStore store;
    private final Parties parties;

    PracticeMinutes(PromiseStore store, Parties parties) {
        this.store = store;
        this.parties = parties;
    }

    @Override
    public List<Ask> listAsked(SignedIn me, Instant from, Instant until) {
        List<Ask> asks = new ArrayList<>();
        for (Promise promise : store.listAsked(me.personId(), Promises.unitsOf(me), from, until)) {
            if (parties.receivers(promise).contains(me.personId())) {
                Instant done = promise.doneAt();
                asks.add(new Ask(
                        "promise-judge",
                        promise.words(),
                        promise.address(),
                        done == null ? promise.madeAt() : done,
                        JUDGING_SECONDS,
                        promise.toPersonId() == null));
            }
        }
        return List.copyOf(asks);
    }
}
