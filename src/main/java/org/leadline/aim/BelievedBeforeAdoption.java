package org.leadline.aim;

import org.leadline.access.SignedIn;
import org.leadline.aim.db.tables.records.AimWordsRecord;
import org.leadline.aim.stretch.StretchGuard;
import org.springframework.stereotype.Component;

/** A stretch is adopted only after its people were asked, blind, whether they believe these words and have room for them, and enough of them answered. */
@Component
class BelievedBeforeAdoption implements BeforeAdoption {
    private final AskedReading asked;
    private final AimStore aims;

    BelievedBeforeAdoption(AskedReading asked, AimStore aims) {
        this.asked = asked;
        this.aims = aims;
    }

    @Override
    public void check(SignedIn me, Aim draft, Typed typed) {
        if (!draft.stretch()) {
            return;
        }
        AskedAim last = asked.list(me, draft).stream()
                .filter(one -> one.about() == AskAbout.BELIEF)
                .findFirst()
                .orElse(null);
        if (last == null) {
            typed.refuse("adopt", "aimask.adopt.not-asked");
            return;
        }
        AskedAim.Guard guard = last.guard();
        if (guard == null) {
            typed.refuse("adopt", "aimask.adopt.still-open");
        } else if (guard.says() == StretchGuard.Says.NOT_HEARD) {
            typed.refuse("adopt", "aimask.adopt.not-heard");
        } else if (!lineOf(draft.id(), last.version()).equals(draft.line())) {
            typed.refuse("adopt", "aimask.adopt.other-words");
        }
    }

    private String lineOf(long aimId, int version) {
        return aims.findAim(aimId).orElseThrow().words().stream()
                .filter(words -> words.getVersion() == version)
                .map(AimWordsRecord::getLine)
                .findFirst()
                .orElseThrow();
    }
}
