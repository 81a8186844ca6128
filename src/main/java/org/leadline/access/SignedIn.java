package org.leadline.access;

import java.util.List;

/**
 * The person behind a request, as they stand in this moment: read afresh for each request, so that a role that ended a second ago
 * opens nothing.
 *
 * @param personId the person
 * @param name the name shown to that person
 * @param homeUnitId the unit whose pages open first
 * @param memberships what the person is, today, in which units
 */
public record SignedIn(long personId, String name, long homeUnitId, List<Membership> memberships) {

    /** One role in one unit, in force today. */
    public record Membership(long unitId, Role role) {}

    public SignedIn {
        memberships = List.copyOf(memberships);
    }

    /** Whether the person works in, or is a patient partner of, that unit. */
    public boolean belongsTo(long unitId) {
        return memberships.stream().anyMatch(membership -> membership.unitId() == unitId);
    }

    /** Whether the person does the unit's work, as against being a patient partner, a privacy officer or the one who keeps the system. */
    public boolean worksIn(long unitId) {
        return memberships.stream()
                .anyMatch(membership -> membership.unitId() == unitId
                        && membership.role() != Role.PATIENT_PARTNER
                        && membership.role() != Role.ADMINISTRATOR
                        && membership.role() != Role.PRIVACY_OFFICER);
    }

    /** Whether the person is a privacy officer, of any unit. */
    public boolean isPrivacyOfficer() {
        return memberships.stream().anyMatch(membership -> membership.role() == Role.PRIVACY_OFFICER);
    }

    /** The name under which the audit trail keeps what this person did. */
    public String auditName() {
        return "person/" + personId;
    }
}
