package org.leadline.sounding;

import org.jspecify.annotations.Nullable;
import org.leadline.sounding.act.Turn;

/**
 * One person asked, as they were at opening; what changes later does not count.
 *
 * @param unitId the unit as whose they were asked
 * @param grade null where the profession has none
 * @param partner whether they are a patient partner
 */
public record Asked(
        long personId,
        long unitId,
        Turn turn,
        String profession,
        @Nullable String grade,
        boolean partner) {

    /** What stands for them where no name does: profession and grade. */
    public String role() {
        return grade == null || grade.equalsIgnoreCase(profession) ? profession : profession + ", " + grade;
    }
}
