package org.leadline.aim;

import org.leadline.access.SignedIn;
import org.springframework.stereotype.Component;

/** A joint aim is adopted when each of its owners has said what they bring and has room for it, and no number of one stands without that of all. */
@Component
class EveryOwnerBrings implements BeforeAdoption {
    private final ShareStore shares;
    private final AimStore aims;

    EveryOwnerBrings(ShareStore shares, AimStore aims) {
        this.shares = shares;
        this.aims = aims;
    }

    @Override
    public void check(SignedIn me, Aim draft, Typed typed) {
        if (!draft.joint()) {
            return;
        }
        if (shares.list(draft.id()).stream().anyMatch(share -> share.getBrings() == null)) {
            typed.refuse("adopt", "aim.problem.not-all-bring");
        }
        if (shares.listUnits(draft.id()).stream().anyMatch(unitId -> aims.countJoint(unitId) >= AimStore.MOST_AIMS)) {
            typed.refuse("adopt", "aim.problem.three-joint");
        }
        if (draft.measureAddress() == null
                && shares.list(draft.id()).stream().anyMatch(share -> share.getMeasureAddress() != null)) {
            typed.refuse("adopt", "aim.problem.result-first");
        }
    }
}
