package org.leadline.idea;

import java.util.List;
import org.leadline.access.SignedIn;
import org.springframework.stereotype.Component;

/** Ends an idea without its being used, and all that was still open about it: its tests are closed, and nobody is asked any more to hold it. */
@Component
class Ending {
    private final Steps steps;
    private final TestStore tests;
    private final HolderStore holders;
    private final Standing standing;
    private final TestNews news;

    Ending(Steps steps, TestStore tests, HolderStore holders, Standing standing, TestNews news) {
        this.steps = steps;
        this.tests = tests;
        this.holders = holders;
        this.standing = standing;
        this.news = news;
    }

    /** @param deed {@link Deed#PARK} or {@link Deed#ABANDON} */
    Doing end(SignedIn me, Idea idea, Deed deed, String because) {
        Doing done = steps.take(me, idea, deed, because, null, now -> now);
        if (done instanceof Doing.Done) {
            List<SmallTest> open = tests.listOpen(idea.id());
            open.forEach(test -> tests.close(test.id(), standing.now(), because));
            open.forEach(test -> news.closed(me, idea, test, because));
            holders.endOffers(idea.id(), standing.now());
        }
        return done;
    }
}
