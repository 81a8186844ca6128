package org.leadline.sounding;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.leadline.access.SignedIn;
import org.leadline.sounding.act.State;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to a unit's Heard: asks answered and told back, out of asks whose time has come, and how many people were not heard. */
@Service
@Transactional(readOnly = true)
public class Heard {
    private final SoundingStore store;
    private final Units units;
    private final Clock clock;

    Heard(SoundingStore store, Units units, Clock clock) {
        this.store = store;
        this.units = units;
        this.clock = clock;
    }

    /**
     * One month.
     *
     * @param answered asks answered, and told back to everybody asked
     * @param due asks whose promised day has come; those withdrawn, spoken instead, or unnamed with too few are not among them
     * @param notHeard people who were asked in those and not heard; an ask and a person counted once each
     */
    public record Month(YearMonth month, int answered, int due, int notHeard) {}

    /** The unit's month so far, or a whole one that is past. Bedside soundings are not counted. @throws org.leadline.access.NotHere where the unit is not one's own */
    public Month of(SignedIn me, long unitId, YearMonth month) {
        units.getOurs(me, unitId);
        Instant from = month.atDay(1).atStartOfDay(clock.getZone()).toInstant();
        Instant until =
                month.plusMonths(1).atDay(1).atStartOfDay(clock.getZone()).toInstant();
        Instant now = clock.instant();
        List<Sounding> due = store.listDue(unitId, from, now.isBefore(until) ? now : until).stream()
                .filter(sounding -> !sounding.template().isBedside())
                .filter(sounding -> switch (sounding.state()) {
                    case SPOKEN_INSTEAD, WITHDRAWN, TOO_FEW -> false;
                    case OPEN -> !sounding.template().hasViews();
                    case REVEALED, DECIDED, LOOKED_BACK, NOBODY_HEARD -> true;
                })
                .toList();
        int answered = (int) due.stream()
                .filter(sounding -> sounding.state() == State.DECIDED || sounding.state() == State.LOOKED_BACK)
                .count();
        return new Month(
                month,
                answered,
                due.size(),
                due.stream().mapToInt(Sounding::notHeard).sum());
    }
}
