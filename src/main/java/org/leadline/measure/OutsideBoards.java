package org.leadline.measure;

import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to all organisations of a set of numbers from outside, beside each other. */
@Service
@Transactional(readOnly = true)
public class OutsideBoards {
    private final OutsideSets sets;
    private final OutsideStore store;
    private final SmallNumberRule rule;

    OutsideBoards(OutsideSets sets, OutsideStore store, SmallNumberRule rule) {
        this.sets = sets;
        this.store = store;
        this.rule = rule;
    }

    /** @throws NotHere where there is no such set, or it is of a unit that is not one's own */
    public OutsideBoard read(SignedIn me, long setId) {
        OutsideSet set = sets.get(me, setId);
        return new OutsideBoardMaking(rule.now()).make(set, store.listFigures(setId));
    }
}
