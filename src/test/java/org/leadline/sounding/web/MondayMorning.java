package org.leadline.sounding.web;

import java.time.Instant;
import org.leadline.SettableClock;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Sets the test's clock, before anything else looks at it, to a day on which all that the sample hospital tells has happened. */
final class MondayMorning implements BeanPostProcessor {
    static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof SettableClock clock) {
            clock.set(START);
        }
        return bean;
    }
}
