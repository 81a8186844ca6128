package org.leadline.measure;

import java.util.List;
import org.leadline.access.SignedIn;

/** What measures have to know of aims. The part that holds aims implements it; measures know them by address only. */
public interface AimsOfMeasures {

    /** An aim as measures see it: {@code /aim/3} and its line. */
    record Known(String address, String line) {}

    /** The aims in force of a unit. @throws org.leadline.access.NotHere where the unit is neither one's own nor above, below or beside it */
    List<Known> list(SignedIn me, long unitId);
}
