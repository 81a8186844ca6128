package org.leadline.aim;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person, a unit or several together want, in a line, as it stands now. Its level is the level of its unit.
 *
 * @param unitId whose it is; of a person the unit that they work in, of a joint one the nearest unit above all its owners, or where it was made
 * @param version how often it was written or looked at
 * @param value the value that it hangs from; null where none fits
 * @param changedInIt what the unit changed in an aim that was handed to it; null where nothing, or for others
 * @param until its last day; null where it has none
 * @param person whose own it is; null for a unit's and for a joint one
 * @param joint whether it has two or more owners: {@link JointAims} tells who they are and what each brings
 * @param stretch whether it is more than they have ever done
 * @param measureAddress {@code /measure/12}, the one that tells whether it is reached; of a joint one the result of all; null for none yet
 * @param draft not adopted yet: it takes no place, and only its owners' units read it
 * @param cameOfId the aim of another layer that it came of by passing: the same aim there; null for none
 * @param since when it was entered
 * @param nextLook the day on which its owner looks whether it is still right: its last day, or a quarter after the last look where that comes first
 * @param retired null while it is in force
 */
public record Aim(
        long id,
        long unitId,
        int version,
        String line,
        @Nullable Value value,
        Origin origin,
        @Nullable String changedInIt,
        @Nullable LocalDate until,
        Someone owner,
        @Nullable Someone person,
        boolean joint,
        boolean stretch,
        @Nullable String measureAddress,
        boolean draft,
        @Nullable Long cameOfId,
        Instant since,
        LocalDate nextLook,
        @Nullable Retired retired) {

    public String address() {
        return "/aim/" + id;
    }

    /** Whether it is adopted and not retired. */
    public boolean inForce() {
        return !draft && retired == null;
    }

    /** Whether it is the unit's own, as against a person's and a joint one. */
    public boolean ofTheUnit() {
        return person == null && !joint;
    }
}
