package org.leadline.care;

import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to register or edit a process, untouched, so that nothing typed is lost when it is refused.
 *
 * @param ownerId null where nobody was picked
 * @param bestWaySteps blank where no best way is known, or it covers every step
 */
public record ProcessForm(
        String name, String purpose, @Nullable Long ownerId, boolean knownBestWay, String bestWaySteps) {}
