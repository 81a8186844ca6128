package org.leadline.aim;

import org.leadline.access.SignedIn;
import org.springframework.stereotype.Component;

/** A joint aim is adopted when each of its owners has said what they bring, and its result is one number for all. */
@Component
class EveryOwnerBrings implements BeforeAdoption {
    private final ShareStore shares;

    EveryOwnerBrings(ShareStore shares) {
        this.shares = shares;
    }

    @Override
    public void check(SignedIn me, Aim draft, Typed typed) {
        if (!draft.joint()) {
            return;
        }
        if (shares.list(draft.id()).stream().anyMatch(share -> share.getBrings() == null)) {
            typed.refuse("adopt", "aim.problem.not-all-bring");
        }
        if (draft.measureAddress() == null
                && shares.list(draft.id()).stream().anyMatch(share -> share.getMeasureAddress() != null)) {
            typed.refuse("adopt", "aim.problem.result-first");
        }
    }
}
