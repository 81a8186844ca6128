package org.leadline.demo;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plants what is not there yet, before the first page can be asked for. */
@Component
@Profile("demo")
class Planting implements SmartLifecycle {

    private final SampleHospital hospital;
    private final SampleCare care;
    private boolean planted;

    Planting(SampleHospital hospital, SampleCare care) {
        this.hospital = hospital;
        this.care = care;
    }

    @Override
    public void start() {
        hospital.plant();
        care.plant();
        planted = true;
    }

    @Override
    public void stop() {
        planted = false;
    }

    @Override
    public boolean isRunning() {
        return planted;
    }

    /** Long before the web server begins to listen. */
    @Override
    public int getPhase() {
        return 0;
    }
}
