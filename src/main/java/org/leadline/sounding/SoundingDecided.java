package org.leadline.sounding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A sounding was decided. Told within its transaction: whoever acts on it does so together with the decision, or neither is there.
 *
 * @param aboutAddress what it was about; null where about nothing that has an address
 * @param choice key of what was chosen among the promise's choices; null where there were none
 * @param by who decided, as it is read
 */
public record SoundingDecided(
        long soundingId,
        long unitId,
        @Nullable String aboutAddress,
        @Nullable String choice,
        String decided,
        long byPersonId,
        String by,
        LocalDate on) {}
