package org.leadline.unit;

import java.util.List;

/**
 * What somebody typed to enter or change a person, untouched, so that nothing typed is lost when it is refused.
 *
 * @param leavingOn the last day as 2027-02-03; blank where none is known
 * @param roles words of {@link org.leadline.access.Role}; of no account for a patient partner, whose one role follows from that
 */
public record PersonForm(
        String name,
        String profession,
        String grade,
        String leavingOn,
        boolean nights,
        String email,
        boolean patientPartner,
        List<String> roles) {

    public PersonForm {
        roles = List.copyOf(roles);
    }
}
