package org.leadline.access;

/** What a person is in a unit. */
public enum Role {
    MEMBER,
    LEAD,
    DEPUTY,
    SHIFT_LEAD,
    ADMINISTRATOR,
    /** Reads who did and read what, in the unit and below it; does none of its work. */
    PRIVACY_OFFICER,
    PATIENT_PARTNER;

    /** The word that stands in files and in the database: {@code shift-lead}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if no role has that word */
    public static Role of(String word) {
        return valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
