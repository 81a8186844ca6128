package org.leadline.post;

import java.util.Optional;
import org.leadline.access.Clocks;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the weekly letter: whether somebody wants it. It comes on Mondays at 07:00, only where something waits, until it is stopped. */
@Service
@Transactional
public class WeeklyLetters {
    private final WeeklyStore store;
    private final StopPasses passes;
    private final Clocks clocks;

    WeeklyLetters(WeeklyStore store, StopPasses passes, Clocks clocks) {
        this.store = store;
        this.passes = passes;
        this.clocks = clocks;
    }

    /** Whether it comes to this person, where they have an address and something waits. */
    @Transactional(readOnly = true)
    public boolean isWanted(SignedIn me) {
        return !store.isStopped(me.personId());
    }

    /** Stops it for this person, or starts it again. */
    public void want(SignedIn me, boolean wanted) {
        if (wanted) {
            store.start(me.personId());
        } else {
            stop(me.personId());
        }
    }

    /** As {@link #isWanted}, for whoever has the link of a letter; empty where the link is none of ours. */
    @Transactional(readOnly = true)
    Optional<Boolean> findWanted(String pass) {
        return passes.find(pass).stream()
                .mapToObj(personId -> !store.isStopped(personId))
                .findFirst();
    }

    /** Stops it for whoever the link was sent to. @throws NotHere where the link is none of ours */
    void stop(String pass) {
        stop(passes.find(pass).orElseThrow(() -> new NotHere("link")));
    }

    private void stop(long personId) {
        store.stop(personId);
        store.removeWaiting(personId).forEach(id -> clocks.stop(LetterClock.NAME, Long.toString(id)));
    }
}
