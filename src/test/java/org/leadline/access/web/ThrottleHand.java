package org.leadline.access.web;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The throttle's time, which stands still until a test moves it. */
public final class ThrottleHand implements TimeMeter {
    private final AtomicLong nanoseconds = new AtomicLong(1_000_000_000_000L);

    public void move(Duration by) {
        nanoseconds.addAndGet(by.toNanos());
    }

    @Override
    public long currentTimeNanos() {
        return nanoseconds.get();
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Setup {
        @Bean
        @Primary
        ThrottleHand throttleHand() {
            return new ThrottleHand();
        }
    }
}
