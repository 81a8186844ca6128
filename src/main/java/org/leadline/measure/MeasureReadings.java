package org.leadline.measure;

import java.util.List;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what measures show: worked out afresh each time from the numbers and from the kind of care as it stands. */
@Service
@Transactional(readOnly = true)
public class MeasureReadings {

    /** What one measure shows. @throws NotHere where it is not one's own */
    public MeasureReading read(SignedIn me, long measureId) {
        throw new UnsupportedOperationException();
    }

    /** What all measures of a unit that are kept show, in the order of {@link Measures#list}. @throws NotHere where it is not one's own */
    public List<MeasureReading> listOfUnit(SignedIn me, long unitId) {
        throw new UnsupportedOperationException();
    }
}
