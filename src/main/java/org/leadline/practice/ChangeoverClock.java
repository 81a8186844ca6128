package org.leadline.practice;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.leadline.access.ClockStrikes;
import org.leadline.access.Clocks;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The clock of the changeover: once when the house opens its doors, then each morning. */
@Component
class ChangeoverClock implements ClockStrikes {
    static final String NAME = "practice-changeover";
    static final String THING = "every-morning";
    private static final LocalTime EARLY = LocalTime.of(6, 0);
    private final Changeover changeover;
    private final Clocks clocks;
    private final Clock clock;

    ChangeoverClock(Changeover changeover, Clocks clocks, Clock clock) {
        this.changeover = changeover;
        this.clocks = clocks;
        this.clock = clock;
    }

    @EventListener
    void opened(ApplicationReadyEvent event) {
        clocks.set(NAME, THING, clock.instant());
    }

    @Override
    public String clock() {
        return NAME;
    }

    @Override
    public void strike(String thing) {
        changeover.everyMorning();
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        ZonedDateTime next = now.with(EARLY);
        clocks.set(NAME, THING, (next.isAfter(now) ? next : next.plusDays(1)).toInstant());
    }
}
