package org.leadline.unit.sheet;

import java.util.List;
import org.leadline.access.SignedIn;

/** Gives the lines of one section of a unit's huddle sheet. Several may give lines to one section. */
public interface OnSheet {

    Section section();

    /** Where all of them stand, for the unit: {@code /try?unit=3}. */
    String address(long unitId);

    /**
     * All its lines for the unit, the most pressing first; the sheet shows as many as fit and says how many more there are.
     *
     * @throws org.leadline.access.NotHere where the unit is not one's own
     */
    List<SheetLine> listLines(SignedIn me, long unitId);
}
