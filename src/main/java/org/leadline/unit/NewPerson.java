package org.leadline.unit;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person about to be entered.
 *
 * @param slug their short name in files and addresses
 * @param email where letters to them go; null where they have none
 */
public record NewPerson(
        String slug,
        String name,
        String profession,
        @Nullable String grade,
        @Nullable String about,
        long homeUnitId,
        boolean patientPartner,
        @Nullable LocalDate leavingOn,
        boolean nights,
        @Nullable String email) {
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:[.][A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");

    /** @throws IllegalArgumentException where the address is none that a letter could go to */
    public NewPerson {
        if (email != null && !isEmail(email)) {
            throw new IllegalArgumentException("The e-mail address of " + slug
                    + " is none that a letter could go to; write it as name@place.example, or leave it out");
        }
    }

    /** Somebody without an e-mail address. */
    public NewPerson(
            String slug,
            String name,
            String profession,
            @Nullable String grade,
            @Nullable String about,
            long homeUnitId,
            boolean patientPartner,
            @Nullable LocalDate leavingOn,
            boolean nights) {
        this(slug, name, profession, grade, about, homeUnitId, patientPartner, leavingOn, nights, null);
    }

    /** Whether a letter could go to an address of that form. */
    static boolean isEmail(String address) {
        return address.length() <= LONGEST_EMAIL && EMAIL.matcher(address).matches();
    }
}
