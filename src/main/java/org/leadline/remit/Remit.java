package org.leadline.remit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing, and who decides it.
 *
 * @param subject what is decided, in a line
 * @param limitDays how long the layer above has for its answer; null unless the unit asks
 * @param owner who sees to it in the unit that it is still right
 * @param by who said so last
 * @param retired why it ended; null while it is in force
 */
public record Remit(
        long id,
        long unitId,
        int version,
        String subject,
        Right right,
        @Nullable Integer limitDays,
        Someone owner,
        Someone by,
        Instant at,
        @Nullable String retired) {

    /** The address of its page. */
    public String address() {
        return "/remit/" + id;
    }
}
