package org.leadline.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person about to be entered; {@code slug} is their short name in files and addresses. */
public record NewPerson(
        String slug,
        String name,
        String profession,
        @Nullable String grade,
        @Nullable String about,
        long homeUnitId,
        boolean patientPartner,
        @Nullable LocalDate leavingOn) {}
