package org.leadline.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what is chosen where care is chosen together: which option, what mattered, and how it went. It counts and names nobody. */
@Service
@Transactional
public class Options {

    /** Each option with its counts, in the order in which they were set. @throws NotHere where the measure is not one's own */
    @Transactional(readOnly = true)
    public List<OptionCount> list(SignedIn me, long measureId) {
        throw new UnsupportedOperationException();
    }

    /** What can have mattered: the chips, in their order. @throws NotHere where the measure is not one's own */
    @Transactional(readOnly = true)
    public List<String> listChips(SignedIn me, long measureId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Sets the options of a choice and what can matter in it. What was counted stays; an option that was counted can be renamed by nobody.
     *
     * @param options 2 to 8, each 1 to 80 characters
     * @param chips up to 8, each 1 to 60 characters
     * @throws NotYours where one does not work in the unit
     */
    public Doing set(SignedIn me, long measureId, List<String> options, List<String> chips) {
        throw new UnsupportedOperationException();
    }

    /**
     * Somebody chose: two taps.
     *
     * @param chip what mattered most; null or blank where nothing was said
     * @param once a key of the page, so that a second tap does nothing; null or blank for none
     * @throws NotHere where there is no such option
     * @throws NotYours where one does not work in the unit
     */
    public Doing chose(
            SignedIn me, long measureId, long optionId, @Nullable String chip, @Nullable String once) {
        throw new UnsupportedOperationException();
    }

    /** How it went for one who had chosen: one tap. @throws NotHere and NotYours as {@link #chose} */
    public Doing went(SignedIn me, long measureId, long optionId, boolean well, @Nullable String once) {
        throw new UnsupportedOperationException();
    }
}
