package org.leadline.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The demo's clock: while the sample is planted it can stand in the past, so that what was decided last week is decided last week, through the doors.
 * Before the web server listens it is the time of the machine, and nothing sets it back any more.
 */
@Component
@Profile("demo")
final class PlantingClock extends Clock {
    private final Clock machine;
    private volatile Duration back = Duration.ZERO;
    private volatile boolean planted;

    PlantingClock() {
        this(Clock.systemDefaultZone());
    }

    PlantingClock(Clock machine) {
        this.machine = machine;
    }

    /** Goes on from that instant. @throws IllegalStateException where planting is over, or that lies ahead */
    void goBackTo(Instant then) {
        Instant now = machine.instant();
        if (planted || then.isAfter(now)) {
            throw new IllegalStateException("The demo's clock goes back only, and only while the sample is planted");
        }
        back = Duration.between(then, now);
    }

    /** Goes on from a time of a table: {@code -6 12:30} is half past twelve six days before today. @throws IllegalStateException as the other */
    void goBackTo(String cell) {
        goBackTo(SampleTables.time(cell, machineTime(), getZone()));
    }

    /** From here on it is the time of the machine. */
    void end() {
        comeBack();
        planted = true;
    }

    void comeBack() {
        back = Duration.ZERO;
    }

    /** The time of the machine, wherever this clock stands. */
    Instant machineTime() {
        return machine.instant();
    }

    @Override
    public Instant instant() {
        return machine.instant().minus(back);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(machine.withZone(zone), back.negated());
    }
}
