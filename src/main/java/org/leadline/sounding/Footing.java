package org.leadline.sounding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.sounding.act.Deed;
import org.leadline.sounding.act.Moment;
import org.leadline.sounding.act.Rules;
import org.leadline.sounding.act.Standing;
import org.leadline.sounding.seal.Box;

/**
 * One person before one sounding, in this moment: what decides all they may see and do.
 *
 * @param box the box of an open sounding; empty once it was opened
 */
record Footing(SignedIn me, Sounding sounding, List<Asked> asked, Optional<Box> box, Moment moment, Standing standing) {

    boolean mayKnow() {
        return Rules.mayKnow(moment, standing, sounding.promise().readers());
    }

    Set<Deed> may() {
        return Rules.may(moment, standing, sounding.promise().readers());
    }

    boolean may(Deed deed) {
        return may().contains(deed);
    }

    /** @throws NotHere where the person may not know of it @throws NotYours where they may not do this */
    void demand(Deed deed) {
        if (!mayKnow()) {
            throw new NotHere("sounding");
        }
        if (!may(deed)) {
            throw new NotYours(deed.name());
        }
    }

    Box opened() {
        return box.orElseThrow(
                () -> new IllegalStateException("The box of " + sounding.address() + " was opened already"));
    }
}
