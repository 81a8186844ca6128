package org.leadline.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Plants what is not there yet, once in the life of a server, before the first page can be asked for. What was said and done is planted only where the doors go
 * by the clock that can be set back.
 */
@Component
@Profile("demo")
class Planting implements SmartLifecycle {
    /** So long before its first day with us the sample hospital has had its people. */
    private static final Duration LONG_SINCE = Duration.ofDays(90);

    private final SampleHospital hospital;
    private final SampleCare care;
    private final SampleSoundings soundings;
    private final List<SamplePart> parts;
    private final PlantingClock clock;
    private final Clock clockOfTheDoors;
    private boolean planted;
    private boolean running;

    Planting(
            SampleHospital hospital,
            SampleCare care,
            SampleSoundings soundings,
            List<SamplePart> parts,
            PlantingClock clock,
            Clock clockOfTheDoors) {
        this.hospital = hospital;
        this.care = care;
        this.soundings = soundings;
        this.parts = parts;
        this.clock = clock;
        this.clockOfTheDoors = clockOfTheDoors;
    }

    @Override
    public void start() {
        if (!planted) {
            clock.goBackTo(clock.machineTime().minus(LONG_SINCE));
            hospital.plant();
            clock.comeBack();
            care.plant();
            if (clockOfTheDoors == clock) {
                soundings.plant();
                parts.forEach(SamplePart::plant);
            }
            clock.end();
            planted = true;
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Long before the web server begins to listen, and before any clock strikes. */
    @Override
    public int getPhase() {
        return 0;
    }
}
