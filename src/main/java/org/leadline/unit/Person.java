package org.leadline.unit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Role;

/**
 * Somebody of a unit: of any profession, or a patient partner.
 *
 * @param grade null where the profession has none, and for patient partners
 * @param about a line in their own words; null where they wrote none
 * @param leavingOn the last day, for those who rotate; null where none is known
 * @param nights whether they work mostly nights
 */
public record Person(
        long id,
        String name,
        String profession,
        @Nullable String grade,
        @Nullable String about,
        long homeUnitId,
        boolean patientPartner,
        @Nullable LocalDate leavingOn,
        boolean nights) {

    /** A person as a member of one unit: the roles they have in it today. */
    public record InUnit(Person person, List<Role> roles) {}

    /** One unit in which a person has roles today. */
    public record Place(Unit unit, List<Role> roles) {}

    /** The address of their page. */
    public String address() {
        return "/unit/person/" + id;
    }
}
