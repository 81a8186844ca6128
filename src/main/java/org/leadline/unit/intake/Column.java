package org.leadline.unit.intake;

import java.util.Locale;

/** What a column of a staff list holds. */
public enum Column {
    NAME,
    PROFESSION,
    GRADE,
    ROLE,
    LEAVING_DATE,
    NIGHTS,
    EMAIL,
    PATIENT_PARTNER;

    /** The word in files and message keys: {@code leaving-date}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Column of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
