package org.leadline.remit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One ask of a unit to the layer above.
 *
 * @param soundingId the sounding in which it was asked, whose words only its own readers read
 * @param subject of what is to be decided, as it is called on the unit's card
 * @param answerBy until when the layer above answers
 * @param answeredAt null where it has not
 * @param takenBack whether the unit took it back unanswered
 */
public record RemitAsk(
        long soundingId,
        long remitId,
        long unitId,
        String unitName,
        String subject,
        Instant askedAt,
        Instant answerBy,
        @Nullable Instant answeredAt,
        boolean takenBack) {

    /** Whether it waits for an answer. */
    public boolean isOpen() {
        return answeredAt == null && !takenBack;
    }

    /** Whether its day passed before there was an answer. */
    public boolean isLate(Instant now) {
        Instant until = answeredAt == null ? now : answeredAt;
        return !takenBack && until.isAfter(answerBy);
    }

    /** How long it waited, or has waited until now. */
    public Duration waited(Instant now) {
        return Duration.between(askedAt, answeredAt == null ? now : answeredAt);
    }

    /** The address of the sounding. */
    public String address() {
        return "/ask/sounding/" + soundingId;
    }
}
