package org.leadline.idea;

import java.time.Clock;
import java.time.LocalTime;
import java.time.YearMonth;
import org.leadline.access.Clocks;
import org.springframework.stereotype.Component;

/** Winds the clock by which a unit's shares of the month that ended are shown: early on the first day of the next. */
@Component
class ShareClock {
    private static final LocalTime EARLY = LocalTime.of(3, 0);
    private final Clocks clocks;
    private final Clock clock;

    ShareClock(Clocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    void wind(long unitId) {
        clocks.set(
                IdeaClocks.SHARES,
                Long.toString(unitId),
                YearMonth.now(clock)
                        .plusMonths(1)
                        .atDay(1)
                        .atTime(EARLY)
                        .atZone(clock.getZone())
                        .toInstant());
    }
}
