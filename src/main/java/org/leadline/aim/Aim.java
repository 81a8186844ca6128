package org.leadline.aim;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit wants, in a line, as it stands now. Its level is the level of its unit.
 *
 * @param version how often it was written or looked at
 * @param value the value that it hangs from; null where none fits
 * @param changedInIt what the unit changed in an aim that was handed to it; null where nothing, or for others
 * @param until its last day; null where it has none
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
        Instant since,
        LocalDate nextLook,
        @Nullable Retired retired) {

    public String address() {
        return "/aim/" + id;
    }
}
