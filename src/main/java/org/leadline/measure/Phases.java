package org.leadline.measure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to phases: from a day on a measure has a centre and limits of its own. Somebody says so, with a reason, and never its owner. */
@Service
@Transactional
public class Phases {

    /** Every phase that was accepted, by its day; those that were withdrawn too. @throws NotHere where the measure is not one's own */
    @Transactional(readOnly = true)
    public List<AcceptedPhase> list(SignedIn me, long measureId) {
        throw new UnsupportedOperationException();
    }

    /** Whether this person may accept a phase: they work in the unit and do not own the measure. */
    public boolean mayAccept(SignedIn me, Measure measure) {
        return me.worksIn(measure.unitId()) && measure.owner().personId() != me.personId();
    }

    /**
     * Accepts a phase.
     *
     * @param date its first day, one that has a number
     * @param reason what it is linked to, never a cause; 1 to 600 characters
     * @param linkAddress of a decision or a test, {@code /try/test/4}; null or blank for none
     * @throws NotHere where the measure is not one's own, or is retired
     * @throws NotYours where one does not work in its unit
     */
    public Doing accept(
            SignedIn me, long measureId, LocalDate date, String reason, @Nullable String linkAddress) {
        throw new UnsupportedOperationException();
    }

    /** Withdraws a phase; it stays in view. @param because 1 to 600 characters @throws NotHere where there is none in force */
    public Doing withdraw(SignedIn me, long measureId, long phaseId, String because) {
        throw new UnsupportedOperationException();
    }
}
