package org.leadline.care;

import org.jspecify.annotations.Nullable;

/**
 * A process of a unit's care, as it stands in the register. It needs no log.
 *
 * @param purpose what it is for: the line after "so that"
 * @param bestWaySteps the steps for which a best way is known; null where none is known, or where it covers all of them
 * @param version goes up by one with each edit
 * @param mode what the team calls it now; null until somebody has entered it
 */
public record CareProcess(
        long id,
        long unitId,
        String name,
        String purpose,
        Someone owner,
        boolean knownBestWay,
        @Nullable String bestWaySteps,
        int version,
        @Nullable ModeEntry mode) {

    /** The address of its page. */
    public String address() {
        return "/care/process/" + id;
    }

    CareProcess with(@Nullable ModeEntry now) {
        return new CareProcess(id, unitId, name, purpose, owner, knownBestWay, bestWaySteps, version, now);
    }
}
