package org.leadline.sounding;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leadline.sounding.act.DecisionKind;

/**
 * What was decided. Added to, never changed.
 *
 * @param because how it is best for the patient: what follows "Best for the patient because"
 * @param decided what will be done
 * @param value the value that decided it, or that none fits
 * @param choice key of the one chosen, where the promise says it chooses among some; else null
 * @param byNames who decided, as it is read
 * @param large whether three people say it back in writing
 * @param notHeard why people were not heard, as far as the deciders know
 */
public record Decision(
        long id,
        DecisionKind kind,
        String because,
        String decided,
        String value,
        @Nullable String choice,
        String byNames,
        boolean large,
        LocalDate lookBackOn,
        NotHeard notHeard,
        Instant at) {

    /** How many were not heard for which reason; the rest of those not heard are unexplained. Never names, never consent. */
    public record NotHeard(int onNights, int onLeave, int notReached) {
        public static final NotHeard UNEXPLAINED = new NotHeard(0, 0, 0);

        /** Those with a reason. */
        public int explained() {
            return onNights + onLeave + notReached;
        }
    }
}
