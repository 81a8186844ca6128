package org.leadline.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door by which a number is queried: two taps, an answer within seven days, and both open to the unit. */
@Service
@Transactional
public class Queries {

    /** All queries of a measure, the newest first. @throws NotHere where the measure is not one's own */
    @Transactional(readOnly = true)
    public List<Query> list(SignedIn me, long measureId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Queries a number. Anybody who belongs to the unit may.
     *
     * @param day of the number, {@code 2026-11-22}; null or blank where the measure is meant
     * @param line up to 600 characters; needed with {@link Query.Chip#OTHER}
     * @param once a key of the page, so that a second tap does nothing; null or blank for none
     * @throws NotHere where the measure is not one's own
     */
    public Doing ask(
            SignedIn me,
            long measureId,
            @Nullable String day,
            Query.Chip chip,
            @Nullable String line,
            @Nullable String once) {
        throw new UnsupportedOperationException();
    }

    /** Whether this person owes an answer: author, checker or owner of the measure; whoever leads the unit where none of them works there any more. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(SignedIn me, Measure measure) {
        throw new UnsupportedOperationException();
    }

    /**
     * Answers a query; whoever asked is told.
     *
     * @param line 1 to 600 characters
     * @param changedTheNumber whether a number, or what is counted, was changed because of it
     * @throws NotHere where there is none that waits
     * @throws NotYours unless {@link #mayAnswer}
     */
    public Doing answer(SignedIn me, long measureId, long queryId, String line, boolean changedTheNumber) {
        throw new UnsupportedOperationException();
    }

    /** How many queries of a unit were answered, and how many of them changed a number. @throws NotHere where it is not one's own */
    @Transactional(readOnly = true)
    public Query.Share shareThatChanged(SignedIn me, long unitId) {
        throw new UnsupportedOperationException();
    }
}
