package org.leadline.protocol;

import org.jspecify.annotations.Nullable;

/**
 * How a process is done, in versions.
 *
 * @param ownerName as it is now
 * @param inForce the version in force; null until one was published
 * @param draft the next version, being written or asked about; null where there is none
 * @param retiredBecause null while it stands
 */
public record Protocol(
        long id,
        long unitId,
        long processId,
        String title,
        long ownerId,
        String ownerName,
        @Nullable ProtocolVersion inForce,
        @Nullable ProtocolVersion draft,
        @Nullable String retiredBecause) {

    /** {@code /protocol/3}. */
    public String address() {
        return "/protocol/" + id;
    }
}
