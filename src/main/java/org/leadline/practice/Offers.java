package org.leadline.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.unit.Units;
import org.leadline.unit.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of offers: promises to one person of another unit, made in a talk with them. Whoever calls has seen to it that the two talk; from then on an offer is
 * a promise like any other, opened and judged by the person to whom it was made, and read by the unit that owes it.
 */
@Service
@Transactional
public class Offers {
    private final PromiseRules rules;
    private final Promising promising;
    private final Promises promises;
    private final Units units;

    Offers(PromiseRules rules, Promising promising, Promises promises, Units units) {
        this.rules = rules;
        this.promising = promising;
        this.promises = promises;
        this.units = units;
    }

    /**
     * Makes an offer and tells whom it was made to.
     *
     * @param unitId the unit that will owe it, in which its maker works
     * @param toUnitId the unit for which the other talked
     * @param words up to 600 characters
     * @param by null where no day was given
     * @return problems stand under {@code words} and {@code by}
     * @throws NotHere where the maker's unit is not their own
     * @throws NotYours where they do not work in it, or it is themselves
     */
    public Making offer(
            SignedIn me, long unitId, long toPersonId, long toUnitId, String words, @Nullable LocalDate by) {
        units.getOurs(me, unitId);
        if (!me.worksIn(unitId) || toPersonId == me.personId()) {
            throw new NotYours("to offer that");
        }
        Receiver to = new Receiver.OnePerson(toPersonId);
        NewPromise typed = new NewPromise(unitId, words, to, by, Visibility.OURS, null);
        Map<String, String> problems = rules.checkOffer(typed);
        if (!problems.isEmpty() || by == null) {
            return new Making.Refused(problems);
        }
        List<Promise> overdue = promises.listInTheWay(me, unitId, toUnitId);
        return overdue.isEmpty()
                ? new Making.Made(promising.write(me, typed, to, toUnitId, Visibility.OURS, by))
                : new Making.OldOnesFirst(overdue);
    }

    /** An offer that was made to or by this person. @throws NotHere where there is none, or they may not know of it */
    @Transactional(readOnly = true)
    public SeenPromise get(SignedIn me, long promiseId) {
        return promises.get(me, promiseId);
    }
}
