package org.leadline.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the numbers of measures. A number is entered once for each period; it is corrected with a reason, and what it was is kept. */
@Service
@Transactional
public class Figures {

    /** The numbers in force, the oldest first. @throws NotHere where the measure is not one's own */
    @Transactional(readOnly = true)
    public List<Figure> list(SignedIn me, long measureId) {
        throw new UnsupportedOperationException();
    }

    /** Every correction, the newest first. @throws NotHere where the measure is not one's own */
    @Transactional(readOnly = true)
    public List<Figure.Correction> listCorrections(SignedIn me, long measureId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Enters a number by hand.
     *
     * @param day {@code 2026-11-22}, any day of its period
     * @param numerator as it was typed: {@code 12}, {@code 1.5}; of events how many there were that day, blank for one
     * @param denominator as it was typed; blank where the measure has none
     * @param once a key of the page, so that a second tap does nothing; null or blank for none
     * @throws NotHere where the measure is not one's own, or is retired
     * @throws NotYours where one does not work in its unit
     */
    public Doing enter(
            SignedIn me,
            long measureId,
            String day,
            String numerator,
            String denominator,
            @Nullable String once) {
        throw new UnsupportedOperationException();
    }

    /**
     * Corrects a number; what it was stays in view.
     *
     * @param numerator blank where it is known by now that there is no number
     * @param because 1 to 600 characters
     * @throws NotHere where the measure is not one's own, or is retired
     * @throws NotYours where one does not work in its unit
     */
    public Doing correct(
            SignedIn me, long measureId, String day, String numerator, String denominator, String because) {
        throw new UnsupportedOperationException();
    }

    /**
     * Counts the notes of its process just now, and keeps nothing.
     *
     * @throws NotHere where the measure is not one's own, or is not counted from notes, or there are none
     */
    @Transactional(readOnly = true)
    public List<Figure.FromNotes> countFromNotes(SignedIn me, long measureId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Counts the notes of its process and keeps the number of every whole period: new ones are entered, others corrected. Done again, it changes nothing.
     *
     * @throws NotHere as {@link #countFromNotes}
     * @throws NotYours where one does not work in its unit
     */
    public Doing takeFromNotes(SignedIn me, long measureId) {
        throw new UnsupportedOperationException();
    }
}
