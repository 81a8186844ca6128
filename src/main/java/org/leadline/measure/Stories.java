package org.leadline.measure;

import java.util.List;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to single cases of care that is being found out: for those who work in the unit, on no sheet and no paper. */
@Service
@Transactional
public class Stories {

    /** The stories of a measure, the first told first. @throws NotHere where one does not work in its unit */
    @Transactional(readOnly = true)
    public List<Story> list(SignedIn me, long measureId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Tells a story; each line 1 to 600 characters.
     *
     * @throws NotHere where one does not work in the measure's unit
     * @throws NotYours where its care is not one that is being found out
     */
    public Doing add(SignedIn me, long measureId, String thought, String tried, String saw, String next) {
        throw new UnsupportedOperationException();
    }

    /** Takes a story away for good, for whoever told it, or leads the unit. @throws NotHere where there is none that this person may take away */
    public void remove(SignedIn me, long measureId, long storyId) {
        throw new UnsupportedOperationException();
    }
}
