package org.leadline.access.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leadline.access.web.AddressTable.Standing;

/** The ways in which somebody can stand to the ward. */
enum Visit {
    NOBODY(null, null),
    GONE("house-gone", null),
    MEMBER("house-member", Standing.WORKS),
    LEAD("house-lead", Standing.WORKS),
    DEPUTY("house-colleague", Standing.WORKS),
    PATIENT_PARTNER("house-partner", Standing.BELONGS),
    ADMINISTRATOR("house-administrator", Standing.BELONGS),
    PRIVACY_OFFICER("house-privacy-officer", Standing.BELONGS),
    NEIGHBOUR("house-neighbour", Standing.NEAR),
    LEAD_OF_THE_DIVISION("house-above", Standing.NEAR),
    ON_THE_BOARD("house-board-member", Standing.NEAR),
    BESIDE_IN_THE_DIVISION("house-sibling", Standing.NONE),
    STRANGER("house-stranger", Standing.NONE);

    private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");

    final @Nullable String slug;
    final @Nullable Standing toTheWard;

    Visit(@Nullable String slug, @Nullable Standing toTheWard) {
        this.slug = slug;
        this.toTheWard = toTheWard;
    }

    @Nullable
    Standing toThePractice() {
        return toTheWard == null ? null : this == STRANGER ? Standing.WORKS : Standing.NONE;
    }

    /** Whether they lead the ward, stand in for who does, or keep its system. */
    boolean keepsTheWard() {
        return this == LEAD || this == DEPUTY || this == ADMINISTRATOR;
    }

    /** Whether they work in a unit that the same unit stands directly above. */
    boolean sharesTheBossOfTheWard() {
        return this == BESIDE_IN_THE_DIVISION;
    }

    /** A session of theirs; that of the one who is gone was begun while they were here. */
    Guest begin(House house) {
        if (slug == null) {
            return house.guest();
        }
        if (this != GONE) {
            return house.as(slug);
        }
        leavingOn(house, null);
        Guest gone = house.as(slug);
        leavingOn(house, LONG_AGO);
        return gone;
    }

    private static void leavingOn(House house, @Nullable LocalDate day) {
        house.database().sql().execute("update unit.person set leaving_on = ? where slug = 'house-gone'", day);
    }
}
