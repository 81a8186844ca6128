package org.leadline.idea;

import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.post.ToldBacks;
import org.springframework.stereotype.Component;

/** Tells who runs a test what others did with it. */
@Component
class TestNews {
    private final ToldBacks toldBacks;
    private final Sentences sentences;

    TestNews(ToldBacks toldBacks, Sentences sentences) {
        this.toldBacks = toldBacks;
        this.sentences = sentences;
    }

    void closed(SignedIn by, Idea idea, SmallTest test, String because) {
        tell(by, idea, test, sentences.say("idea.told.test-closed", by.name(), because));
    }

    void planned(SignedIn by, Idea idea, SmallTest test) {
        tell(by, idea, test, sentences.say("idea.told.test-planned", by.name()));
    }

    private void tell(SignedIn by, Idea idea, SmallTest test, String sentence) {
        if (test.runnerId() != by.personId()) {
            toldBacks.tell(test.runnerId(), idea.unitId(), test.address(), test.question(), sentence);
        }
    }
}
