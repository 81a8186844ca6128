package org.leadline.aim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a unit stands for, in a sentence, as it stands now.
 *
 * @param version how often its words were written; 1 where they were never changed
 * @param looksLike what one sees here when it is lived; null where nobody has said
 * @param since when it was entered
 * @param retired null while it is in force
 */
public record Value(
        long id,
        long unitId,
        int version,
        String sentence,
        @Nullable String looksLike,
        Instant since,
        @Nullable Retired retired) {

    public String address() {
        return "/aim/value/" + id;
    }
}
