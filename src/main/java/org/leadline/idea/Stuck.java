package org.leadline.idea;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An idea is stuck because…, said to the layer that can remove it.
 *
 * @param unitId the unit whose idea it is
 * @param testId the test that is stuck; null where the idea is
 * @param toUnitId the layer that owes the answer
 * @param answerBy seven days after it was said
 * @param answer null until it was answered, and so the next two
 */
public record Stuck(
        long id,
        long ideaId,
        long unitId,
        @Nullable Long testId,
        long toUnitId,
        String because,
        long byId,
        Instant at,
        Instant answerBy,
        @Nullable String answer,
        @Nullable Long answeredById,
        @Nullable Instant answeredAt) {

    /** The address of its page. */
    public String address() {
        return "/try/stuck/" + id;
    }

    public boolean isLate(Instant now) {
        return answeredAt == null && !now.isBefore(answerBy);
    }
}
