package org.leadline.aim.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.Aim;

/**
 * An aim as JSON.
 *
 * @param whose the person, the owners together, or the unit
 * @param ofAPerson whether it is one person's
 * @param measure {@code /measure/12}; null for none
 * @param cameOf the number of the aim of another layer that it came of; null for none
 */
record AimJson(
        long id,
        long unitId,
        String line,
        String whose,
        boolean ofAPerson,
        boolean joint,
        boolean stretch,
        boolean draft,
        @Nullable Long valueId,
        String origin,
        @Nullable String changedInIt,
        @Nullable LocalDate until,
        String owner,
        LocalDate nextLook,
        @Nullable String measure,
        @Nullable Long cameOf,
        String sentence,
        String address) {

    static AimJson of(Aim aim, String whose, String sentence) {
        var value = aim.value();
        return new AimJson(
                aim.id(),
                aim.unitId(),
                aim.line(),
                whose,
                aim.person() != null,
                aim.joint(),
                aim.stretch(),
                aim.draft(),
                value == null ? null : value.id(),
                aim.origin().word(),
                aim.changedInIt(),
                aim.until(),
                aim.owner().name(),
                aim.nextLook(),
                aim.measureAddress(),
                aim.cameOfId(),
                sentence,
                aim.address());
    }
}
