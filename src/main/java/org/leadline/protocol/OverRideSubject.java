package org.leadline.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What is departed from: a step of a version, or a target.
 *
 * @param words of the step or the target
 * @param of the title of the protocol; null for a target
 * @param address where it stands
 * @param ownerName who looks after it, and reads the reasons
 * @param versionId of a step
 * @param stepKey of a step
 * @param target the address of the target; null for a step
 * @param never whether it is never done: there is no over-ride by tapping, only somebody to call
 * @param callWhom of a never; null where nobody wrote it
 */
public record OverRideSubject(
        String words,
        @Nullable String of,
        String address,
        long unitId,
        long ownerId,
        String ownerName,
        @Nullable Long protocolId,
        @Nullable Long versionId,
        @Nullable Long stepKey,
        @Nullable String target,
        boolean never,
        @Nullable String callWhom) {

    /** The address at which somebody departs from it. */
    public String overRideAddress() {
        return target == null
                ? "/over-ride/new?version=" + versionId + "&step=" + stepKey
                : "/over-ride/new?target=" + target;
    }

    /** By which a form sends it in one field: {@code 12-7}, a version and a step, or the address of the target. */
    public String key() {
        return target == null ? versionId + "-" + stepKey : target;
    }
}
