package org.leadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.leadline.access.ClockHand;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A clock that stands still until a test moves it. */
public final class SettableClock extends Clock {
    public static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private volatile Instant now = START;

    public void set(Instant instant) {
        now = instant;
    }

    public void move(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    /**
     * {@code @Import(SettableClock.Setup.class)}: the time is the test's, and no clock strikes by itself; {@link DueClocks} lets them strike.
     */
    @TestConfiguration(proxyBeanMethods = false)
    @Import({ClockHand.class, DueClocks.class})
    public static class Setup {
        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }

        @Bean
        DynamicPropertyRegistrar noClockStrikesByItself() {
            return properties -> properties.add("leadline.clocks.every", () -> "0s");
        }
    }
}
